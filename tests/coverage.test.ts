/** Every clause of the SOP is alive in a chart, a timer or a rule, is exercised, and is tested: the table proves it. */
import { beforeAll, describe, expect, it } from 'vitest';
import { sopClauses } from '#machines/sop-clauses';
import type { Clause } from '#machines/clause';
import type { Policy } from '#machines/policy';
import { evidence, report, testFiles } from '../src/cli/commands/coverage';
import { loadPolicy } from '../src/cli/data';
import type { ExitCode } from '../src/cli/command';
import { carriersOf, chartsOfTheSop } from '#analysis/carriers';
import { names, type CoverageRow, type CoverageEvidence } from '#analysis/coverage';
import { clausesOf } from '../src/cli/evidence/exercises';

const tight = await loadPolicy('tests/policies/tight.yaml');
if (!tight.ok) throw new Error(JSON.stringify(tight.diagnostics));
const second = tight.value;
const charts = chartsOfTheSop();
const clauseNamed = (id: string) => sopClauses.find((clause) => clause.id === id)!;

/** A clause that somebody has written down and not yet brought to life. */
const madeUp: Clause = {
  id: '3.2-made-up',
  kind: 'duty',
  dimension: 'process',
  who: 'field',
  text: { zh: '编造的条款', en: 'A clause that was made up' }
};

function told(
  clauses: Parameters<typeof report>[0],
  found: CoverageEvidence,
  json: boolean,
  lang: 'zh-CN' | 'en' = 'en',
  policy?: Policy
) {
  const [out, err]: [string[], string[]] = [[], []];
  const code: ExitCode = report(
    clauses,
    found,
    json,
    { lang, out: (it) => out.push(it), err: (it) => err.push(it) },
    policy
  );
  return { code, out, err };
}

describe('coverage', () => {
  let found: CoverageEvidence;

  beforeAll(async () => {
    const all = await evidence();
    if (!all.ok) throw new Error(JSON.stringify(all.diagnostics));
    found = all.value;
  });

  it('shows every clause covered', () => {
    const { code, out, err } = told(sopClauses, found, false);
    expect(err).toEqual([]);
    expect(out.at(-1)).toBe(`${sopClauses.length} of ${sopClauses.length}`);
    expect(code).toBe(0);
  });

  it('has one row per clause, in the order of the catalogue', () => {
    const rows = JSON.parse(told(sopClauses, found, true).out.join('')) as readonly CoverageRow[];
    expect(rows.map(({ clause }) => clause)).toEqual(sopClauses.map(({ id }) => id));
    for (const { clause, ...lists } of rows)
      expect(Object.keys(lists), clause).toEqual(['states', 'transitions', 'timers', 'rules', 'exercised', 'tests']);
  });

  it('reports a clause that nothing carries, exercises or tests, and fails', () => {
    const { code, out, err } = told([clauseNamed('3.2-fault-test'), madeUp], found, false);
    expect(code).toBe(1);
    expect(out.at(-1)).toBe('1 of 2');
    expect(err).toEqual([
      expect.stringMatching(/^3\.2-made-up .*carries it$/),
      expect.stringMatching(/^3\.2-made-up .*exercises it$/),
      expect.stringMatching(/^3\.2-made-up .*no test names it$/)
    ]);
  });

  it('reports what is carried but never played, and what is played but never carried', () => {
    const known = clauseNamed('3.2-fault-test');
    const idle = told([known], { charts, exercises: [], tests: [{ path: 'a.test.ts', text: known.id }] }, false);
    expect(idle.err).toEqual([expect.stringContaining('exercises it')]);
    const played = { name: 'trace a', path: 'tests/traces/a', clauses: new Set([madeUp.id]) };
    const bare = told([madeUp], { charts, exercises: [played], tests: [] }, false);
    expect(bare.err).toEqual([expect.stringContaining('carries it')]);
    const scored = { name: 'run a', path: 'tests/runs/a.yaml', clauses: new Set([known.id]) };
    const unnamed = told([known], { charts, exercises: [scored], tests: [] }, false);
    expect(unnamed.err, 'a golden run claims its verdicts, not each clause').toEqual([
      expect.stringContaining('no test names it')
    ]);
  });

  it('tells it in Chinese, too, with the numbers of the policy', () => {
    const { out, err } = told([clauseNamed('3.1-tech-30min'), madeUp], found, false, 'zh-CN', second);
    expect(out[0]).toContain('装维 15 分钟内响应');
    expect(out[1]).toContain('计时 timers.tech-30min');
    expect(err[0]).toContain('承载');
  });
});

