import type { Instances } from '#kernel/simulation';
import { assert } from '#domain/assert';
import type { ChartEvent } from '#kernel/chart';
import { lineEnds, carryOut, speak } from './speaking';
import type { CallReaction } from './sends';
import { nextTrigger, takeIn } from './turns';
import type { Memory, AgentTurn } from '#ticket/memory';
import type { CallContext } from './call-context';

export { onCustomerEffect, onSopEffect } from './effects';
export { onEntry } from './entries';
export { customer, sop, turnTaking } from './sends';

/** An event that the turns sent to themselves. */
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
