import { parseTime } from '#calendar/dates';
import { about, itself, listOf, mapOf, meaning, refuse, strict, type ReadBy } from '#domain/schema';
import { parseDuration } from '#domain/units';
import { z } from 'zod';
import { hasKey, role, textOf } from './entries/basics';
import { pilots, scriptSeed, span_ms } from './entries/scripts';
import { mostSaid } from './run/entry';
import { ticket, ticketKeys } from './trace/ticket';
import { report } from '#diagnostics/catalogue/run';
import { shown } from './say';
import { entriesVoice } from './entries/voice';
import { runWords } from './run/voice';

const deeds = ['say', 'do', 'wait'] as const;

/** Wording of schema findings in a ticket script: SB0401 to SB0427. */
export const traceVoice = entriesVoice(runWords, ({ path, of, expected, came }, place) => {
  if (expected === 'deed' || (path[0] === 'entries' && of === 'key' && deeds.some((deed) => deed === came)))
    return report('SB0413', {}, place);
  if (expected.startsWith('fewer:') && Array.isArray(came))
    return report('SB0423', { came: came.length, limit: expected.slice('fewer:'.length) }, place);
  if (path.at(-2) === 'conditions' && ticketKeys.includes(String(came)))
    return report('SB0427', { name: shown(came) }, place);
  return undefined;
});

export type { ScriptAutopilots } from './entries/scripts';

/** A time of a ticket: since it was opened (`30min`), or by the clock in Shanghai. */
const moment = z.union([z.literal(0), z.string()], itself('moment')).transform((written, context) => {
  const since_ms = written === 0 ? 0 : parseDuration(written);
  if (since_ms !== undefined) return { since: 'opening' as const, ms: since_ms };
  const at_ms = parseTime(String(written));
  return at_ms === undefined ? refuse(context, written, 'moment') : { since: '1970' as const, ms: at_ms };
});

const said = strict({ at: moment, who: role, say: textOf(mostSaid) });
const done = strict({
  at: moment,
  who: role,
  do: textOf(100),
  with: mapOf(z.unknown()).optional()
});
const waited = strict({ at: moment, who: role.optional(), wait: span_ms });
const branches = ['say', 'do', 'wait'];
const entry = z.union(
  [said, done, waited],
  meaning((it) => {
    const told = branches.filter((key) => hasKey(it, key));
    const isMapping = it !== null && typeof it === 'object' && !Array.isArray(it);
    return !isMapping ? 0 : told.length === 1 ? branches.indexOf(told[0]!) : 'deed';
  })
);

/** Script of one ticket: its fixed data, the actions on it, and its end time. */
export const traceSchema = strict({
  trace: about(textOf(4000).optional(), '说明，给人看的', 'what it is about, for people'),
  ticket: about(ticket, '工单，见下', 'the ticket, see below'),
  seed: scriptSeed,
  autopilots: pilots({ system: 'exemplary' }),
  entries: about(listOf(entry).default([]), '谁在什么时候说了什么、做了什么', 'who said and did what, and when'),
  until: about(moment.optional(), '到什么时候为止', 'until when it is lived')
});

/** Script as written, with times not yet converted to those of the ticket. */
export type TraceFile = ReadBy<z.output<typeof traceSchema>>;
