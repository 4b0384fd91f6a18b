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

/**
 * The agent speaks, the customer does, or is just about to answer: nothing is to be offered yet. Whoever picks a line
 * means to answer, and would interrupt without knowing.
 */
export function isTaken({ memory, now_ms }: CallState): boolean {
  return (
    memory.speaking !== undefined ||
    memory.agentUntil_ms > now_ms ||
    memory.turn !== undefined ||
    memory.replies.some(({ ready_ms }) => ready_ms <= now_ms + soon_ms)
  );
}
