import type { CallState } from '#play/call';

/** Somebody speaks or is about to: the agent's line, what the customer makes of it, the customer's answer. */
export function isTalking({ memory, now_ms }: CallState): boolean {
  return (
    memory.speaking !== undefined ||
    memory.agentUntil_ms > now_ms ||
    memory.turn !== undefined ||
    memory.replies.length > 0
  );
}

/** An answer this near is worth waiting for before the next lines are offered. */
const soon_ms = 3000;

/** The agent speaks, or the customer is just about to answer: nothing is to be offered yet. */
export function isAnswering({ memory, now_ms }: CallState): boolean {
  if (memory.speaking !== undefined) return false;
  return (
    memory.agentUntil_ms > now_ms ||
    memory.turn !== undefined ||
    memory.replies.some(({ ready_ms }) => ready_ms <= now_ms + soon_ms)
  );
}
