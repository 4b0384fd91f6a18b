import type { Call, CallState } from '#contact/call';
import { isTalking } from '#contact/view';
import { readyHere } from '#contact/ready';
import type { Act } from '#ticket/acts';
import { met, tryLine } from './inside/ahead';
import { deedsDue } from './inside/deeds';
import { ofTheDrill } from './inside/of-the-drill';
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
  const line = isLeaving ? undefined : lineNow(call, state, canRead);
  const isWaiting = memory.wait !== undefined && memory.wait.until_ms > state.now_ms;
  const all = [...todo, ...(line ? [line.say] : []), ...(isWaiting ? [{ is: 'wait' as const }] : [])];
  const { drill } = call.header;
  const steps = drill ? ofTheDrill(all, drill, call, state, line?.after) : all;
  // Nothing is to be said or done: the customer is busy with what was asked.
  return steps.length === 0 ? [{ is: 'listen' }] : steps.slice(0, 1 + mostBehind);
}

/** The good line of this moment, and where it leads. */
function lineNow(
  call: Call,
  state: CallState,
  canRead: (text: string) => boolean
): { readonly say: SayStep; readonly after: CallState } | undefined {
  const good = readyHere(call, state).filter(({ bad }) => !bad);
  const tried = good
    .filter(({ text }) => canRead(text))
    .map((offer) => ({ offer, tried: tryLine(call, state, offer.id, offer.text) }));
  const fit = tried.filter((it) => it.tried.gets && !it.tried.harms);
  const own = call.header.drill?.clauses;
  // Of a step of a call, what its clauses ask for comes before what else gets the call on.
  const best = (own && fit.find((it) => met(call, it.tried.after, own) > met(call, state, own))) ?? fit[0];
  if (best === undefined) return undefined;
  const { acts, after } = best.tried;
  return { say: { is: 'say', line: best.offer.id, means: meaningOf(acts) }, after };
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
