import { assert } from '#domain/assert';
import { good, type Diagnostic, type Result } from '#domain/diagnostic';
import { readPolicy } from '#machines/policy';
import { autopilots } from '#operations/autopilot';
import { Names } from '#operations/names';
import { liveOperations, type LivedOperations } from '#operations/live';
import { factsOf, monthNow } from '#operations/operations';
import { monthOf } from '#operations/periods';
import { policyAfter } from '#operations/policy-version';
import { readOperations } from '#scenario/read-operations';
import { runLimits } from '#scenario/read-yaml';
import { json, policy } from '../arguments.ts';
import { command, type Command, type Io } from '../command.ts';
import { rawPolicy } from '../data.ts';
import { callersPath, readBytes, shortName } from '../files.ts';
import { bookLines, factLine, monthLines } from '../operations-text.ts';
import { diagnosticLines } from '../print.ts';

/** `sb operations`: what becomes of the house beyond one ticket: facts in their order, then the months' tables and the books. */
export const operations: Command = command({
  name: 'operations',
  summary: {
    zh: '一份运营脚本：多张工单合起来的事实、月度表、台账与报表',
    en: 'A script of many tickets: what follows from them, the tables of the months, ledger and reports'
  },
  takes: '<file.yaml>',
  words: [1, 1],
  options: { ...policy, ...json },
  run({ words: [file], values }, io) {
    const lived = live(file!, values.policy);
    for (const it of lived.diagnostics) diagnosticLines(it, io.lang).forEach((line) => io.err(line));
    if (!lived.ok) return 1;
    if (values.json) io.out(JSON.stringify(asData(lived.value), null, 2));
    else print(lived.value, io);
    return 0;
  }
});

type RawPolicy = Readonly<Record<string, unknown>>;
type Lived = ReturnType<typeof livedHouse>;

function live(file: string, policyPath: string | undefined): Result<Lived> {
  const raw = rawPolicy(policyPath);
  if (!raw.ok) return raw;
  const read = readPolicy(raw.value);
  if (!read.ok) return read;
  const policy = read.value;
  const path = callersPath(file);
  const bytes = readBytes(path, runLimits.bytes);
  if (!bytes.ok) return bytes;
  const script = readOperations(bytes.value, shortName(path), policy);
  if (!script.ok) return script;
  const { entries, until_ms, seed, autopilots: pilots } = script.value;
  const house = liveOperations(policy, entries, autopilots(pilots, seed), until_ms);
  return house.ok ? good(livedHouse(house.value, raw.value as RawPolicy), script.diagnostics) : house;
}

/** A house after its log, with its months: each that has tickets, as analysed by its owner or as it adds up now. */
function livedHouse({ operations: house, state }: LivedOperations, raw: RawPolicy) {
  const tickets = state.memory.tickets.values();
  const months = [...new Set(tickets.map(({ openedAt_ms }) => monthOf(openedAt_ms)))].toSorted();
  return { policy: house.policy, raw, state, months: months.flatMap((month) => monthNow(house, state, month) ?? []) };
}

/** What is wrong with the policy as adopted proposals have made it. Nothing, if nothing was adopted. */
function mistakesOf({ raw, state }: Lived): readonly Diagnostic[] {
  const { versions } = state.memory;
  return versions.length === 0 ? [] : readPolicy(policyAfter(raw, versions)).diagnostics;
}

function asData(lived: Lived): unknown {
  const { policy, state, months } = lived;
  const { facts: _facts, tickets: _tickets, taken: _taken, months: rows, ...books } = state.memory;
  const done = Object.fromEntries(Object.entries(rows).map(([month, row]) => [month, row.done]));
  const version = state.memory.versions.at(-1)?.version ?? policy.version;
  return {
    policy: { id: policy.id, version, mistakes: mistakesOf(lived) },
    facts: factsOf(state),
    months,
    done,
    ...books
  };
}

function print(lived: Lived, io: Io): void {
  const { policy, state, months } = lived;
  assert(policy.operations, 'the section operations of a policy that a house was opened with', policy.id);
  const names = new Names(policy, policy.operations);
  factsOf(state).forEach((fact) => io.out(factLine(fact, io.lang)));
  for (const report of months) {
    const row = state.memory.months.get(report.month);
    monthLines(report, row, names, io.lang).forEach((line) => io.out(line));
  }
  bookLines(state.memory, names, io.lang).forEach((line) => io.out(line));
  for (const it of mistakesOf(lived)) diagnosticLines(it, io.lang).forEach((line) => io.err(line));
}
