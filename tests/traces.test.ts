/** Golden traces: one ticket each, the folder's name is the claim. See `tests/traces/README.md`. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, describe, test, expect } from 'vitest';
import { parse } from 'yaml';
import { assert } from '#domain/assert';
import { sopClauses } from '#machines/sop-clauses';
import { advance, apply, begin } from '#kernel/simulation';
import { factKinds, type Fact } from '#domain/fact';
import type { TicketRunState } from '#ticket/ticket';
import { traceFile, type Traced } from '../src/cli/commands/trace';
import { factLines } from '../src/cli/fact-lines';
import { idsIn, hanIn } from './traces/wording';
import { storyMistakes } from './traces/story';
import { sample } from './tools/sample.ts';

const folder = 'tests/traces';
const secondPolicy = 'tests/policies/tight.yaml';
/** Writes what is lived today. Read the difference before keeping it: a golden file that holds a mistake is worse than none. */
const rewrites = process.env['REWRITE_TRACES'] === '1';

interface Golden {
  readonly name: string;
  /** The golden file beside the script. */
  readonly file: string;
  readonly policy?: string;
}

const cases = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();
const script = (name: string): string => readFileSync(`${folder}/${name}/script.yaml`, 'utf8');
/** All are lived under the second policy as well; those whose story there says something have a golden file of it, too. */
const tight = cases.filter((name) => existsSync(`${folder}/${name}/tight.txt`));
const underSecond: readonly Golden[] = cases.map((name) => ({ name, file: 'tight.txt', policy: secondPolicy }));
const underShipped: readonly Golden[] = cases.map((name) => ({ name, file: 'facts.txt' }));
const golden = [...underShipped, ...underSecond.filter(({ name }) => tight.includes(name))];
const all = [...underShipped, ...underSecond];

/** For whichever test lives all of them first. */
const allOfThem_ms = 120_000;

const lived = new Map<Golden, Traced>();
// The process goes on to other files, and what stands in a module stays.
afterAll(() => lived.clear());

async function live(it: Golden): Promise<Traced> {
  const before = lived.get(it);
  if (before) return before;
  const traced = await traceFile(`${folder}/${it.name}/script.yaml`, it.policy);
  assert(traced.ok, `a readable ${it.name}`, traced.diagnostics);
  lived.set(it, traced.value);
  return traced.value;
}

const textOf = ({ facts, openedAt_ms }: Traced): string =>
  factLines(facts, openedAt_ms, 'zh-CN')
    .map((line) => `${line.trimEnd()}\n`)
    .join('');

/** All there is to a ticket's facts, one a line. */
const linesOf = (facts: readonly Fact[]): string => facts.map((fact) => JSON.stringify(fact)).join('\n');

/** Folds a log again without anybody on autopilot, halting on the way where it is told to. */
function fold(
  { ticket, entries, state: end }: Traced,
  halts: (from: TicketRunState, to_ms: number) => readonly number[]
) {
  let state = begin(ticket.simulation);
  const goTo = (to_ms: number): void => {
    for (const halt of halts(state, to_ms)) state = advance(ticket.simulation, state, halt);
  };
  for (const entry of entries) {
    const at_ms = Math.max(entry.at_ms, state.now_ms);
    goTo(at_ms);
    ({ state } = apply(ticket.simulation, state, entry, at_ms));
  }
  goTo(end.now_ms);
  return advance(ticket.simulation, state, end.now_ms).memory.facts.toArray();
}

/** Whatever comes due on the way, and points between that belong to nothing. */
function manyHalts({ now_ms, queue }: TicketRunState, to_ms: number): readonly number[] {
  const between = [0.1, 0.5, 0.77].map((part) => Math.floor(now_ms + (to_ms - now_ms) * part));
  const due = [...queue].flatMap(({ due_ms }) => [due_ms - 1, due_ms, due_ms + 1]);
  return [...between, ...due].filter((at_ms) => at_ms >= now_ms && at_ms < to_ms).sort((a, b) => a - b);
}

describe('golden traces', () => {
  test.each(golden)('$name ($file)', async (it) => {
    const text = textOf(await live(it));
    const path = `${folder}/${it.name}/${it.file}`;
    if (rewrites) writeFileSync(path, text);
    expect(text).toBe(existsSync(path) ? readFileSync(path, 'utf8') : '');
  });
});

describe('the log alone', () => {
  test.each(sample(all, 40))('of $name gives the same facts, in one jump or in many steps ($file)', async (it) => {
    const traced = await live(it);
    const expected = linesOf(traced.state.memory.facts.toArray());
    expect(linesOf(fold(traced, () => []))).toBe(expected);
    expect(linesOf(fold(traced, manyHalts))).toBe(expected);
  });
});

