import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byClause } from './by-clause';
import { byExercise, leastTrainees } from './by-exercise';
import { byTrainee, calledLike, repeatedBy, sortedBy } from './by-trainee';
import { anyRun, byTime, chosenRuns, countsBy } from './choose-runs';
import { isFinished, whoIs, type ClassRun } from './class-run';
import type { Outcome } from './clause-outcomes';
import { classRun } from './testing/class-runs';
import { gridByClause, gridByScenario } from './trainee-grid';

const names = Array.from({ length: 14 }, (_, at) => ({ name: `T${at}`, agentId: String(1000 + at) }));
const outcomes: readonly Outcome[] = ['met', 'partly', 'missed'];

/** Runs of a class, any that there could be. */
const anyOne = fc
  .record({
    trainee: fc.constantFrom(...names),
    scenario: fc.constantFrom('a', 'b', 'c'),
    variant: fc.constantFrom('plain', 'vip'),
    minute: fc.integer({ min: 0, max: 50 }),
    total: fc.integer({ min: 0, max: 100 }),
    passed: fc.boolean(),
    standing: fc.constantFrom(
      'equal' as const,
      'equal' as const,
      'differs' as const,
      'sealed' as const,
      'left' as const
    ),
    clauses: fc.uniqueArray(
      fc.record({ clause: fc.constantFrom('1', '2', '3'), outcome: fc.constantFrom(...outcomes), cost: fc.nat(500) }),
      { selector: ({ clause }) => clause }
    )
  })
  .map(({ minute, ...rest }) =>
    classRun({ ...rest, startedAt: `2026-11-24T08:${String(minute).padStart(2, '0')}:00.000Z` })
  );
const classes = fc.array(anyOne, { maxLength: 80 });
/** Large enough to be told something of. */
const wholeClasses = fc.array(anyOne, { minLength: 60, maxLength: 90, size: 'max' });

const average = (numbers: readonly number[]): number => numbers.reduce((sum, it) => sum + it, 0) / numbers.length;

/** The same correlation by its definition: covariance over the product of the deviations, in two passes. */
function slowCorrelation(x: readonly number[], y: readonly number[]): number {
  const covariance = average(x.map((it, at) => (it - average(x)) * (y[at]! - average(y))));
  const deviation = (of: readonly number[]): number => Math.sqrt(average(of.map((it) => (it - average(of)) ** 2)));
  return covariance / (deviation(x) * deviation(y));
}

test('difficulty and discrimination are what one works out slowly', () => {
  let told = 0;
  fc.assert(
    fc.property(wholeClasses, (runs) => {
      const finished = runs.filter(isFinished);
      const share = (who: string, scenario: string): number | undefined => {
        const own = finished.filter((run) => whoIs(run.trainee) === who && run.scenario === scenario);
        return own.length === 0 ? undefined : average(own.map(({ total }) => total)) / 100;
      };
      const people = names.map((trainee) => whoIs(trainee));
      const meanOf = (scenario: string) => average(people.flatMap((who) => share(who, scenario) ?? []));
      const rows = byExercise(runs);
      expect(rows.map(({ scenario }) => scenario).sort()).toEqual(
        [...new Set(finished.map((it) => it.scenario))].sort()
      );
      for (const row of rows) {
        expect(row.difficulty).toBeCloseTo(meanOf(row.scenario), 9);
        expect(row.runs).toBe(finished.filter(({ scenario }) => scenario === row.scenario).length);
        const both = people.flatMap((who) => {
          const here = share(who, row.scenario);
          const there = ['a', 'b', 'c'].flatMap((other) => {
            const value = other === row.scenario ? undefined : share(who, other);
            return value === undefined ? [] : [value - meanOf(other)];
          });
          return here === undefined || there.length === 0 ? [] : [[here, average(there)] as const];
        });
        expect(row.restsOn).toBe(both.length);
        if (row.discrimination === undefined) continue;
        told += 1;
        expect(both.length).toBeGreaterThanOrEqual(leastTrainees);
        const slow = slowCorrelation(
          both.map(([it]) => it),
          both.map(([, it]) => it)
        );
        expect(row.discrimination).toBeCloseTo(slow, 6);
      }
    }),
    { numRuns: 60 }
  );
  expect(told).toBeGreaterThan(20);
});

