import type { AnyStateNode, AnyStateMachine } from 'xstate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chartOf, type ChartEvent } from '#kernel/chart';
import { acceptsCycleEvent, cycleEvents, cycles, delayOf, type CycleName } from './cycles';
import { roles } from '#domain/roles';
import { sopClauses, sopClauseOf } from './sop-clauses';

const machineOf = (name: CycleName): AnyStateMachine => cycles.find((it) => it.name === name)!.chart;

function nodesOf(node: AnyStateNode): readonly AnyStateNode[] {
  return [node, ...Object.values(node.states).flatMap(nodesOf)];
}

interface Meta {
  readonly clause?: string;
  readonly clauses?: readonly string[];
  readonly irregular?: string;
}

/** Plays events, given by name or with what they carry; tells the state and what was said: `enter slipping`, `skipped 4.2-three`. */
function after(name: CycleName, events: readonly (string | ChartEvent)[]) {
  const chart = chartOf(machineOf(name), {});
  let step = chart.start();
  const said: string[] = [];
  for (const event of events) {
    step = chart.step(step.snapshot, typeof event === 'string' ? { type: event } : event);
    for (const it of step.outcomes) {
      if (it.kind !== 'effect') continue;
      const { what, deviation, clause, is } = it.params as Readonly<Record<string, string>>;
      said.push(it.type === 'deviate' ? `${deviation} ${clause}` : `${it.type} ${what ?? is ?? clause}`);
    }
  }
  return { value: step.snapshot.value as unknown, said };
}

describe('the charts beyond one ticket', () => {
  test('carry every clause that says that a cycle carries it, each by the chart that it names', () => {
    const carried = sopClauses.flatMap(({ id, cycle }) => (cycle ? [[id, cycle] as const] : []));
    expect(carried.length).toBeGreaterThan(8);
    for (const [id, chart] of carried) {
      const found = cycles.find((it) => it.name === chart);
      expect(found?.clauses as readonly string[] | undefined, id).toContain(id);
    }
  });

  test.each(cycles.map((it) => [it.name, it] as const))(
    '%s: what it claims to carry stands in its meta, and nothing else',
    (_name, it) => {
      const metas = nodesOf(it.chart.root).flatMap((node) => [
        node.meta as Meta | undefined,
        ...[...node.transitions.values()].flat().map((each) => each.meta as Meta | undefined)
      ]);
      const named = metas.flatMap((meta) => [...(meta?.clauses ?? []), ...(meta?.clause ? [meta.clause] : [])]);
      expect([...new Set(named)].toSorted()).toEqual([...it.clauses].toSorted());
      for (const id of named) expect(sopClauseOf(id), id).toBeDefined();
    }
  );

  test('say of every irregular transition the same in its meta and to the log', () => {
    let count = 0;
    for (const { chart } of cycles) {
      for (const transition of nodesOf(chart.root).flatMap((node) => [...node.transitions.values()].flat())) {
        const meta = transition.meta as Meta | undefined;
        const [first] = (
          transition.actions as readonly { type: string; params: Readonly<Record<string, string>> }[]
        ).filter(({ type }) => type === 'deviate');
        expect({ irregular: first?.params['deviation'], clause: first && first.params['clause'] }).toEqual({
          irregular: meta?.irregular,
          clause: meta?.irregular && meta.clause
        });
        if (first) count += 1;
      }
    }
    expect(count).toBeGreaterThan(12);
  });

  test('take every event that people can cause, each by a role that there is and for a clause that there is', () => {
    const taken = new Set(cycles.flatMap(({ chart }) => chart.events as readonly string[]));
    for (const [name, { who, clauses }] of Object.entries(cycleEvents)) {
      expect(taken, name).toContain(name);
      expect(acceptsCycleEvent(name)).toBe(true);
      for (const role of who) expect(roles, name).toContain(role);
      for (const clause of clauses) expect(sopClauseOf(clause), `${name} ${clause}`).toBeDefined();
    }
    expect(acceptsCycleEvent('period-over')).toBe(false);
  });

  test('never throw, whatever comes', () => {
    const types = [...new Set(cycles.flatMap(({ chart }) => chart.events as readonly string[]))];
    const event = fc.record({
      type: fc.constantFrom(...types),
      enough: fc.boolean(),
      reasoned: fc.boolean(),
      whole: fc.boolean(),
      open: fc.boolean(),
      result: fc.constantFrom('works', 'fails'),
      kind: fc.constantFrom('simulation', 'experts', 'special')
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...cycles.map(({ name }) => name)),
        fc.array(event, { maxLength: 25 }),
        (name, events) => {
          expect(() => after(name, events)).not.toThrow();
        }
      )
    );
  });

  test('tell the timers of a limit from those of the calendar', () => {
    expect(delayOf('xstate.after.first.ledger.asked.running')).toBe('first');
    expect(delayOf('xstate.after.rest.ledger.asked.warned')).toBe('rest');
    expect(delayOf('xstate.after.period.month.calendar.running')).toBe('period');
    expect(delayOf('xstate.after.next-period.month.calendar.ended')).toBe('next-period');
  });
});