describe('the limits of a trace', () => {
  test('begin, warn and end as limits do, whatever the chart', { timeout: allOfThem_ms }, async () => {
    for (const it of all) expect(storyMistakes((await live(it)).facts), `${it.name} ${it.file}`).toEqual([]);
  });
  test('that break on another millisecond, unwarned, or are met on time when they were broken, would be found', async () => {
    const { facts } = await live(golden.find(({ name }) => name === 'a-greeting-behind-the-demand-is-late')!);
    const found = (change: (fact: (typeof facts)[number]) => object | undefined) =>
      storyMistakes(facts.flatMap((fact) => change(fact) ?? []) as typeof facts).length;
    expect(found((fact) => fact)).toBe(0);
    expect(found((fact) => (fact.kind === 'breached' ? { ...fact, at_ms: fact.at_ms + 1 } : fact))).toBe(1);
    expect(found((fact) => (fact.kind === 'warned' ? undefined : fact))).toBe(1);
    expect(found((fact) => (fact.kind === 'breached' ? undefined : fact))).toBe(1);
    expect(found((fact) => (fact.kind === 'started' ? undefined : fact))).toBeGreaterThan(3);
  });
});

describe('the words of a trace', () => {
  const wordsOf = (it: Golden, traced: Traced, lang: 'zh' | 'en') =>
    traced.facts.map(({ text }) => text[lang]).map((text) => ({ text, ...it }));
  test('are English in English, but for what somebody typed', { timeout: allOfThem_ms }, async () => {
    for (const it of all)
      for (const { text } of wordsOf(it, await live(it), 'en'))
        expect(hanIn(text, script(it.name)), `${it.name} ${it.file}: ${text}`).toEqual([]);
  });
  test('name what there are names for, and no ids', { timeout: allOfThem_ms }, async () => {
    for (const it of all)
      for (const lang of ['zh', 'en'] as const)
        for (const { text } of wordsOf(it, await live(it), lang))
          expect(idsIn(text, lang, script(it.name)), `${it.name} ${it.file}: ${text}`).toEqual([]);
  });
  test('that are Chinese in English, or ids, would be found', () => {
    const typed = 'entries:\n  - { at: 1s, who: agent, do: plan-recorded, with: { plan: 换光猫 } }\n';
    expect(hanIn('plan: 换光猫', typed)).toEqual([]);
    expect(hanIn('plan: 换光猫; team: 装维', typed)).toEqual(['装维']);
    expect(idsIn('Possible now: plan-recorded', 'en', typed)).toEqual(['plan-recorded']);
    expect(idsIn('the businessType', 'en', typed)).toEqual(['businessType']);
    expect(idsIn('团队：field', 'zh', typed)).toEqual(['field']);
    expect(idsIn('团队：装维', 'zh', typed)).toEqual([]);
  });
});

describe('the second policy', () => {
  test('has every key that the shipped one has', () => {
    const [shipped, second] = ['machines/policy/default.yaml', secondPolicy].map(
      (path) => parse(readFileSync(path, 'utf8')) as Record<string, Record<string, unknown>>
    );
    expect(Object.keys(second!)).toEqual(Object.keys(shipped!));
    for (const section of ['limits', 'calendar', 'ticket', 'operations'])
      expect(Object.keys(second![section]!), section).toEqual(Object.keys(shipped![section]!));
  });
  test('tells another story of the same ticket', async () => {
    expect(tight.length).toBeGreaterThanOrEqual(12);
    for (const name of tight) {
      const [one, other] = await Promise.all(golden.filter((it) => it.name === name).map(live));
      expect(textOf(one!), name).not.toBe(textOf(other!));
    }
  });
});

describe('all of them together', () => {
  const ids: readonly string[] = sopClauses.map(({ id }) => id);

  test('are at least fifty claims, and no two of them are one', () => {
    expect(cases.length).toBeGreaterThanOrEqual(50);
    expect(cases.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)+$/.test(name))).toEqual([]);
    const bodies = cases.map((name) => script(name).replace(/^#.*\n/gm, ''));
    expect(bodies.filter((body, at) => bodies.indexOf(body) !== at)).toEqual([]);
  });
  test('say in their first line what they claim and by which clause', () => {
    for (const name of cases) {
      const [claim] = script(name).split('\n');
      const cited = claim!.match(/\b\d\.\d-[a-z0-9-]+/g) ?? [];
      expect(claim, name).toMatch(/^# .{20,}$/);
      expect(cited, name).not.toEqual([]);
      expect(
        cited.filter((id) => !ids.includes(id)),
        name
      ).toEqual([]);
    }
  });
  test('name no clause that there is not', { timeout: allOfThem_ms }, async () => {
    for (const it of all) {
      const { facts } = await live(it);
      expect(
        facts.filter(({ clause }) => clause !== '' && !ids.includes(clause)),
        it.name
      ).toEqual([]);
    }
  });
  test(
    'name every clause that a ticket can carry, and have facts of every kind',
    { timeout: allOfThem_ms },
    async () => {
      const facts = (await Promise.all(golden.map(live))).flatMap(({ state }) => state.memory.facts.toArray());
      const named = new Set(facts.map(({ clause }) => clause));
      const cycles = sopClauses.filter(({ cycle }) => cycle).map(({ id }): string => id);
      expect(ids.filter((id) => !named.has(id) && !cycles.includes(id))).toEqual([]);
      expect(factKinds.filter((kind) => !facts.some((fact) => fact.kind === kind))).toEqual([]);
    }
  );
});