describe('what carries a clause', () => {
  it('is a timer as one thing, with what is due in it', () => {
    expect(carriersOf(clauseNamed('3.1-tech-30min'), charts)).toMatchObject({
      states: expect.arrayContaining(['handling.assigned']) as unknown,
      transitions: expect.arrayContaining(['handling.assigned -responded-> handling.in-progress.field']) as unknown,
      timers: [
        'timers.tech-30min',
        'timers.tech-30min.running -after 3.1-tech-30min-> timers.tech-30min.warned',
        'timers.tech-30min.warned -after rest.3.1-tech-30min-> timers.tech-30min.breached'
      ]
    });
  });

  it('is no transition that takes its event and is about another clause', () => {
    const { transitions } = carriersOf(clauseNamed('3.2-fault-signoff'), charts);
    const at = (state: string) => `handling.in-progress.field.site.${state} -signed-off-> handling.feedback`;
    expect(transitions).toContain(at('repaired'));
    // Signed for untested: that is 3.2-fault-test skipped.
    expect(transitions).not.toContain(at('on-site'));
    expect(carriersOf(clauseNamed('3.2-fault-test'), charts).transitions).toContain(at('on-site'));
  });

  it('is a chart beyond one ticket, named with it', () => {
    expect(carriersOf(clauseNamed('4.2-three'), charts).transitions).toContain(
      'standing: steady -below-> training-due'
    );
  });

  it('is the rule that scores it in a call', () => {
    expect(carriersOf(clauseNamed('1.1-hotline-greet'), charts).rules).toEqual(['clause-findings: parts-within']);
    expect(carriersOf(clauseNamed('3.1-vip'), charts).rules).toEqual([]);
  });

  it('names no clause that is not in the SOP', () => {
    const known = new Set<string>(sopClauses.map(({ id }) => id));
    const named = charts.flatMap(({ elements }) => elements.flatMap(({ name, own }) => own.map((id) => [id, name])));
    expect(named.filter(([id]) => !known.has(id!))).toEqual([]);
    expect(named.length).toBeGreaterThan(200);
  });
});

describe('what a trace exercises', () => {
  it('is the clause of each fact, but not of what was refused, nor one that only its text names', () => {
    const facts = [
      '2026-11-25 10:00         started    system       3.1-tech-30min          due 10:30, as 3.1-tech-24h has it',
      '2026-11-25 10:00:03.500  irregular  service supervisor   3.3-intervene   skipped',
      '2026-11-25 10:01         refused    agent        4.2-auto                 not for the agent',
      '2026-11-25 10:02     state      4.2-three           system      1024',
      '    4.2-review: the same in English',
      '  5.2-channel  6  of the month'
    ];
    expect([...clausesOf(facts.join('\n'))]).toEqual(['3.1-tech-30min', '3.3-intervene', '4.2-three']);
  });
});

describe('which tests name a clause', () => {
  it.each([
    ["it('3.1-vip is tagged')", true],
    ['of 3.1-vip.', true],
    ["'rest.3.1-vip'", true],
    ["'3.1-vip-1h'", false],
    ["'3.1-vip-1h' and '3.1-vip'", true],
    ['c3_1-vip', false],
    ['13.1-vip', false]
  ])('%s: %s', (text, does) => {
    expect(names(text, '3.1-vip')).toBe(does);
  });

  it('are tests of the rooms and of the whole, but not this one', () => {
    const paths = testFiles().map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['machines/call.test.ts', 'tests/scoring.test.ts']));
    expect(paths).not.toContain('tests/coverage.test.ts');
    expect(paths.filter((path) => !path.endsWith('.ts'))).toEqual([]);
  });
});