test('an exercise that tells strong from weak has a discrimination near 1, one that is the wrong way round near −1, and too few trainees have none', () => {
  const runs = names.flatMap((trainee, at) => [
    classRun({ trainee, scenario: 'a', total: 40 + at * 4 }),
    classRun({ trainee, scenario: 'b', total: 30 + at * 5 }),
    classRun({ trainee, scenario: 'odd', total: 95 - at * 4 })
  ]);
  const found = (of: readonly ClassRun[]) => new Map(byExercise(of).map((row) => [row.scenario, row.discrimination]));
  const only = runs.filter(({ scenario }) => scenario !== 'odd');
  expect(found(only).get('a')).toBeCloseTo(1, 6);
  expect(found(runs).get('odd')).toBeCloseTo(-1, 6);
  const few = only.filter(({ trainee }) => names.indexOf(trainee) < leastTrainees - 1);
  expect(found(few).get('a')).toBeUndefined();
  const same = only.map((run) => (run.scenario === 'a' ? { ...run, total: 70.1 } : run));
  expect(found(same).get('a')).toBeUndefined();
});

test('cases of a scenario are told apart where that is asked', () => {
  const runs = [classRun({ variant: 'plain' }), classRun({ variant: 'vip', total: 20 })];
  expect(byExercise(runs, true).map(({ variant, difficulty }) => [variant, difficulty])).toEqual([
    ['vip', 0.2],
    ['plain', 0.8]
  ]);
  expect(byExercise(runs)).toMatchObject([{ scenario: 'fee-complaint', runs: 2, trainees: 1, difficulty: 0.5 }]);
});

test('the table of clauses counts what one counts by hand, the hardest first', () => {
  fc.assert(
    fc.property(classes, (all) => {
      const runs = [...all].sort(byTime);
      const rows = byClause(runs);
      const asked = runs.filter(isFinished).flatMap(({ clauses }) => clauses);
      for (const { clause, counts, rate, cost, who, asked: count } of rows) {
        const own = asked.filter((it) => it.clause === clause);
        for (const outcome of outcomes) expect(counts[outcome]).toBe(own.filter((it) => it.outcome === outcome).length);
        expect(count).toBe(own.length);
        expect(rate).toBeCloseTo(own.filter(({ outcome }) => outcome === 'met').length / own.length, 9);
        expect(cost).toBeCloseTo(average(own.map((it) => it.cost)) / 100, 9);
        for (const trainee of names) {
          const last = runs
            .filter((run) => isFinished(run) && whoIs(run.trainee) === whoIs(trainee))
            .flatMap(({ clauses }) => clauses.filter((it) => it.clause === clause))
            .at(-1);
          expect(who.includes(whoIs(trainee))).toBe(last !== undefined && last.outcome !== 'met');
        }
      }
      const rates = rows.map(({ rate }) => rate);
      expect(rates).toEqual([...rates].sort((a, b) => a - b));
    }),
    { numRuns: 100 }
  );
});

test('the table of trainees has their tries, their last and best, and what they have to repeat', () => {
  const [one, other] = [names[0]!, names[1]!];
  const at = (minute: number) => ({ startedAt: `2026-11-24T09:${minute}:00.000Z` });
  const rows = byTrainee([
    classRun({ trainee: one, total: 70, passed: false, ...at(10) }),
    classRun({ trainee: one, total: 90, ...at(20) }),
    classRun({ trainee: one, total: 60, passed: false, scenario: 'outage', ...at(30) }),
    classRun({ trainee: one, standing: 'left', total: 0, passed: false, scenario: 'left-alone', ...at(40) }),
    classRun({ trainee: one, step: 'greeting', total: 100, ...at(50) }),
    classRun({ trainee: other, ...at(10) })
  ]);
  expect(rows).toMatchObject([
    { tries: 3, left: 1, last: 60, best: 90, passed: ['fee-complaint'], repeat: ['left-alone', 'outage'] },
    { tries: 1, left: 0, repeat: [] }
  ]);
  expect(rows[0]!.runs).toHaveLength(5);
});

