import type { Effect } from '#kernel/simulation';
import type { Milestone } from '#machines/clause';
import type { Deviation } from '#domain/ids';
import type { Utterance } from '../customer';
import { withCut, type LimitFact, type Memory } from '../memory';
import { self, toCustomer, type CallReaction } from './sends';

/** A chart raises an effect: an instant, a deviation, a limit, or the customer's reaction. */
export function onEffect(memory: Memory, effect: Effect, now_ms: number): CallReaction {
  const params = effect.params as never;
  switch (effect.type) {
    case 'mark':
      return onMark(memory, (params as { instant: Milestone }).instant, now_ms);
    case 'deviate': {
      const { deviation, clause } = params as { deviation: Deviation; clause: string };
      const irregular = { deviation, clause, at_ms: now_ms, order: memory.order, entry: memory.cause };
      return {
        memory: { ...memory, order: memory.order + 1, irregular: memory.irregular.append(irregular) },
        sends: []
      };
    }
    case 'limit': {
      const { clause, is } = params as Pick<LimitFact, 'clause' | 'is'>;
      return { memory: { ...memory, limits: memory.limits.append({ clause, is, at_ms: now_ms }) }, sends: [] };
    }
    case 'react':
      return onReact(memory, params as Utterance);
    case 'prompt':
      return onPrompt(memory, params as { line: string; last: boolean; mood: number }, now_ms);
    default:
      // The customer chart's own assignments arrive here too; they ask for nothing.
      return { memory, sends: [] };
  }
}

function onMark(memory: Memory, instant: Milestone, now_ms: number): CallReaction {
  const moment = { instant, at_ms: now_ms, order: memory.order, entry: memory.cause };
  const marked = { ...memory, order: memory.order + 1, moments: memory.moments.append(moment) };
  if (instant !== 'contact-ends') return { memory: marked, sends: [] };
  const lines = memory.speaking === undefined ? memory.lines : withCut(memory.lines, memory.speaking, now_ms);
  return {
    memory: {
      ...marked,
      lines,
      speaking: undefined,
      replies: [],
      turn: undefined,
      wait: undefined,
      ended: { at_ms: now_ms }
    },
    sends: [toCustomer('call.over')]
  };
}

function onReact(memory: Memory, utterance: Utterance): CallReaction {
  const turn = memory.turn;
  // A timer of the author's: nobody spoke, the customer begins.
  if (!turn?.trying) {
    return {
      memory: {
        ...memory,
        turn: { meant: [], reacted: true, spoken: false, answers: [{ weight: 'statement', utterance }] }
      },
      sends: [self('next')]
    };
  }
  const answers = [...turn.answers, { weight: turn.trying.weight, utterance }];
  return {
    memory: { ...memory, turn: { ...turn, reacted: true, trying: { ...turn.trying, reacted: true }, answers } },
    sends: []
  };
}

function onPrompt(
  memory: Memory,
  { line, last, mood }: { line: string; last: boolean; mood: number },
  now_ms: number
): CallReaction {
  const reply = { line, mood, tell: [], does: last ? ['hangs-up'] : [], ready_ms: now_ms };
  // Whoever hangs up has nothing else to say.
  return {
    memory: { ...memory, replies: last ? [reply] : [...memory.replies, reply], turn: last ? undefined : memory.turn },
    sends: [self('speak')]
  };
}
