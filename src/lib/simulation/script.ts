import { waiting, type Entry } from '#domain/entry';
import { good, type Result } from '#diagnostics/diagnostic';
import type { Lang } from '#domain/text';
import type { ReadUtterance } from '#language/reading';
import type { Policy } from '#machines/policy';
import { actsOf } from '#contact/listening';
import { money } from '#contact/offers';
import { speaks } from '#contact/scope';
import { scriptOf } from '#contact/speech';
import { weigh } from '#contact/turn';
import type { TraceScript } from '#scenario/read-trace';
import type { Act } from '#ticket/acts';
import type { Listen, TicketSpec } from '#ticket/spec';
import { eventsOfLine } from './inside/line-events';

/** Returns the actions of a script in order, without waits, which only say until when it is simulated. */
export function entriesOf({ entries }: TraceScript): readonly Entry[] {
  return entries.filter((entry) => !('do' in entry && entry.do === waiting));
}

/** Returns the listener for a script's lines; `undefined` without lines, an error if the reader cannot be loaded. */
export async function listenerOf(
  { entries, ticket }: TraceScript,
  spec: TicketSpec,
  policy: Policy,
  loadReader: () => Promise<Result<ReadUtterance>>
): Promise<Result<Listen | undefined>> {
  if (!entries.some((entry) => 'say' in entry)) return good(undefined);
  const read = await loadReader();
  if (!read.ok) return read;
  return good(listenTo(read.value, spec, policy, ticket.lang ?? spokenIn(entries)));
}

/** Returns the listener for a ticket's lines: their meaning and the events that their speakers may cause. */
export function listenTo(read: ReadUtterance, spec: TicketSpec, policy: Policy, lang: Lang): Listen {
  const grants = ({ value, yuan }: Act) => (money.has(String(value)) ? yuan : undefined);
  const of = { case: spec.case, policy, lang, openedAt_ms: spec.openedAt_ms, grants };
  return ({ who, say: text }, memory, at_ms) => {
    if (!speaks(who)) return { acts: [], happenings: [] };
    const place = { order: memory.order, at_ms, who, entry: memory.entries };
    const acts = actsOf(weigh(read(text), text, policy), place);
    return { acts, happenings: eventsOfLine(of, { who, text, at_ms, acts, before: memory.done }) };
  };
}

function spokenIn(entries: TraceScript['entries']): Lang {
  const said = entries.flatMap((entry) => ('say' in entry ? [entry] : []));
  const first = said.find(({ who }) => who === 'customer') ?? said[0];
  return (first && scriptOf(first.say)) ?? 'zh-CN';
}
