import { assign, setup } from 'xstate';

/** How long an owner has to answer. A message between tabs takes a few milliseconds; a busy page may take more. */
export const answer_ms = 300;
/** How often an onlooker asks whether the owner is still there, in case it crashed and could not say `free`. */
const rest_ms = 3000;
/** So many unanswered questions in a row mean that it is gone. */
const patience = 3;

/**
 * What tabs say to one another. `claim`: may I have it? `ask`: does anybody have it? `mine`: I have it. `took`: I
 * have it from now on. `free`: I let it go.
 */
export interface TabMessage {
  readonly kind: 'claim' | 'ask' | 'mine' | 'took' | 'free';
  readonly tab: string;
}

/** What another tab says; `release`: this tab lets the run go, or gives up; `leave`: its page goes away, perhaps to come back. */
type ChannelEvent =
  { readonly type: TabMessage['kind']; readonly tab: string } | { readonly type: 'release' | 'leave' };

/** What a claim does to the world: tells the other tabs, hears no more of them, and tells its own that the run is free or lost. */
export interface ChannelWork {
  readonly say: (kind: TabMessage['kind']) => void;
  readonly close: () => void;
  readonly freed: () => void;
  readonly lost: () => void;
}

/**
 * A claim to a run among tabs that can only talk. Of two that claim at once the smaller tab name wins. A frozen owner that
 * missed the questions hears `took` when it thaws, and has lost; so has one whose page the browser kept and brings back.
 */
export const channelClaim = (tab: string, { say, close, freed, lost }: ChannelWork) =>
  setup({
    types: {} as { context: { readonly unanswered: number }; events: ChannelEvent },
    delays: { answer: answer_ms, rest: rest_ms },
    guards: {
      isBefore: ({ event }) => event.type === 'claim' && tab < event.tab,
      isPatient: ({ context }) => context.unanswered < patience
    },
    actions: {
      say: (_, kind: TabMessage['kind']) => say(kind),
      close,
      freed,
      lost,
      count: assign(({ context }) => ({ unanswered: context.unanswered + 1 })),
      hear: assign({ unanswered: 0 })
    }
  }).createMachine({
    context: { unanswered: 0 },
    initial: 'claiming',
    states: {
      claiming: {
        entry: { type: 'say', params: 'claim' },
        on: {
          claim: [{ guard: 'isBefore', actions: { type: 'say', params: 'mine' } }, { target: 'onlooker' }],
          mine: 'onlooker',
          took: 'onlooker',
          release: 'over',
          leave: 'over'
        },
        after: { answer: 'owner' }
      },
      owner: {
        entry: { type: 'say', params: 'took' },
        on: {
          ask: { actions: { type: 'say', params: 'mine' } },
          claim: { actions: { type: 'say', params: 'mine' } },
          took: 'lost',
          release: { target: 'over', actions: { type: 'say', params: 'free' } },
          leave: { target: 'lost', actions: { type: 'say', params: 'free' } }
        }
      },
      onlooker: {
        initial: 'resting',
        on: {
          mine: { actions: 'hear' },
          took: { actions: 'hear' },
          free: '.free',
          release: 'over',
          leave: 'over'
        },
        states: {
          resting: { after: { rest: 'asking' } },
          asking: {
            entry: ['count', { type: 'say', params: 'ask' }],
            after: { answer: [{ guard: 'isPatient', target: 'resting' }, { target: 'free' }] }
          },
          /** It can be claimed again, by whoever wants it. */
          free: { entry: 'freed' }
        }
      },
      lost: { type: 'final', entry: ['close', 'lost'] },
      over: { type: 'final', entry: 'close' }
    }
  });
