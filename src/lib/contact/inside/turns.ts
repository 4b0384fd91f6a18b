import type { Memory, AgentTurn, Weight, Utterance } from '#ticket/memory';
import type { CallContext } from './call-context';
import { self, toCustomer, type CallReaction } from './sends';

/** What was meant reaches the customer. */
export function takeIn(memory: Memory, meant: AgentTurn['meant'], spoken: boolean): CallReaction {
  // Two turns never overlap: a desktop act seen while a turn is taken in joins it.
  if (memory.turn)
    return { memory: { ...memory, turn: { ...memory.turn, meant: [...memory.turn.meant, ...meant] } }, sends: [] };
  return { memory: { ...memory, turn: { meant, reacted: false, answers: [], spoken } }, sends: [self('next')] };
}

/** Tries what the turn meant, one by one, each with its value first; `otherwise` if nothing at all was reacted to. */
export function nextTrigger(table: CallContext, memory: Memory, now_ms: number): CallReaction {
  const turn = memory.turn;
  // The customer may have hung up over what was said before.
  if (!turn) return { memory, sends: [] };
  const tryTrigger = (
    trigger: string,
    left: readonly string[],
    weight: Weight,
    rest: Partial<AgentTurn>
  ): CallReaction => ({
    memory: { ...memory, turn: { ...turn, ...rest, trying: { weight, left, reacted: false } } },
    sends: [toCustomer(`act.${trigger}`), self('next')]
  });
  const { trying } = turn;
  if (trying && !trying.reacted && trying.left.length > 0)
    return tryTrigger(trying.left[0]!, trying.left.slice(1), trying.weight, {});
  // Who has lost the thread has not heard the rest.
  const [next, ...meant] = trying?.reacted && trying.weight === 'lost' ? [] : turn.meant;
  if (next) return tryTrigger(next.triggers[0]!, next.triggers.slice(1), next.weight, { meant });
  if (turn.spoken && !turn.reacted) return tryTrigger('otherwise', [], 'statement', { reacted: true });
  return turnOver(table, { ...memory, turn: undefined }, turn, now_ms);
}

const strength = { forbidden: 2, lost: 1, question: 1, statement: 0 } as const;

/**
 * The customer has taken the turn in: answers what matters most (every question of the one act, else
 * the last thing that moved them); what the other reactions did still holds.
 */
function turnOver(table: CallContext, memory: Memory, turn: AgentTurn, now_ms: number): CallReaction {
  const spoken = turn.answers.filter(({ utterance }) => utterance.line !== undefined);
  const top = spoken.reduce((most, { weight }) => Math.max(most, strength[weight]), 0);
  const strongest = spoken.filter(({ weight }) => strength[weight] === top);
  const chosen =
    top === strength.question
      ? strongest.filter((it, at) => strongest.findIndex((other) => other.utterance.line === it.utterance.line) === at)
      : strongest.slice(-1);
  const silent = turn.answers.filter((answer) => !chosen.includes(answer));
  const deeds: Utterance = {
    tell: [],
    // Said once, done once: what a chosen answer does is not done twice.
    does: [...new Set(silent.flatMap(({ utterance }) => utterance.does))].filter(
      (deed) => !chosen.some(({ utterance }) => utterance.does.includes(deed))
    ),
    wait_ms: silent.map(({ utterance }) => utterance.wait_ms).find((wait) => wait !== undefined)
  };
  const replies = [...(deeds.does.length > 0 ? [deeds] : []), ...chosen.map(({ utterance }) => utterance)].map(
    (utterance) => ({
      ...utterance,
      ready_ms: now_ms + (utterance.after_ms ?? (utterance.line === undefined ? 0 : table.replyAfter_ms))
    })
  );
  const go = turn.answers.findLast(({ utterance }) => utterance.go !== undefined)?.utterance.go;
  const free = memory.agentUntil_ms <= now_ms && memory.speaking === undefined;
  return {
    memory: { ...memory, replies: [...memory.replies, ...replies] },
    sends: [
      ...(go === undefined ? [] : [toCustomer(`go.${go}`)]),
      ...replies.map(({ ready_ms }) => self('speak', {}, ready_ms - now_ms)),
      ...(free && turn.spoken ? [toCustomer('floor.free')] : [])
    ]
  };
}
