import type { CustomerAct } from '#domain/ids';
import type { Act } from '#ticket/acts';
import { answered } from '../desk';
import { customerEvents } from '../events';
import type { Memory, Utterance } from '#ticket/memory';
import { wording, type CallContext } from '../table';
import { self, toCustomer, toSop, type CallReaction } from './sends';

/** The customer speaks, if the floor is free; else as soon as it is. */
export function speak(table: CallContext, memory: Memory, now_ms: number): CallReaction {
  if (memory.ended) return { memory: { ...memory, replies: [] }, sends: [] };
  const next = memory.replies.find(({ ready_ms }) => ready_ms <= now_ms);
  if (!next) return { memory, sends: [] };
  const busyUntil_ms = Math.max(
    memory.agentUntil_ms,
    memory.speaking === undefined ? 0 : memory.lines.at(memory.speaking)!.until_ms
  );
  if (busyUntil_ms > now_ms && next.line !== undefined)
    return { memory, sends: [self('speak', {}, busyUntil_ms - now_ms + table.replyAfter_ms)] };
  const rest = memory.replies.filter((reply) => reply !== next);
  if (next.line === undefined) return carryOut({ ...memory, replies: rest }, next, now_ms);
  const text = wording(table, next.line, memory.wordings[next.line] ?? 0);
  const until_ms = now_ms + table.speech_ms(text);
  return {
    memory: {
      ...memory,
      replies: rest,
      wordings: { ...memory.wordings, [next.line]: (memory.wordings[next.line] ?? 0) + 1 },
      speaking: memory.lines.length,
      lines: memory.lines.append({
        who: 'customer',
        from_ms: now_ms,
        until_ms,
        text,
        line: next.line,
        mood: next.mood,
        means: next
      })
    },
    sends: [toCustomer('floor.taken'), self('said', { line: memory.lines.length }, until_ms - now_ms)]
  };
}

/** The line is over, unless it was cut. */
export function lineEnds(memory: Memory, line: number, now_ms: number): CallReaction {
  // It was cut: the cut has carried out what it meant.
  if (memory.speaking !== line) return { memory, sends: [] };
  const silence = memory.agentUntil_ms <= now_ms;
  return {
    memory: { ...memory, speaking: undefined },
    sends: [self('meant', { line }), ...(silence ? [toCustomer('floor.free')] : [])]
  };
}

/** What a line told or did comes true. */
export function carryOut(memory: Memory, utterance: Utterance, now_ms: number): CallReaction {
  if (memory.ended) return { memory, sends: [] };
  const acts = utterance.does.map((name, at): Act => ({
    order: memory.order + at,
    at_ms: now_ms,
    kind: 'customer',
    name,
    counts: 'yes'
  }));
  const events = utterance.does.flatMap((name) => customerEvents[name as CustomerAct] ?? []);
  let desk = memory.desk;
  if (utterance.does.includes('verifies')) desk = answered(desk, 'verified');
  if (utterance.does.includes('fails-verification')) desk = answered(desk, 'failed');
  const wait = utterance.does.includes('waits')
    ? { from_ms: now_ms, until_ms: now_ms + (utterance.wait_ms ?? 0) }
    : memory.wait;
  return {
    memory: {
      ...memory,
      order: memory.order + acts.length,
      acts: memory.acts.append(...acts),
      told: [...new Set([...memory.told, ...utterance.tell])],
      desk,
      wait,
      // What the customer did is nobody's entry.
      cause: acts.length > 0 ? undefined : memory.cause
    },
    sends: events.map((type) => toSop({ type }))
  };
}
