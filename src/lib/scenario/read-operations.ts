import { timeText } from '#calendar/dates';
import { report } from '#diagnostics/catalogue/operations';
import { bad, good, type Diagnostic, type Result } from '#diagnostics/diagnostic';
import { listed } from '#domain/text';
import { roleNames } from '#domain/terms';
import {
  mostHouseEntries,
  mostRecords,
  mostTickets,
  operationsSchema,
  operationsVoice,
  type OperationsFile,
  type WrittenTicket
} from '#formats/operations';
import { asWritten, readAs } from '#formats/read-as';
import { firstOf } from '#formats/say';
import type { ScriptAutopilots } from '#formats/trace';
import { readYaml, runLimits, type YamlTree } from '#formats/yaml';
import { cycleEvents } from '#machines/cycles';
import { ticketEvents } from '#machines/ticket-events';
import type { Policy } from '#machines/policy';
import { inOrder, type CycleEntry, type OperationsEntry } from '#operations/log';
import { monthAfter, monthOf, mostMonths } from '#operations/periods';
import { idleAmong, rolesOf } from './inside/autopilots';
import { checkRecords, checkTickets, recordEntries } from './inside/records';

/** Script of the organisation beyond one ticket: log and end time. Times are milliseconds since 1970. */
export interface OperationsScript {
  readonly title?: string;
  readonly tickets: readonly WrittenTicket[];
  /** Tickets and entries together, in chronological order. */
  readonly entries: readonly OperationsEntry[];
  readonly seed: number;
  readonly autopilots: ScriptAutopilots;
  readonly until_ms?: number;
}

/** Reads a script: SB0560 to SB0580, or codes of {@link readYaml}. Permissions are not checked: `refused` is a fact. */
export function readOperations(bytes: Uint8Array | string, file: string, policy: Policy): Result<OperationsScript> {
  const yaml = readYaml(bytes, file, runLimits);
  if (!yaml.ok) return yaml;
  const tree = yaml.value;
  const voice = operationsVoice(tree.value);
  const most = { tickets: mostTickets, records: mostRecords, entries: mostHouseEntries };
  const read = readAs(operationsSchema, asWritten(tree), tree, { voice, most });
  if (!read.ok) return read;
  const { tickets, records, entries: done, until: until_ms, ...rest } = read.value;
  const found = [
    ...checkTickets(tickets, records, tree, policy),
    ...checkRecords(records, tree, policy),
    ...checkOrder(done, tree)
  ];
  if (found.length > 0) return bad(...firstOf(found));
  // Their fields were read by the table that the type of an entry is made from.
  const cycleEntries = done.map(({ at, ...entry }) => ({ at_ms: at, ...entry }) as CycleEntry);
  const entries = inOrder([...records.flatMap(recordEntries), ...cycleEntries]);
  const coming = tickets.toSorted((a, b) => a.openedAt - b.openedAt);
  const times = [...coming.map(({ openedAt }) => openedAt), ...entries.map(({ at_ms }) => at_ms)];
  const beyond = checkStretch(times, until_ms, tree);
  if (beyond.length > 0) return bad(...beyond);
  const script = { ...rest, tickets: coming, entries, ...(until_ms === undefined ? {} : { until_ms }) };
  return good(script, idle(tree, coming.length > 0));
}

/** Nobody is on autopilot beyond one ticket, unless the script says so; those with nothing to do are told. */
function idle(tree: YamlTree, hasTickets: boolean): readonly Diagnostic[] {
  const able = rolesOf(hasTickets ? { ...cycleEvents, ...ticketEvents } : cycleEvents);
  const names = (lang: 'zh' | 'en') => listed(able.map((it) => roleNames[it][lang]))[lang];
  return idleAmong(tree, able).map(({ role, path, of }) =>
    report('SB0580', { name: roleNames[role], able: { zh: names('zh'), en: names('en') } }, tree.place(path, of))
  );
}

function checkOrder(entries: OperationsFile['entries'], tree: YamlTree): readonly Diagnostic[] {
  return entries.flatMap(({ at }, index) => {
    const before = entries[index - 1]?.at ?? 0;
    const values = { came: timeText(at), before: timeText(before) };
    return at < before ? [report('SB0570', values, tree.place(['entries', index, 'at']))] : [];
  });
}

function checkStretch(times: readonly number[], until_ms: number | undefined, tree: YamlTree): readonly Diagnostic[] {
  if (times.length === 0) return [];
  const [first_ms, last_ms] = [Math.min(...times), Math.max(...times)];
  const end_ms = Math.max(until_ms ?? 0, last_ms);
  const values = { came: timeText(until_ms ?? 0), before: timeText(last_ms) };
  return [
    ...(until_ms !== undefined && until_ms < last_ms ? [report('SB0578', values, tree.place(['until']))] : []),
    ...(monthOf(end_ms) >= monthAfter(monthOf(first_ms), mostMonths)
      ? [report('SB0572', { came: mostMonths, limit: mostMonths }, tree.place([]))]
      : [])
  ];
}
