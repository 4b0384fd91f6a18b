import type { Fact } from '#domain/fact';
import { evidence, type PlayedRun } from '../played';
import type { Evidence, Finding, Sentence } from '../../scorecard';

/** A closing fact as it was read when the trainee's part ended. */
export interface ClosingFactReading {
  readonly is: Extract<Finding['verdict'], 'met' | 'missed' | 'violated' | 'to-review'>;
  /** Violated by what was done on the desktop, and not in words alone. */
  readonly deed?: boolean;
  readonly entries: readonly Evidence[];
  readonly why: Sentence;
  readonly remedy: Sentence;
}

export const say = (code: string, values: Sentence['values'] = {}): Sentence => ({ code, values });

const nothingToDo = say('nothing-to-do');

export function met(why: Sentence, entries: readonly Evidence[] = []): ClosingFactReading {
  return { is: 'met', entries, why, remedy: nothingToDo };
}

export function missed(why: Sentence, remedy: Sentence, entries: readonly Evidence[] = []): ClosingFactReading {
  return { is: 'missed', entries, why, remedy };
}

/** The last time that something was done on the desktop. */
export function lastDesk(played: PlayedRun, name: string): readonly Evidence[] {
  const act = played.memory.acts.findLast((it) => it.name === `desk:${name}`);
  return act ? [evidence(act)] : [];
}

/** Where the customer agreed that the holder is to call, since nobody else can be told anything: there is no solution to be put. */
export function leftToHolder(played: PlayedRun): Fact | undefined {
  const { ending, regular } = played;
  const alone = regular && ending === 'not-verifiable' && !played.call.caseFile.case.conditions['can-verify'];
  return alone ? played.milestones('agreed').at(-1) : undefined;
}

/** Where the customer was told that the call goes to whoever can do what is out of the agent's scope, and it went: nothing else can be put to them. */
export function putThrough(played: PlayedRun): readonly Evidence[] | undefined {
  const { ending, regular, call } = played;
  const isOwed = regular && ending === 'transferred' && !call.caseFile.case.conditions['in-scope'];
  const told = played.acts('transfer-to').at(-1);
  return isOwed && told && isRightDesk(played) ? [evidence(told), ...lastDesk(played, 'transfer')] : undefined;
}

/** True if the call was put through to the desk that the case is for; any will do where the scenario names none. */
export function isRightDesk({ call, memory }: PlayedRun): boolean {
  const right = call.caseFile.expects['transfer-to'];
  return right === undefined || right.includes(memory.desk.transferredTo ?? '');
}
