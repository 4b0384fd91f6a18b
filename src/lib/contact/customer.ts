import { assign, setup, type AnyStateMachine } from 'xstate';
import { holds, type Case } from '#machines/clause';
import type { Utterance } from '#ticket/memory';
import type { Customer, CustomerState, Guard, CustomerReaction, Reactions } from '#scenario/scenario';

/** What the customer carries through the call. */
export interface Mind {
  readonly mood: number;
  readonly trust: number;
  readonly flags: readonly string[];
  readonly variant: string;
  readonly case: Case;
  /** How often the customer has asked whether anybody is there, in this silence. */
  readonly asked: number;
  /** The agent has asked to wait a moment. */
  readonly holding: boolean;
  /** The author's state that the talk is in. */
  readonly talk: string;
}

/** Flags that start with this sign are kept by the chart itself. */
const own = '$';
export const lowest = -4;
export const highest = 4;

const clamp = (value: number) => Math.max(lowest, Math.min(highest, value));

/** True if a guard holds for a mind. */
export function applies(guard: Guard | undefined, mind: Mind): boolean {
  if (!guard) return true;
  return (
    (guard.moodBelow === undefined || mind.mood < guard.moodBelow) &&
    (guard.moodAtLeast === undefined || mind.mood >= guard.moodAtLeast) &&
    (guard.trustBelow === undefined || mind.trust < guard.trustBelow) &&
    (guard.trustAtLeast === undefined || mind.trust >= guard.trustAtLeast) &&
    (guard.has ?? []).every((flag) => mind.flags.includes(flag)) &&
    !(guard.lacks ?? []).some((flag) => mind.flags.includes(flag)) &&
    (guard.variant === undefined || guard.variant.includes(mind.variant)) &&
    (guard.where === undefined || holds(guard.where, mind.case))
  );
}

function after(mind: Mind, reaction: CustomerReaction, key: string): Partial<Mind> {
  const flags = new Set(mind.flags);
  reaction.set?.forEach((flag) => flags.add(flag));
  reaction.clear?.forEach((flag) => flags.delete(flag));
  if (reaction.once) flags.add(own + key);
  return {
    mood: clamp(mind.mood + (reaction.mood ?? 0)),
    trust: Math.max(0, Math.min(highest, mind.trust + (reaction.trust ?? 0))),
    flags: [...flags]
  };
}

function utteranceOf(reaction: CustomerReaction): Utterance {
  return {
    line: reaction.say,
    after_ms: reaction.after_ms,
    tell: reaction.tell ?? [],
    does: reaction.does ?? [],
    wait_ms: reaction.wait_ms,
    go: reaction.go
  };
}

/** How long this customer bears silence now: an agreed wait, a moment asked for, or the usual. */
function patience_ms(spec: Customer, mind: Mind): number {
  const here = spec.states[mind.talk]?.patience_ms ?? spec.patience.after_ms;
  return mind.holding ? Math.max(here, spec.patience.hold_ms) : here;
}

/**
 * The customer as a state chart. Region `talk` holds the author's states; `patience` watches silence;
 * `temper` ends the call when the mood is gone. Events: `act.<trigger>` for what the agent means,
 * `agent.speaks`, `floor.taken` and `floor.free` for who is speaking, `call.over`.
 */
export function customerChart(spec: Customer): AnyStateMachine {
  const prompts = spec.patience.say;
  const base = setup({
    types: {
      context: {} as Mind,
      input: {} as { readonly variant: string; readonly case: Case },
      events: {} as { readonly type: string }
    },
    actions: {
      /** The customer reacts: a line to say, facts told, acts done. */
      react: (_, _params: Utterance) => undefined,
      /** Silence or anger: the customer asks whether anybody is there, or gives up. */
      prompt: (_, _params: { line: string; last: boolean; mood: number }) => undefined,
      attend: assign({ asked: 0, holding: false }),
      grant: assign({ holding: true }),
      lose: assign(({ context }) => ({
        asked: context.asked + 1,
        mood: clamp(context.mood - (context.asked > 0 ? 1 : 0))
      })),
      settle: assign((_, { talk }: { talk: string }) => ({ talk })),
      feel: assign(({ context }, { reaction, key }: { reaction: CustomerReaction; key: string }) =>
        after(context, reaction, key)
      )
    },
    guards: {
      applies: ({ context }, { reaction, key }: { reaction: CustomerReaction; key: string }) =>
        applies(reaction.if, context) && !(reaction.once && context.flags.includes(own + key)),
      'still-asks': ({ context }) => context.asked < prompts.length,
      'has-had-enough': ({ context }) => context.mood <= spec.hangsUp.at
    },
    delays: { patience: ({ context }) => patience_ms(spec, context) }
  });

  const transitions = (reactions: readonly CustomerReaction[], place: string) =>
    reactions.map((reaction, at) => {
      const params = { reaction, key: `${place}.${at}` };
      return {
        guard: { type: 'applies', params },
        actions: [
          { type: 'feel', params },
          {
            type: 'react',
            params: ({ context }: { context: Mind }) => ({ ...utteranceOf(reaction), mood: context.mood })
          }
        ]
      } as const;
    });
  const on = (reactions: Reactions | undefined, place: string) =>
    Object.fromEntries(
      Object.entries(reactions ?? {}).map(([trigger, list]) => [
        `act.${trigger}`,
        transitions(list, `${place}.${trigger}`)
      ])
    );
  const stateOf = (name: string, it: CustomerState) => ({
    entry: { type: 'settle', params: { talk: name } } as const,
    on: on(it.on, name),
    after: Object.fromEntries(
      (it.after ?? []).map((timer) => [timer.after_ms, transitions(timer.reactions, `${name}.after.${timer.after_ms}`)])
    )
  });

  return base.createMachine({
    id: 'customer',
    type: 'parallel',
    context: ({ input }) => ({
      mood: spec.mood,
      trust: spec.trust,
      flags: [],
      asked: 0,
      holding: false,
      talk: spec.start,
      ...input
    }),
    options: { maxIterations: 1000 },
    states: {
      talk: {
        id: 'talk',
        initial: spec.start,
        states: Object.fromEntries(Object.entries(spec.states).map(([name, it]) => [name, stateOf(name, it)])),
        on: {
          ...on(spec.anywhere, 'anywhere'),
          // A turn is heard in one state; the turns say where the talk goes when all of it is taken in. The state there begins anew, be it the
          // same; no other region does, as all would if `talk` itself were entered again.
          ...Object.fromEntries(Object.keys(spec.states).map((name) => [`go.${name}`, { target: `.${name}` }]))
        }
      },
      patience: {
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
      temper: {
        initial: 'held',
        on: { 'call.over': { target: '.gone' } },
        states: {
          held: {
            on: { 'agent.speaks': { actions: 'attend' }, 'act.hold': { actions: 'grant' } },
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

/** Event names that a customer chart takes from outside. */
export function customerAccepts(type: string): boolean {
  return /^(act\.|go\.|agent\.speaks$|floor\.(taken|free)$|call\.over$)/.test(type);
}
