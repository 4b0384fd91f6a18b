import type { Call, CallState } from '#contact/call';
import { isTalking } from '#contact/view';
import { readyHere } from '#contact/ready';
import type { Act } from '#ticket/acts';
import { tryLine } from './inside/ahead';
import { deedsDue } from './inside/deeds';
import type { SayStep, Step } from './step';

/** So many steps stand behind the one to be done now. */
const mostBehind = 3;

/**
 * What the trainee does best now, and what comes behind it: the desktop's deeds in the order of the work (SOP 1.2, 2.1, 2.2, 3.1), then the first of the
 * scenario's good lines that gets the call on and is not out of place. Worked out from the chart, the clauses due in this case and the customer's agenda:
 * a line is tried on a copy of the call, and heard out.
 * @param canRead true of a text that was read ahead; without it lines are not tried
 */
export function nextSteps(call: Call, state: CallState, canRead: (text: string) => boolean): readonly Step[] {
  const { memory } = state;
  if (memory.ended || memory.paused) return [];
  if (isTalking(state)) return [{ is: 'listen' }];
  if (memory.desk.identity === 'waiting') return [{ is: 'listen' }];
  const todo = deedsDue(call, state);
  // Whoever hangs up has nothing to say any more.
  const isLeaving = todo.at(-1)?.act === 'end-call';
  const say = isLeaving ? undefined : lineNow(call, state, canRead);
  const isWaiting = memory.wait !== undefined && memory.wait.until_ms > state.now_ms;
  const steps = [...todo, ...(say ? [say] : []), ...(isWaiting ? [{ is: 'wait' as const }] : [])];
  // Nothing is to be said or done: the customer is busy with what was asked.
  return steps.length === 0 ? [{ is: 'listen' }] : steps.slice(0, 1 + mostBehind);
}

/** The good line of this moment. */
function lineNow(call: Call, state: CallState, canRead: (text: string) => boolean): SayStep | undefined {
  const good = readyHere(call, state).filter(({ bad }) => !bad);
  const tried = good
    .filter(({ text }) => canRead(text))
    .map((offer) => ({ offer, tried: tryLine(call, state, offer.id, offer.text) }));
  const best = tried.find((it) => it.tried.gets && !it.tried.harms);
  return best && { is: 'say', line: best.offer.id, means: meaningOf(best.tried.acts) };
}

/** What a line says, each thing once. */
function meaningOf(acts: readonly Act[]): SayStep['means'] {
  const said = new Map(
    acts.map(({ name, value }) => {
      const datum = name === 'ask-for' && value !== undefined ? { name, value: String(value) } : { name };
      return [`${name} ${datum.value ?? ''}`, datum];
    })
  );
  return [...said.values()];
}
