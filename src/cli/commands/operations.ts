import { timeText } from '#calendar/dates';
import { assert } from '#domain/assert';
import { bad, good, type Diagnostic, type Result } from '#diagnostics/diagnostic';
import { autopilots } from '#operations/autopilot';
import type { PolicyVersion } from '#operations/operations-tables';
import { OperationsNames } from '#operations/operations-names';
import type { Policy } from '#machines/policy';
import { liveOperations } from '#operations/live';
import { factsOf, monthNow } from '#operations/operations';
import { monthOf } from '#operations/periods';
import { policyAfter } from '#operations/policy-version';
import { readOperations, type OperationsScript } from '#scenario/read-operations';
import { openingOf } from '#simulation/from-script';
import { liveHouse, type LivedHouse } from '#simulation/live-house';
import { runLimits } from '#formats/yaml';
import { json, policy } from '../arguments.ts';
import { command, type Command, type Io } from '../command.ts';
import { openPolicy, type OpenedPolicy } from '../data.ts';
import { callersPath, readBytes, shortName } from '../files.ts';
import { factLines } from '../fact-lines.ts';
import { bookLines, monthLines } from '../operations-text.ts';
import { diagnosticLines } from '../print.ts';

/** `sb operations`: operations beyond a single ticket: facts in order, then the monthly tables and the books. */
export const operations: Command = command({
  name: 'operations',
  summary: {
    zh: '一份运营脚本：多张工单合起来的事实、月度表、台账与报表',
    en: 'A script of many tickets: what follows from them, the tables of the months, ledger and reports'
  },
  takes: '<file.yaml>',
  words: [1, 1],
  options: { ...policy, ...json },
  async run({ words: [file], values }, io) {
    const lived = await live(file!, values.policy);
    for (const it of lived.diagnostics) diagnosticLines(it, io.lang).forEach((line) => io.err(line));
    if (!lived.ok) return 1;
    if (values.json) io.out(JSON.stringify(asData(lived.value), null, 2));
    else print(lived.value, io);
    return 0;
  }
});

type OperationsRun = Awaited<ReturnType<typeof livedHouse>>;

async function live(file: string, policyPath: string | undefined): Promise<Result<OperationsRun>> {
  const opened = await openPolicy(policyPath);
  if (!opened.ok) return opened;
  const { raw, policy } = opened.value;
  const path = callersPath(file);
  const bytes = readBytes(path, runLimits.bytes);
  if (!bytes.ok) return bytes;
  const script = readOperations(bytes.value, shortName(path), policy);
  if (!script.ok) return script;
  const house = liveScript(script.value, policy, shortName(path));
  return house.ok ? good(await livedHouse(house.value, raw), [...script.diagnostics, ...house.diagnostics]) : house;
}

/** Replays a script: with its own tickets on a shared log if it has any, otherwise operations only. */
export function liveScript(
  { tickets, entries, until_ms, seed, autopilots: staff }: OperationsScript,
  policy: Policy,
  file: string
): Result<Pick<LivedHouse, 'policy' | 'state'>> {
  if (tickets.length === 0) {
    const lived = liveOperations(policy, entries, autopilots(staff, seed), until_ms);
    return lived.ok ? good({ policy, state: lived.value.state }, lived.diagnostics) : lived;
  }
  const openings = tickets.map((it) => openingOf(it, policy, file));
  const wrong = openings.flatMap((it) => (it.ok ? [] : it.diagnostics));
  if (wrong.length > 0) return bad(...wrong);
  return liveHouse(
    policy,
    openings.flatMap((it) => (it.ok ? [it.value] : [])),
    entries,
    { staff, seed },
    until_ms
  );
}

async function livedHouse({ policy, state }: Pick<LivedHouse, 'policy' | 'state'>, raw: OpenedPolicy['raw']) {
  const tickets = state.memory.tickets.values();
  const months = [...new Set(tickets.map(({ openedAt_ms }) => monthOf(openedAt_ms)))].toSorted();
  const mistakes = await mistakesOf(raw, state.memory.versions);
  return {
    policy,
    mistakes,
    state,
    months: months.flatMap((month) => monthNow({ policy }, state, month) ?? [])
  };
}

async function mistakesOf(
  raw: OpenedPolicy['raw'],
  versions: readonly PolicyVersion[]
): Promise<readonly Diagnostic[]> {
  if (versions.length === 0) return [];
  const { readPolicy } = await import('#formats/policy');
  return readPolicy(policyAfter(raw, versions)).diagnostics;
}

function asData(lived: OperationsRun): unknown {
  const { policy, mistakes, state, months } = lived;
  const { facts: _facts, tickets: _tickets, taken: _taken, months: rows, ...books } = state.memory;
  const done = Object.fromEntries(Object.entries(rows).map(([month, row]) => [month, row.done]));
  const version = state.memory.versions.at(-1)?.version ?? policy.version;
  return {
    policy: { id: policy.id, version, mistakes },
    facts: factsOf(state).map((fact) => ({ ...fact, at: timeText(fact.at_ms) })),
    months,
    done,
    ...books
  };
}

function print(lived: OperationsRun, io: Io): void {
  const { policy, mistakes, state, months } = lived;
  assert(policy.operations, 'the section operations of a policy that a house was opened with', policy.id);
  const names = new OperationsNames(policy, policy.operations);
  factLines(factsOf(state), 0, io.lang).forEach((line) => io.out(line));
  for (const report of months) {
    const row = state.memory.months.get(report.month);
    monthLines(report, row, names, io.lang).forEach((line) => io.out(line));
  }
  bookLines(state.memory, names, io.lang).forEach((line) => io.out(line));
  for (const it of mistakes) diagnosticLines(it, io.lang).forEach((line) => io.err(line));
}
