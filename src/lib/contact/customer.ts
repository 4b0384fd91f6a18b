import { assign, raise, setup, type AnyStateMachine } from 'xstate';
import type { Utterance } from '#ticket/memory';
import type { Customer, CustomerReaction, CustomerState, Reactions, Region } from '#scenario/scenario';
import { clamp, felt, firstMind, reacts, type Mind, type MindInput, type MoveHeard, type ReactionPlace } from './mind';

function utteranceOf({ reaction, region }: ReactionPlace): Utterance {
  return {
    region,
    line: reaction.say ?? reaction.nod,
    nod: reaction.say === undefined,
    after_ms: reaction.after_ms,
    tell: reaction.tell ?? [],
    does: reaction.does ?? [],
    wait_ms: reaction.wait_ms,
    wants: reaction.wants,
    rests: reaction.go !== undefined && atRest.has(reaction.go),
    books: reaction.books
  };
}

const atRest: ReadonlySet<string> = new Set(['settled', 'given-up', 'put-off']);

/** Returns the silence the customer bears now: the longest of an agreed wait, a requested moment, and the usual. */
export function patience_ms(spec: Customer, mind: Mind): number {
  const agreed = Object.entries(spec.regions).flatMap(
    ([name, { states }]) => states[mind.at[name] ?? '']?.patience_ms ?? []
  );
  const here = agreed.length > 0 ? Math.max(...agreed) : spec.patience.after_ms;
  return mind.holding ? Math.max(here, spec.patience.hold_ms) : here;
}

const standing = (region: string, state: string): string => `stands.${region}.${state}`;

const own = { patience: 'patience', temper: 'temper' } as const;

/** Builds the customer's chart: a region per demand, task and habit, `patience` (silence) and `temper` (mood). */
export function customerChart(spec: Customer): AnyStateMachine {
  let chart = charts.get(spec);
  if (!chart) charts.set(spec, (chart = newChart(spec)));
  return chart;
}

const charts = new WeakMap<Customer, AnyStateMachine>();

