import { canonical } from '#domain/canonical';
import type { Text } from '#domain/text';
import { History, type Timeless } from './history';
import type { SandboxLog, SandboxStep } from './inside/log';
import type { Sandbox } from './sandbox';

/** Step of a log that is no longer possible. */
export interface Misfit {
  readonly at: number;
  readonly step: SandboxStep;
  readonly why: Text;
}

/** Replayed timeline. It ends right before the first step that is no longer possible, if any. */
export interface LivedAgain {
  readonly history: History;
  readonly misfit?: Misfit;
}

export function lifeOf(sandbox: Sandbox, log: SandboxLog): LivedAgain {
  return atOnce(livingAgain(sandbox, log, () => false));
}

/** Replays a log in turns, each until `spent`, without what `other` shares; yields the time reached, ms since 1970. */
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

function sharedWith(other: History, steps: readonly SandboxStep[], until_ms: number): History {
  const differs = steps.findIndex((step, at) => canonical(other.steps[at] ?? null) !== canonical(step));
  const shared = differs < 0 ? steps.length : differs;
  const ends_ms = steps[shared]?.at_ms ?? until_ms;
  const at = other.moments.findLastIndex((moment) => moment.steps <= shared && moment.state.desk.now_ms <= ends_ms);
  return other.branchAt(Math.max(0, at));
}

export function atOnce<Done>(turns: Iterator<unknown, Done, undefined>): Done {
  for (;;) {
    const turn = turns.next();
    if (turn.done) return turn.value;
  }
}