const below = (enough: boolean) => ({ type: 'below', enough });

describe('4.2-three: a person’s standing', () => {
  test('slips with tickets below standard and is steady again with a good one', () => {
    expect(after('standing', [below(false), below(false), 'good']).value).toBe('steady');
  });
  test('means training once there are enough, which no good ticket undoes', () => {
    const { value, said } = after('standing', [below(false), below(true), 'good', 'good']);
    expect(value).toEqual({ 'training-due': 'open' });
    expect(said).toEqual(['enter slipping', 'enter training-due', 'alert training-due']);
  });
  test('is steady again after all of the training, not after a part of it', () => {
    expect(after('standing', [below(true), 'booked', 'part-trained']).value).toEqual({ 'training-due': 'booked' });
    expect(after('standing', [below(true), 'booked', 'trained']).value).toBe('steady');
  });
  test('can be made steady by waiving the training, which is irregular', () => {
    expect(after('standing', [below(true), 'training-waived'])).toEqual({
      value: 'steady',
      said: ['enter training-due', 'alert training-due', 'skipped 4.2-three']
    });
  });
});

describe('2.2-major: the emergency board', () => {
  const told = { type: 'departments-notified', whole: true };
  test('declares, tags, starts the plan and the limit at once', () => {
    expect(after('emergency', ['many']).said).toEqual([
      'enter declared',
      'tag 2.2-major',
      'record plan-started',
      'alert declared',
      'limit started'
    ]);
  });
  test('is told in order and stood down in order', () => {
    expect(after('emergency', ['outage-noticed', told, { type: 'stood-down', open: false }]).said.slice(5)).toEqual([
      'record notified',
      'limit met',
      'enter stood-down'
    ]);
  });
  test.each([
    ['with departments untold', [], false, ['skipped 2.2-major-notify']],
    ['with tickets open', [told], true, ['too-early 2.2-major']],
    ['with both', [], true, ['skipped 2.2-major-notify', 'too-early 2.2-major']]
  ])('stood down %s is irregular', (_what, before, open, expected) => {
    const { value, said } = after('emergency', ['many', ...before, { type: 'stood-down', open }]);
    expect(value).toBe('stood-down');
    expect(said.filter((it) => !/^(enter|record|alert|tag|limit)/.test(it))).toEqual(expected);
  });
  test('declares again after it was stood down', () => {
    expect(after('emergency', ['many', { type: 'stood-down', open: false }, 'many']).value).toEqual({
      declared: 'untold'
    });
  });
});

describe('5.3-quarterly: a proposal', () => {
  const proposed = { type: 'proposed', reasoned: true };
  const ended = (result: string) => ({ type: 'pilot-ended', result });
  test.each([
    ['proposed, piloted, proven', ['pilot-begun', ended('works')], []],
    ['only proposed', [], ['skipped 5.3-quarterly']],
    ['still piloted', ['pilot-begun'], ['too-early 5.3-quarterly']],
    ['refuted', ['pilot-begun', ended('fails')], ['forbidden 5.3-quarterly']],
    ['refuted and tried again', ['pilot-begun', ended('fails'), 'pilot-begun', ended('works')], []]
  ])('adopted when %s', (_what, before, expected) => {
    const { value, said } = after('proposal', [proposed, ...before, 'adopted']);
    expect(value).toBe('adopted');
    expect(said.filter((it) => it.includes('5.3-quarterly'))).toEqual(expected);
  });
  test.each([[[]], [['pilot-begun']], [['pilot-begun', ended('works')]], [['pilot-begun', ended('fails')]]])(
    'can be dropped regularly after %j',
    (before) => expect(after('proposal', [proposed, ...before, 'dropped']).value).toBe('dropped')
  );
  test('that was dropped can be proposed again', () => {
    expect(after('proposal', [proposed, 'dropped', proposed]).value).toBe('proposed');
  });
  test('without a reason is irregular', () => {
    expect(after('proposal', [{ type: 'proposed', reasoned: false }]).said).toEqual([
      'skipped 5.3-quarterly',
      'enter proposed'
    ]);
  });
});

describe('5.3-ledger: a request', () => {
  test('to a department without a limit runs nothing and is irregular', () => {
    const { value, said } = after('ledger', [{ type: 'department-asked', limited: false }]);
    expect({ value, said }).toEqual({ value: 'unlimited', said: ['skipped 5.3-ledger', 'record asked'] });
  });
  test('answered late is answered', () => {
    const late = [
      { type: 'department-asked', limited: true },
      'xstate.after.first.ledger.asked.running',
      'xstate.after.rest.ledger.asked.warned'
    ];
    expect(after('ledger', [...late, 'department-answered'])).toEqual({
      value: 'answered-late',
      said: [
        'record asked',
        'limit started',
        'limit warned',
        'limit breached',
        'alert request-late',
        'enter answered-late'
      ]
    });
  });
});