function newChart(spec: Customer): AnyStateMachine {
  const prompts = spec.patience.say;
  const { warn } = spec.hangsUp;
  const base = setup({
    types: {
      context: {} as Mind,
      input: {} as MindInput,
      events: {} as MoveHeard
    },
    actions: {
      react: (_, _params: Utterance) => undefined,
      prompt: (_, _params: { line: string; last: boolean; mood: number }) => undefined,
      begin: assign(({ context, event }) => ({
        turn: { moves: event.moves ?? [], spoken: [], mood: context.mood }
      })),
      attend: assign({ asked: 0, holding: false }),
      grant: assign({ holding: true }),
      lose: assign(({ context }) => ({
        asked: context.asked + 1,
        mood: clamp(context.mood - (context.asked > 0 ? 1 : 0))
      })),
      contain: assign({ mood: spec.hangsUp.at + 1 }),
      arrive: assign(({ context }, { region, state }: { region: string; state: string }) => ({
        at: { ...context.at, [region]: state }
      })),
      feel: assign(({ context }, place: ReactionPlace) => felt(context, place))
    },
    guards: {
      applies: ({ context, event }, place: ReactionPlace) => reacts(place, context, event),
      'still-asks': ({ context }) => context.asked < prompts.length,
      'has-had-enough': ({ context }) => context.mood <= spec.hangsUp.at
    },
    delays: { patience: ({ context }) => patience_ms(spec, context) }
  });

  const transitions = (list: readonly CustomerReaction[], name: string, { each = false }: Region, place: string) =>
    list.map((reaction, at) => {
      const params: ReactionPlace = { reaction, key: `${place}.${at}`, region: name, each };
      return {
        guard: { type: 'applies', params },
        ...(reaction.go === undefined ? {} : { target: `#${name}.${reaction.go}`, reenter: true }),
        actions: [
          { type: 'feel', params },
          {
            type: 'react',
            params: ({ context }: { context: Mind }) => ({ ...utteranceOf(params), mood: context.mood })
          },
          ...leadsOf(reaction)
        ]
      } as const;
    });
  const on = (reactions: Reactions | undefined, name: string, region: Region, place: string) =>
    Object.fromEntries(
      Object.entries(reactions ?? {}).map(([trigger, list]) => [
        `act.${trigger}`,
        transitions(list, name, region, `${place}.${trigger}`)
      ])
    );
  const stateOf = (state: string, it: CustomerState, name: string, region: Region) => ({
    entry: { type: 'arrive', params: { region: name, state } } as const,
    on: on(it.on, name, region, `${name}.${state}`),
    after: Object.fromEntries(
      (it.after ?? []).map((timer) => [
        timer.after_ms,
        transitions(timer.reactions, name, region, `${name}.${state}.after.${timer.after_ms}`)
      ])
    )
  });
  const regionOf = (name: string, region: Region) => ({
    id: name,
    initial: region.start,
    states: Object.fromEntries(
      Object.entries(region.states).map(([state, it]) => [state, stateOf(state, it, name, region)])
    ),
    on: {
      ...on(region.on, name, region, name),
      // Where something else has led to.
      ...Object.fromEntries(
        Object.keys(region.states).map((state) => [standing(name, state), { target: `#${name}.${state}` }])
      )
    }
  });
  const leadsOf = ({ leads = {} }: CustomerReaction) =>
    Object.entries(leads).flatMap(([name, state]) =>
      spec.regions[name]?.states[state] ? [raise({ type: standing(name, state) })] : []
    );

  return base.createMachine({
    id: 'customer',
    type: 'parallel',
    context: ({ input }) => firstMind(spec, input),
    options: { maxIterations: 1000 },
    on: { 'turn.begins': { actions: 'begin' } },
    states: {
      ...Object.fromEntries(Object.entries(spec.regions).map(([name, region]) => [name, regionOf(name, region)])),
      [own.patience]: {
        initial: 'busy',
        on: { 'call.over': { target: '.over' } },
        states: {
          busy: { on: { 'floor.free': { target: 'waiting' } } },
          waiting: {
            on: { 'floor.taken': { target: 'busy' }, 'floor.free': { target: 'waiting', reenter: true } },
            after: {
              patience: [
                {
                  guard: 'still-asks',
                  target: 'busy',
                  actions: [
                    {
                      type: 'prompt',
                      params: ({ context }) => ({ line: prompts[context.asked]!, last: false, mood: context.mood })
                    },
                    'lose'
                  ]
                },
                {
                  target: 'over',
                  actions: {
                    type: 'prompt',
                    params: ({ context }) => ({ line: spec.patience.last, last: true, mood: context.mood })
                  }
                }
              ]
            }
          },
          over: {}
        }
      },
      [own.temper]: {
        initial: warn === undefined ? 'warned' : 'held',
        on: {
          'agent.speaks': { actions: 'attend' },
          'hold.asked': { actions: 'grant' },
          'call.over': { target: '.gone' }
        },
        states: {
          // Nobody hangs up without having said so: a slip can be mended.
          held: {
            always: {
              guard: 'has-had-enough',
              target: 'warned',
              actions: [
                'contain',
                {
                  type: 'prompt',
                  params: ({ context }) => ({ line: warn ?? spec.hangsUp.say, last: false, mood: context.mood })
                }
              ]
            }
          },
          warned: {
            always: {
              guard: 'has-had-enough',
              target: 'gone',
              actions: {
                type: 'prompt',
                params: ({ context }) => ({ line: spec.hangsUp.say, last: true, mood: context.mood })
              }
            }
          },
          gone: {}
        }
      }
    }
  });
}

export function customerAccepts(type: string): boolean {
  return /^(act\.|turn\.begins$|hold\.asked$|agent\.speaks$|floor\.(taken|free)$|call\.over$)/.test(type);
}

/** Returns the regions that react to each trigger, in the order in which they are asked. */
export function listenersOf({ regions }: Customer): ReadonlyMap<string, readonly string[]> {
  const heard = new Map<string, string[]>();
  for (const [name, { on, states }] of Object.entries(regions)) {
    const triggers = new Set([on, ...Object.values(states).map((state) => state.on ?? {})].flatMap(Object.keys));
    for (const trigger of triggers) heard.set(trigger, [...(heard.get(trigger) ?? []), name]);
  }
  return heard;
}