test('trainees by clause sum up to the table of clauses, the worst first', () => {
  fc.assert(
    fc.property(classes, (some) => {
      const runs = [...some].sort(byTime);
      const clauses = byClause(runs);
      const { columns, rows } = gridByClause(runs, clauses);
      expect(columns).toEqual(clauses.filter(({ rate }) => rate < 1).map(({ clause }) => clause));
      for (const clause of columns) {
        const cells = rows.flatMap((row) => row.cells.get(clause) ?? []);
        const row = clauses.find((one) => one.clause === clause)!;
        expect(cells.reduce((sum, cell) => sum + cell.runs.length, 0)).toBe(row.asked);
        expect(cells.reduce((sum, { right }) => sum + right, 0)).toBe(row.counts.met);
      }
      const shares = rows.map(({ cells }) => {
        const all = [...cells.values()];
        const asked = all.reduce((sum, cell) => sum + cell.runs.length, 0);
        return asked === 0 ? 2 : all.reduce((sum, { right }) => sum + right, 0) / asked;
      });
      expect(shares).toEqual([...shares].sort((a, b) => a - b));
    })
  );
});

test('trainees by clause: what is told only where it is broken was kept in every other whole call', () => {
  const clauses = [{ clause: 'never', outcome: 'missed', cost: 500, only: 'broken' }] as const;
  const other = { name: 'Li', agentId: '7' };
  const runs = [classRun({ clauses }), classRun(), classRun({ trainee: other }), classRun({ step: 'greeting' })];
  const { rows } = gridByClause(runs, byClause(runs));
  expect(
    rows.map(({ trainee, cells }) => [trainee.name, cells.get('never')?.runs.length, cells.get('never')?.right])
  ).toEqual([
    ['Zhang', 2, 1],
    ['Li', 1, 1]
  ]);
});

test('trainees by scenario: best result and passes of whole calls; guided is no pass, and left has no result', () => {
  const li = { name: 'Li', agentId: '7' };
  const runs = [
    classRun({ total: 70, passed: true }),
    classRun({ total: 95, passed: true, mode: 'guided' }),
    classRun({ total: 90, passed: false, step: 'greeting' }),
    classRun({ trainee: li, scenario: 'outage', standing: 'left', passed: false }),
    classRun({ trainee: li, total: 60, passed: false })
  ];
  const { columns, rows } = gridByScenario(runs);
  expect(columns).toEqual(['outage', 'fee-complaint']);
  const told = rows.map(({ trainee, cells }) => [
    trainee.name,
    ...columns.map((scenario) => {
      const cell = cells.get(scenario);
      return cell && [cell.best, cell.right, cell.runs.length];
    })
  ]);
  expect(told).toEqual([
    ['Li', [undefined, 0, 1], [60, 0, 1]],
    ['Zhang', undefined, [95, 1, 2]]
  ]);
});

test('the table of trainees is sorted by a column, looked through by name, and says who repeats what', () => {
  const rows = byTrainee([
    classRun({ trainee: { name: 'Anna', agentId: '8001' }, total: 40, passed: false }),
    classRun({ trainee: { name: 'Ben', agentId: '8002' }, total: 90, passed: false, scenario: 'outage' }),
    classRun({ trainee: { name: 'Cai', agentId: '8003' }, standing: 'left', passed: false }),
    classRun({ trainee: { name: 'Dan', agentId: '8004' }, total: 70 })
  ]);
  const called = (of: typeof rows) => of.map(({ trainee }) => trainee.name);
  expect(called(sortedBy(rows, 'name', true))).toEqual(['Dan', 'Cai', 'Ben', 'Anna']);
  expect(called(sortedBy(rows, 'last', true))).toEqual(['Ben', 'Dan', 'Anna', 'Cai']);
  expect(called(sortedBy(rows, 'last', false))).toEqual(['Anna', 'Dan', 'Ben', 'Cai']);
  // Who most needs practice: of one scenario to repeat each, who finished nothing, then the lowest score.
  expect(called(sortedBy(rows, 'repeat', true))).toEqual(['Cai', 'Anna', 'Ben', 'Dan']);
  expect(called(sortedBy(rows, 'repeat', false))).toEqual(['Dan', 'Ben', 'Anna', 'Cai']);
  expect(called(calledLike(rows, ' AN'))).toEqual(['Anna', 'Dan']);
  expect(called(calledLike(rows, '8002'))).toEqual(['Ben']);
  expect(repeatedBy(rows).map(({ scenario, who }) => [scenario, who.map(({ name }) => name)])).toEqual([
    ['fee-complaint', ['Anna', 'Cai']],
    ['outage', ['Ben']]
  ]);
});

test('two who share a name are told apart by their number', () => {
  const runs = ['1001', '1002'].map((agentId) => classRun({ trainee: { name: '李娜', agentId } }));
  expect(byTrainee(runs)).toHaveLength(2);
});

