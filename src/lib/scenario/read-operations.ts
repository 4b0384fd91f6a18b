import { timeText } from '#calendar/dates';
import { report } from '#diagnostics/catalogue/operations';
import { bad, good, type Diagnostic, type Result } from '#diagnostics/diagnostic';
import { listed } from '#domain/text';
import { roleNames } from '#domain/terms';
import {
  mostHouseEntries,
  mostRecords,
  operationsSchema,
  operationsVoice,
  type OperationsFile
} from '#formats/operations';
import { asWritten, readAs } from '#formats/read-as';
import { firstOf } from '#formats/say';
import type { ScriptAutopilots } from '#formats/trace';
import { readYaml, runLimits, type YamlTree } from '#formats/yaml';
import { cycleEvents } from '#machines/cycles';
import type { Policy } from '#machines/policy';
import { inOrder, type CycleEntry, type OperationsEntry } from '#operations/log';
import { monthAfter, monthOf, mostMonths } from '#operations/periods';
import { idleAmong, rolesOf } from './inside/autopilots';
import { checkRecords, recordEntries } from './inside/records';

/** A script of the house beyond one ticket: its log, and until when it is lived. Instants are milliseconds since 1970. */
export interface OperationsScript {
  readonly title?: string;
  /** Tickets and entries together, in the order of time. */
  readonly entries: readonly OperationsEntry[];
  readonly seed: number;
  readonly autopilots: ScriptAutopilots;
  readonly until_ms?: number;
}

/**
 * Reads a script of the house: `records` are tickets with the times at which something came of them, `entries` is what people did beyond them.
 * Whether anybody may do it, and when, is not judged here: that is a fact of the house (`refused`), not a mistake of the file. All of it or nothing.
 * @param file how diagnostics call it
 * @param policy what businesses, causes and points of dispute there are
 * @returns codes SB0560 to SB0580, or those of {@link readYaml}
 */
export function readOperations(bytes: Uint8Array | string, file: string, policy: Policy): Result<OperationsScript> {
  const yaml = readYaml(bytes, file, runLimits);
  if (!yaml.ok) return yaml;
  const tree = yaml.value;
  const voice = operationsVoice(tree.value);
  const most = { records: mostRecords, entries: mostHouseEntries };
  const read = readAs(operationsSchema, asWritten(tree), tree, { voice, most });
  if (!read.ok) return read;
  const { records, entries: done, until: until_ms, ...rest } = read.value;
  const found = [...checkRecords(records, tree, policy), ...checkOrder(done, tree)];
  if (found.length > 0) return bad(...firstOf(found));
  // Their fields were read by the table that the type of an entry is made from.
  const cycleEntries = done.map(({ at, ...entry }) => ({ at_ms: at, ...entry }) as CycleEntry);
  const entries = inOrder([...records.flatMap(recordEntries), ...cycleEntries]);
  const beyond = checkStretch(entries, until_ms, tree);
  if (beyond.length > 0) return bad(...beyond);
  return good({ ...rest, entries, ...(until_ms === undefined ? {} : { until_ms }) }, idle(tree));
}

/** Nobody is on autopilot beyond one ticket, unless the script says so; those with nothing to do are told. */
function idle(tree: YamlTree): readonly Diagnostic[] {
  const able = rolesOf(cycleEvents);
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

function checkStretch(
  entries: readonly OperationsEntry[],
  until_ms: number | undefined,
  tree: YamlTree
): readonly Diagnostic[] {
  const [first, last] = [entries[0], entries.at(-1)];
  if (!first || !last) return [];
  const end_ms = Math.max(until_ms ?? 0, last.at_ms);
  const values = { came: timeText(until_ms ?? 0), before: timeText(last.at_ms) };
  return [
    ...(until_ms !== undefined && until_ms < last.at_ms ? [report('SB0578', values, tree.place(['until']))] : []),
    ...(monthOf(end_ms) >= monthAfter(monthOf(first.at_ms), mostMonths)
      ? [report('SB0572', { came: mostMonths, limit: mostMonths }, tree.place([]))]
      : [])
  ];
}
