import { timeText } from '#calendar/dates';
import { report } from '#diagnostics/catalogue/operations';
import type { Diagnostic } from '#diagnostics/diagnostic';
import { suggestion } from '#domain/suggest';
import type { WrittenRecord, WrittenTicket } from '#formats/operations';
import { shown } from '#formats/say';
import type { YamlTree } from '#formats/yaml';
import type { Policy } from '#machines/policy';
import type { TicketRecordEntry } from '#operations/log';
import type { TicketRecord } from '#operations/record';

/** Converts a ticket to log entries: opened, entered the overdue report, handled, closed, checked by quality (5.1). */
export function recordEntries(written: WrittenRecord): readonly TicketRecordEntry[] {
  const { opened, overdue, handled, closed, checked, quality = {}, breaches, ...told } = written;
  const { firstContactResolved, rating, cause, dispute, channelCause, ...bare } = told;
  const before: TicketRecord = {
    ...bare,
    openedAt_ms: opened,
    breaches: [],
    overdue: false,
    quality: {},
    open: true
  };
  const entry = (at_ms: number, ticket: TicketRecord): TicketRecordEntry => ({
    at_ms,
    who: 'system',
    do: ticket === before ? 'ticket-opened' : 'ticket-recorded',
    ticket
  });
  const worked = { ...before, overdue: overdue !== undefined, breaches };
  const done = { ...worked, firstContactResolved, cause, dispute, channelCause, handledAt_ms: handled };
  // Whoever is asked whether they are satisfied is asked behind the handling.
  const over = { ...done, rating, open: false };
  return [
    entry(opened, before),
    ...(overdue === undefined ? [] : [entry(overdue, worked)]),
    // Closed as it is handled: told once.
    ...(handled === undefined || handled === closed ? [] : [entry(handled, done)]),
    ...(closed === undefined ? [] : [entry(closed, checked === undefined ? { ...over, quality } : over)]),
    ...(checked === undefined ? [] : [entry(checked, { ...over, quality })])
  ];
}

/** Checks records across values: names defined by the policy, order of times, duplicate tickets. */
export function checkRecords(records: readonly WrittenRecord[], tree: YamlTree, policy: Policy): readonly Diagnostic[] {
  const seen = new Set<string>();
  return records.flatMap((record, index) => {
    const place = (key: string, of?: 'key') => tree.place(['records', index, key], of);
    const twice = seen.has(record.id) ? [report('SB0573', { name: shown(record.id) }, place('id'))] : [];
    seen.add(record.id);
    return [...twice, ...checkNames(record, place, policy), ...checkCourse(record, place)];
  });
}

/** Checks simulated tickets of a script like records; their numbers must differ from those of imported records. */
export function checkTickets(
  tickets: readonly WrittenTicket[],
  records: readonly WrittenRecord[],
  tree: YamlTree,
  policy: Policy
): readonly Diagnostic[] {
  const seen = new Set(records.map(({ id }) => id));
  return tickets.flatMap((ticket, index) => {
    const place = (key: string, of?: 'key') => tree.place(['tickets', index, key], of);
    const twice = seen.has(ticket.number) ? [report('SB0573', { name: shown(ticket.number) }, place('number'))] : [];
    seen.add(ticket.number);
    return [...twice, ...checkNames({ ...ticket, channelCause: ticket['channel-cause'] }, place, policy)];
  });
}

type PlaceIn = (key: string, of?: 'key') => ReturnType<YamlTree['place']>;

function checkNames(
  { channelCause, ...written }: Pick<WrittenRecord, 'business' | 'cause' | 'dispute' | 'channelCause'>,
  place: PlaceIn,
  policy: Policy
): readonly Diagnostic[] {
  const { causes = {}, disputes = {} } = policy.operations?.business ?? {};
  const channelCauses = policy.operations?.channels.causes ?? {};
  const record = { ...written, 'channel-cause': channelCause };
  const lists = { business: policy.businessTypes, cause: causes, dispute: disputes, 'channel-cause': channelCauses };
  return (['business', 'cause', 'dispute', 'channel-cause'] as const).flatMap((name) => {
    const [came, known] = [record[name], Object.keys(lists[name])];
    if (came === undefined || known.includes(came)) return [];
    return [report('SB0576', { name, came: shown(came), suggestion: suggestion(came, known) }, place(name))];
  });
}

const follows = [
  ['overdue', 'opened'],
  ['handled', 'opened'],
  ['closed', 'handled'],
  ['checked', 'closed'],
  ['checked', 'quality']
] as const;

function checkCourse(record: WrittenRecord, place: PlaceIn): readonly Diagnostic[] {
  return follows.flatMap(([name, other]): readonly Diagnostic[] => {
    const [after, before] = [record[name], record[other]];
    if (after === undefined) return [];
    if (before === undefined) return [report('SB0579', { name, other }, place(name))];
    if (typeof before !== 'number' || after >= before) return [];
    return [report('SB0574', { name, came: timeText(after), other, before: timeText(before) }, place(name))];
  });
}
