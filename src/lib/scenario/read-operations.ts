import { timeText } from '#calendar/dates';
import { bad, good, type Result } from '#diagnostics/diagnostic';
import { listed } from '#domain/text';
import { cycleEvents } from '#machines/cycles';
import { roleNames } from '#domain/terms';
import type { Policy } from '#machines/policy';
import type { OperationsEntry } from '#operations/log';
import { inOrder } from '#operations/log';
import { monthAfter, monthOf, mostMonths } from '#operations/periods';
import { readAutopilots, rolesOf, type ScriptAutopilots } from './inside/autopilots';
import { HouseCursor } from './inside/operations/cursor';
import { readCycleEntry } from './inside/operations/entries';
import { readRecord } from './inside/operations/records';
import { cameAs } from '#formats/kinds';
import { shown } from '#formats/say';
import { readYaml, runLimits, type Path } from '#formats/yaml';

/** A script of the house beyond one ticket: its log, and until when it is lived. Instants are milliseconds since 1970. */
export interface OperationsScript {
  readonly title?: string;
  /** Tickets and entries together, in the order of time. */
  readonly entries: readonly OperationsEntry[];
  readonly seed: number;
  readonly autopilots: ScriptAutopilots;
  readonly until_ms?: number;
}

/** What a script may hold. */
export const mostRecords = 1000;
export const mostHouseEntries = 2000;

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
  const c = new HouseCursor(yaml.value);
  const { value } = yaml.value;
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    c.tell('SB0565', [], { came: cameAs(value) });
    return bad(...c.found);
  }
  const root = c.mapping(value, [], ['title', 'seed', 'autopilots', 'records', 'entries', 'until']);
  const title = root['title'] === undefined ? undefined : c.text(root['title'], ['title'], 400);
  const seed = root['seed'] === undefined ? 1 : c.whole(root['seed'], ['seed'], 0, Number.MAX_SAFE_INTEGER);
  const autopilots = root['autopilots'] === undefined ? {} : readPilots(c, root['autopilots']);
  const records = several(c, root['records'], 'records', mostRecords, (each, path) =>
    readRecord(c, each, path, policy)
  );
  const done = several(
    c,
    root['entries'],
    'entries',
    mostHouseEntries,
    (each, path) => readCycleEntry(c, each, path) ?? []
  );
  const until_ms = root['until'] === undefined ? undefined : c.instant(root['until'], ['until']);
  if (!c.failed) {
    sameTicket(c, records.flat());
    backwards(c, done.flat());
  }
  const entries = inOrder([...records.flat(), ...done.flat()]);
  if (!c.failed) stretch(c, entries, until_ms);
  if (c.failed) return bad(...c.found);
  return good(
    {
      ...(title === undefined ? {} : { title }),
      seed,
      autopilots,
      entries,
      ...(until_ms === undefined ? {} : { until_ms })
    },
    c.found
  );
}

/** Nobody is on autopilot beyond one ticket, unless the script says so. */
function readPilots(c: HouseCursor, value: unknown): ScriptAutopilots {
  const able = rolesOf(cycleEvents);
  return readAutopilots(c, value, able, (role, path, of) => {
    const names = (lang: 'zh' | 'en') => listed(able.map((it) => roleNames[it][lang]))[lang];
    c.tell('SB0580', path, { name: roleNames[role], able: { zh: names('zh'), en: names('en') } }, of);
  });
}

function several<T>(
  c: HouseCursor,
  value: unknown,
  name: 'records' | 'entries',
  most: number,
  read: (value: unknown, path: Path) => T
): readonly T[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    c.wrong(value, [name], 'array');
    return [];
  }
  if (value.length > most) {
    c.tell('SB0571', [name, most], { came: value.length, limit: most });
    return [];
  }
  return value.map((each: unknown, at) => read(each, [name, at]));
}

function sameTicket(c: HouseCursor, entries: readonly OperationsEntry[]): void {
  const seen = new Set<string>();
  const opened = entries.flatMap((entry) => (entry.do === 'ticket-opened' ? [entry.ticket.id] : []));
  for (const [at, id] of opened.entries()) {
    if (seen.has(id)) c.tell('SB0573', ['records', at, 'id'], { name: shown(id) });
    seen.add(id);
  }
}

function backwards(c: HouseCursor, entries: readonly OperationsEntry[]): void {
  for (const [at, { at_ms }] of entries.entries()) {
    const before_ms = entries[at - 1]?.at_ms ?? 0;
    if (at_ms < before_ms)
      c.tell('SB0570', ['entries', at, 'at'], { came: timeText(at_ms), before: timeText(before_ms) });
  }
}

function stretch(c: HouseCursor, entries: readonly OperationsEntry[], until_ms: number | undefined): void {
  const [first, last] = [entries[0], entries.at(-1)];
  if (!first || !last) return;
  if (until_ms !== undefined && until_ms < last.at_ms)
    c.tell('SB0578', ['until'], { came: timeText(until_ms), before: timeText(last.at_ms) });
  const end_ms = Math.max(until_ms ?? 0, last.at_ms);
  if (monthOf(end_ms) >= monthAfter(monthOf(first.at_ms), mostMonths))
    c.tell('SB0572', [], { came: mostMonths, limit: mostMonths });
}