test('of several tries the first, the last or the best counts; one that was left is none of them', () => {
  const at = (minute: number) => ({ startedAt: `2026-11-24T09:${minute}:00.000Z` });
  const runs = [
    classRun({ id: 'late', total: 75, ...at(30) }),
    classRun({ id: 'first', total: 50, passed: false, ...at(10) }),
    classRun({ id: 'best', total: 95, ...at(20) }),
    classRun({ id: 'left', standing: 'left', total: 0, passed: false, ...at(40) }),
    classRun({ id: 'other', scenario: 'outage', standing: 'sealed', ...at(15) })
  ];
  const chosen = (change: Partial<typeof anyRun>) => chosenRuns(runs, { ...anyRun, ...change }).map(({ id }) => id);
  expect(chosen({})).toEqual(['first', 'other', 'best', 'late', 'left']);
  expect(chosen({ tries: 'first' })).toEqual(['first', 'other']);
  expect(chosen({ tries: 'last' })).toEqual(['other', 'late']);
  expect(chosen({ tries: 'best' })).toEqual(['other', 'best']);
});

test('what could not be scored anew counts in no figure, is no best try, and is told beside them', () => {
  const at = (minute: number) => ({ startedAt: `2026-11-24T09:${minute}:00.000Z` });
  const runs = [
    classRun({ id: 'honest', total: 50, passed: false, ...at(10) }),
    classRun({ id: 'liar', total: 100, standing: 'sealed', ...at(20) })
  ];
  const counts = countsBy(anyRun, new Map());
  expect(byTrainee(runs, counts)).toMatchObject([
    { tries: 1, last: 50, best: 50, passed: [], repeat: ['fee-complaint'], unchecked: 1, uncounted: 1 }
  ]);
  expect(chosenRuns(runs, { ...anyRun, tries: 'best' }, counts).map(({ id }) => id)).toEqual(['honest', 'liar']);
  const believing = countsBy({ checkedOnly: false }, new Map());
  expect(byTrainee(runs, believing)).toMatchObject([{ tries: 2, best: 100, unchecked: 1, uncounted: 0 }]);
  expect(byTrainee(runs, countsBy(anyRun, new Map([['honest', { is: 'copy', who: [], spare: true }]])))).toMatchObject([
    { tries: 0, uncounted: 2 }
  ]);
});

test('guided nobody passes a scenario, and an exam that failed is repeated until one is passed', () => {
  const at = (minute: number) => ({ startedAt: `2026-11-24T09:${minute}:00.000Z` });
  const guided = classRun({ mode: 'guided', total: 100, ...at(10) });
  const failed = classRun({ passed: false, total: 40, ...at(20) });
  const assisted = classRun({ mode: 'assisted', ...at(30) });
  const table = (runs: readonly ClassRun[]) => byTrainee(runs).map(({ passed, repeat }) => [passed, repeat])[0];
  const of = ['fee-complaint'];
  expect(table([guided])).toEqual([[], of]);
  expect(table([guided, failed])).toEqual([[], of]);
  expect(table([assisted])).toEqual([of, []]);
  expect(table([failed, assisted])).toEqual([of, of]);
  expect(table([failed, assisted, classRun(at(40))])).toEqual([of, []]);
});

test('a rule that shows only where it is broken comes up in every call; an automatic fail is told beside the points', () => {
  const at = (minute: number) => ({ startedAt: `2026-11-24T09:${minute}:00.000Z` });
  const rude = { clause: 'x', outcome: 'missed' as const, cost: 200, only: 'broken' as const };
  const shirked = { clause: 'gate', outcome: 'missed' as const, cost: 0, fails: true as const };
  const rows = byClause([
    classRun({ clauses: [rude, shirked], ...at(10) }),
    classRun({ clauses: [{ clause: 'gate', outcome: 'met', cost: 0 }], ...at(20) }),
    classRun({ step: 'greeting', ...at(30) }),
    classRun(at(40))
  ]);
  expect(rows).toMatchObject([
    { clause: 'gate', asked: 2, rate: 0.5, cost: 0, fails: 1, who: [] },
    { clause: 'x', asked: 3, counts: { met: 2, missed: 1 }, fails: 0, who: [] }
  ]);
  expect(byClause([classRun({ clauses: [rude] })])).toMatchObject([{ asked: 1, rate: 0, who: [expect.anything()] }]);
});
