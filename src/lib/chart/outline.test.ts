import { and, assign, createMachine, not, raise, setup, stateIn } from 'xstate';
import { describe, expect, test } from 'vitest';
import { callChart } from '#machines/call';
import { cycles } from '#machines/cycles';
import { nodesOf } from './machine';
import { outlineOf, type NamedPart, type StateOutline } from './outline';

const all = (state: StateOutline): readonly StateOutline[] => [state, ...state.states.flatMap(all)];
const one = (state: object, rest: object = {}) =>
  outlineOf(createMachine({ id: 'm', initial: 'a', states: { a: state, ...rest } } as object)).states[0]!;

/** Somebody whose patience runs out: a context that changes. */
const waiting = setup({
  types: { context: {} as { mood: number; asked: number }, events: {} as { type: 'hurt'; by: number } },
  guards: { 'has-had-enough': ({ context }, { at }: { at: number }) => context.mood <= at },
  actions: {
    lose: assign(({ context }) => ({ mood: context.mood - 1 })),
    attend: assign({ asked: 0 }),
    say: (_, _params: { line: string }) => undefined
  },
  delays: { patience: ({ context }) => context.mood * 1000 }
}).createMachine({
  id: 'waiting',
  context: { mood: 2, asked: 0 },
  initial: 'held',
  states: {
    held: {
      entry: 'attend',
      on: { hurt: { actions: ['lose', { type: 'say', params: ({ event }) => ({ line: String(event.by) }) }] } },
      always: {
        guard: { type: 'has-had-enough', params: { at: 0 } },
        target: 'gone',
        actions: { type: 'say', params: { line: 'bye' } }
      },
      after: { patience: { actions: assign({ asked: 1 }) }, 3000: 'gone' }
    },
    gone: {}
  }
});

describe('a chart as data', () => {
  test('names guards, actions and assignments of a context that changes, with what they are told', () => {
    expect(outlineOf(waiting).states[0]).toEqual({
      path: ['held'],
      type: 'atomic',
      entry: [{ name: 'attend', sets: ['asked'] }],
      exit: [],
      transitions: [
        {
          on: 'always',
          guard: { name: 'has-had-enough', params: { at: 0 } },
          to: ['gone'],
          actions: [{ name: 'say', params: { line: 'bye' } }]
        },
        {
          on: 'hurt',
          actions: [
            { name: 'lose', sets: ['context'] },
            { name: 'say', computed: true }
          ]
        },
        { on: 'after 3000', to: ['gone'], actions: [] },
        { on: 'after patience', actions: [{ name: 'assign', sets: ['asked'] }] }
      ],
      states: []
    });
  });

  test('tells joined guards by what joins them', () => {
    const guard = and([stateIn('#m.b'), not(stateIn('#m.b'))]);
    const [way] = one({ on: { go: { guard, target: 'b' } } }, { b: {} }).transitions;
    const inB: NamedPart = { name: 'in', params: '#m.b' };
    expect(way?.guard).toEqual({ name: 'and', of: [inB, { name: 'not', of: [inB] }] });
  });

  test('says what has no name by what it is, and what comes when a state inside ends', () => {
    const ends = one(
      { initial: 'x', states: { x: { type: 'final' } }, onDone: 'b', exit: raise({ type: 'told' }) },
      { b: {} }
    );
    expect(ends).toMatchObject({ type: 'compound', initial: 'x', exit: [{ name: 'raise', params: { type: 'told' } }] });
    expect(ends.transitions).toEqual([{ on: 'done', to: ['b'], actions: [] }]);
    expect(one({ entry: () => undefined }).entry).toEqual([{ name: 'entry' }]);
  });

  test.each([['call', callChart] as const, ...cycles.map(({ name, chart }) => [name, chart] as const)])(
    'of %s has every state once, in document order, and is plain data',
    (_, chart) => {
      const outline = outlineOf(chart);
      expect(all(outline).map(({ path }) => path)).toEqual(nodesOf(chart.root).map(({ path }) => path));
      expect(JSON.parse(JSON.stringify(outline))).toEqual(outline);
    }
  );
});
