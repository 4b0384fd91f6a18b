import { assign, setup } from 'xstate';

/** Time in ms that an owner has to answer; tab messages take a few milliseconds, busy pages more. */
export const answer_ms = 300;
const rest_ms = 3000;
const patience = 3;

/** Message between tabs. `claim`: request; `ask`: any owner; `mine`: owned; `took`: owned now; `free`: released. */
export interface TabMessage {
  readonly kind: 'claim' | 'ask' | 'mine' | 'took' | 'free';
  readonly tab: string;
}

type ChannelEvent =
  { readonly type: TabMessage['kind']; readonly tab: string } | { readonly type: 'release' | 'leave' };

/** Side effects of a claim: informs other tabs, stops listening, and tells its own tab that the run is free or lost. */
export interface ChannelWork {
  readonly say: (kind: TabMessage['kind']) => void;
  readonly close: () => void;
  readonly freed: () => void;
  readonly lost: () => void;
}

/** Claims a run by messages; the smaller tab name wins a tie. An owner that was frozen hears `took` and loses. */
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
          free: { entry: 'freed' }
        }
      },
      lost: { type: 'final', entry: ['close', 'lost'] },
      over: { type: 'final', entry: 'close' }
    }
  });
