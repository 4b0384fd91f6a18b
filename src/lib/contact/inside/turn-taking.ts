import type { Effect, Instances } from '#kernel/simulation';
import { assert } from '#domain/assert';
import type { ChartEvent } from '#kernel/chart';
import { lineEnds, carryOut, speak } from './speaking';
import { type CallReaction, self, toCustomer } from './sends';
import { nextTrigger, takeIn } from './turns';
import { type AgentTurn, type Memory, type Utterance, withCut } from '#ticket/memory';
import type { CallContext } from './call-context';
import { onEffect, type SopContext } from '#ticket/effects';

export { onEntry } from './entries';
export { customer, sop, turnTaking } from './sends';

export function onEvent(
  table: CallContext,
  memory: Memory,
  event: ChartEvent,
  now_ms: number,
  instances: Instances
): CallReaction {
  switch (event.type) {
    case 'heard':
    case 'seen':
      return memory.ended
        ? { memory, sends: [] }
        : takeIn(memory, event['meant'] as AgentTurn['meant'], event.type === 'heard');
    case 'next':
      return nextTrigger(table, memory, now_ms);
    case 'speak':
      return speak(table, memory, now_ms, instances);
    case 'said':
      return lineEnds(memory, event['line'] as number, now_ms);
    case 'meant':
      return carryOut(table, memory, memory.lines.at(event['line'] as number)!.means!, now_ms, instances);
    default:
      assert(false, 'an event of the turns', event.type);
  }
}

/** Applies an effect of the SOP; at the end of the contact the customer falls silent. */
export function onSopEffect(sop: SopContext, memory: Memory, effect: Effect, now_ms: number): CallReaction {
  const after = onEffect(sop, memory, effect, now_ms);
  if (memory.ended || after.milestones['contact-ends'] === undefined) return { memory: after, sends: [] };
  const lines = after.speaking === undefined ? after.lines : withCut(after.lines, after.speaking, now_ms);
  const silent = { speaking: undefined, replies: [], turn: undefined, wait: undefined };
  return { memory: { ...after, ...silent, lines, ended: { at_ms: now_ms } }, sends: [toCustomer('call.over')] };
}

/** Handles a reaction of the customer, or their question whether anybody is there. */
export function onCustomerEffect(memory: Memory, { type, params }: Effect, now_ms: number): CallReaction {
  if (type === 'react') return onReact(memory, params as Utterance);
  if (type === 'prompt') return onPrompt(memory, params as { line: string; last: boolean; mood: number }, now_ms);
  // The chart's own assignments arrive here too; they ask for nothing.
  return { memory, sends: [] };
}

function onReact(memory: Memory, utterance: Utterance): CallReaction {
  const turn = memory.turn;
  // A timer of the author's: nobody spoke, the customer begins.
  if (!turn?.trying) {
    return {
      memory: { ...memory, turn: { meant: [], reacted: true, spoken: false, step: 'over', pieces: [utterance] } },
      sends: [self('next')]
    };
  }
  const { trying } = turn;
  const spoke = trying.spoke || (utterance.line !== undefined && !utterance.nod);
  const pieces = [...turn.pieces, { ...utterance, about: trying.about }];
  return {
    memory: { ...memory, turn: { ...turn, reacted: true, trying: { ...trying, reacted: true, spoke }, pieces } },
    sends: []
  };
}

function onPrompt(
  memory: Memory,
  { line, last, mood }: { line: string; last: boolean; mood: number },
  now_ms: number
): CallReaction {
  const piece = { line, mood, tell: [], does: last ? ['hangs-up'] : [], about: 'temper' };
  const reply = { pieces: [piece], ready_ms: now_ms };
  // Whoever hangs up has nothing else to say.
  return {
    memory: { ...memory, replies: last ? [reply] : [...memory.replies, reply], turn: last ? undefined : memory.turn },
    sends: [self('speak')]
  };
}
