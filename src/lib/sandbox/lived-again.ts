import { canonical } from '#domain/canonical';
import type { Text } from '#domain/text';
import { History, type Timeless } from './history';
import type { SandboxLog, SandboxStep } from './inside/log';
import type { Sandbox } from './sandbox';

/** A step of a log that nobody could do any more as things are. */
export interface Misfit {
  /** Its place in the log, from 0. */
  readonly at: number;
  readonly step: SandboxStep;
  readonly why: Text;
}

/** A life, and the first of the steps of its log that nobody could do as things are now: it ends right before that. */
export interface LivedAgain {
  readonly history: History;
  readonly misfit?: Misfit;
}

/** Lives a log again, all at once. */
export function lifeOf(sandbox: Sandbox, log: SandboxLog): LivedAgain {
  return atOnce(livingAgain(sandbox, log, () => false));
}

/**
 * Lives a log again in turns: until it is `spent` what may be done in one go. It yields until when it has come, milliseconds since 1970.
 * @param other a life of the same beginning: what both share of it is not lived twice
 */
export function* livingAgain(
  sandbox: Sandbox,
  { staff, steps, until_ms }: SandboxLog,
  spent: () => boolean,
  other?: History
): Generator<number, LivedAgain, undefined> {
  const history = other ? sharedWith(other, steps, until_ms) : History.begin(sandbox, staff);
  const on = function* (to_ms: number): Generator<number, void, undefined> {
    while (history.runUntil(to_ms, {}, spent) === 'budget') yield history.now_ms;
  };
  for (let at = history.steps.length; at < steps.length; at += 1) {
    const { at_ms, ...what } = steps[at]!;
    yield* on(at_ms);
    const why = history.take(what as Timeless);
    if (why) return { history, misfit: { at, step: steps[at]!, why } };
  }
  yield* on(until_ms);
  return { history };
}

/** A life that begins as another did, as far as their steps are the same. */
function sharedWith(other: History, steps: readonly SandboxStep[], until_ms: number): History {
  const differs = steps.findIndex((step, at) => canonical(other.steps[at] ?? null) !== canonical(step));
  const shared = differs < 0 ? steps.length : differs;
  const ends_ms = steps[shared]?.at_ms ?? until_ms;
  const at = other.moments.findLastIndex((moment) => moment.steps <= shared && moment.state.desk.now_ms <= ends_ms);
  return other.branchAt(Math.max(0, at));
}

/** Goes on with something that is done in turns until it is done. */
export function atOnce<Done>(turns: Iterator<unknown, Done, undefined>): Done {
  for (;;) {
    const turn = turns.next();
    if (turn.done) return turn.value;
  }
}
