import { answered } from '#machines/desktop';
import type { Instances } from '#kernel/simulation';
import type { Happening } from '#domain/entry';
import type { Act } from '#ticket/acts';
import type { Memory, Utterance } from '#ticket/memory';
import { wording, type CallContext } from './call-context';
import { self, toCustomer, type CallReaction } from './sends';

/** The customer speaks, if the floor is free; else as soon as it is. */
export function speak(table: CallContext, memory: Memory, now_ms: number, instances: Instances): CallReaction {
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
  if (next.line === undefined) return carryOut(table, { ...memory, replies: rest }, next, now_ms, instances);
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
export function carryOut(
  table: CallContext,
  memory: Memory,
  utterance: Utterance,
  now_ms: number,
  instances: Instances
): CallReaction {
  if (memory.ended) return { memory, sends: [] };
  const acts = utterance.does.map((name, at): Act => ({
    order: memory.order + at,
    at_ms: now_ms,
    who: 'customer',
    kind: 'customer',
    name,
    counts: 'yes'
  }));
  let desk = memory.desk;
  if (utterance.does.includes('verifies')) desk = answered(desk, 'verified');
  if (utterance.does.includes('fails-verification')) desk = answered(desk, 'failed');
  const wait = utterance.does.includes('waits')
    ? { from_ms: now_ms, until_ms: now_ms + (utterance.wait_ms ?? 0) }
    : memory.wait;
  const done: Memory = {
    ...memory,
    order: memory.order + acts.length,
    acts: memory.acts.append(...acts),
    told: [...new Set([...memory.told, ...utterance.tell])],
    desk,
    wait,
    // What the customer did is nobody's entry.
    cause: acts.length > 0 ? undefined : memory.cause
  };
  return table.scope.happen(done, utterance.does.flatMap(eventsOfAct(table.scope.events)), now_ms, instances);
}

/** The events that an act of the customer's is. To verify is the agent's act, though it takes the customer's answer. */
const eventsOfAct =
  (events: CallContext['scope']['events']) =>
  (act: string): readonly Happening[] =>
    Object.entries(events).flatMap(([event, spec]) =>
      spec.act === act ? [{ who: spec.who[0] === 'agent' ? 'agent' : 'customer', do: event }] : []
    );
