import { waiting, type DoneEntry } from '#domain/entry';
import { dayOf, startOf } from '#calendar/dates';
import { good, type Result } from '#diagnostics/diagnostic';
import type { Lang } from '#domain/text';
import type { ReadUtterance } from '#language/reading';
import type { Policy } from '#machines/policy';
import type { Role } from '#domain/roles';
import { scriptOf } from '#play/speech';
import type { TraceScript } from '#scenario/read-trace';
import { eventsSaid, forbiddenEvent, overAsked, promiseOf, speaks, unclear, type EventSaid } from './said.ts';
import type { TicketSpec } from './spec.ts';

/**
 * What a script does, in its order; behind each line the events that it makes, as far as its speaker may cause them (`said.ts`).
 * @param loadReader brings the reader that a call is read by; asked only where there are lines
 * @returns what kept the reader from coming, if anything did
 */
export async function entriesOf(
  script: TraceScript,
  spec: TicketSpec,
  policy: Policy,
  loadReader: () => Promise<Result<ReadUtterance>>
): Promise<Result<readonly DoneEntry[]>> {
  const { entries } = script;
  const lived = entries.filter((entry) => !('do' in entry && entry.do === waiting));
  if (!lived.some((entry) => 'say' in entry)) return good(lived.filter((entry) => 'do' in entry));
  const read = await loadReader();
  return read.ok ? good(readEntries({ ...script, entries: lived }, spec, policy, read.value)) : read;
}

function readEntries(
  { entries, ticket }: TraceScript,
  spec: TicketSpec,
  policy: Policy,
  read: ReadUtterance
): readonly DoneEntry[] {
  const ever = new Map<Role, Set<string>>();
  const lang = ticket.lang ?? spokenIn(entries);
  return entries.flatMap((entry): readonly DoneEntry[] => {
    if ('do' in entry) return [entry];
    const { at_ms, who, say } = entry;
    const spoke = { at_ms, who, do: 'spoke', with: { text: say } };
    if (!speaks(who)) return [spoke];
    const { parts, talk, forbidden } = read(say);
    const sure = [...parts, ...talk].filter((hit) => hit.sure);
    const now = new Set(sure.map(({ name }): string => name));
    const heard = new Set([...(ever.get(who) ?? []), ...now]);
    ever.set(who, heard);
    const clock_ms = clockOf(spec.openedAt_ms + at_ms);
    const times = sure.map(({ name, value, from }) => ({ name, value, text: say.slice(from), clock_ms }));
    const bad = new Set(forbidden.flatMap((hit) => (hit.sure ? (forbiddenEvent(hit.name) ?? []) : [])));
    const events: readonly EventSaid[] = [
      ...unclear(say, spec.case, lang, policy, who),
      ...eventsSaid(now, heard, spec.case, who).map((event) => ({ do: event, ...promiseOf(event, times, policy) })),
      ...overAsked(sure, spec.case, policy),
      ...[...bad].map((event) => ({ do: event }))
    ];
    return [spoke, ...events.map((event) => ({ at_ms, who, ...event }))];
  });
}

/** The customer's language where a script does not say: that of what the customer says, else the one in which it begins. */
function spokenIn(entries: TraceScript['entries']): Lang {
  const said = entries.flatMap((entry) => ('say' in entry ? [entry] : []));
  const first = said.find(({ who }) => who === 'customer') ?? said[0];
  return (first && scriptOf(first.say)) ?? 'zh-CN';
}

/** Time of day in Shanghai of an instant, milliseconds after midnight. */
function clockOf(at_ms: number): number {
  return at_ms - startOf(dayOf(at_ms));
}
