import type { Fact } from '#domain/fact';
import { evidence, type PlayedRun } from '../played';
import { say } from '../why';
import type { Evidence, Finding, Sentence } from '../../scorecard';

export interface ClosingFactReading {
  readonly is: Extract<Finding['verdict'], 'met' | 'partly' | 'missed' | 'violated' | 'to-review'>;
  /** Share of its points earned if partly met. */
  readonly earns_percent?: number;
  /** Share of the loss charged if violated; over 100 for several violations. */
  readonly loses_percent?: number;
  /** True if violated by a desktop action, not only in words. */
  readonly deed?: boolean;
  readonly entries: readonly Evidence[];
  readonly why: Sentence;
  readonly remedy: Sentence;
}

export { say };

const nothingToDo = say('nothing-to-do');

export function met(why: Sentence, entries: readonly Evidence[] = []): ClosingFactReading {
  return { is: 'met', entries, why, remedy: nothingToDo };
}

export function partly(
  earns_percent: number,
  why: Sentence,
  remedy: Sentence,
  entries: readonly Evidence[]
): ClosingFactReading {
  return { is: 'partly', earns_percent, entries, why, remedy };
}

export function missed(why: Sentence, remedy: Sentence, entries: readonly Evidence[] = []): ClosingFactReading {
  return { is: 'missed', entries, why, remedy };
}

/** Returns the percentage of the loss that remains after a correction, as for wrong facts. */
export function putRightShare({ call }: PlayedRun): number {
  return call.table.policy.ownRules['x-wrong-fact'].corrected ?? 100;
}

export function lastDesk(played: PlayedRun, name: string): readonly Evidence[] {
  const act = played.memory.acts.findLast((it) => it.name === `desk:${name}`);
  return act ? [evidence(act)] : [];
}

/** Returns when the customer agreed to a solution or to waiting for one, in order. */
export function yeses(played: PlayedRun): readonly Fact[] {
  return [...played.milestones('agreed'), ...played.milestones('wait-agreed')].sort((a, b) => a.order - b.order);
}

/** True if a promise has an effect: the customer agreed or may yet, a deed was done, or the call ended rightly. */
export function isTakenUp(played: PlayedRun): boolean {
  const { desk, acts } = played.memory;
  return (
    played.first('contact-ends') === undefined ||
    played.rightly !== undefined ||
    yeses(played).length > 0 ||
    desk.team !== undefined ||
    desk.credits.length + desk.cancelled.length > 0 ||
    acts.some(({ kind, name }) => kind === 'customer' && name === 'recovers')
  );
}

/** Returns the agreement that the account holder is to call, since nobody else may be told anything. */
export function leftToHolder(played: PlayedRun): Fact | undefined {
  const { ending, regular } = played;
  const alone = regular && ending === 'not-verifiable' && !played.call.caseFile.case.conditions['can-verify'];
  return alone ? yeses(played).at(-1) : undefined;
}

/** Returns the evidence that an out-of-scope customer was told of the transfer and transferred. */
export function putThrough(played: PlayedRun): readonly Evidence[] | undefined {
  const { ending, regular, call, rightly } = played;
  const isOwed =
    regular && ending === 'transferred' && (!call.caseFile.case.conditions['in-scope'] || isAskedFor(played));
  const told = played.acts('transfer-to').at(-1);
  return isOwed && told && (rightly !== undefined || isRightDesk(played))
    ? [evidence(told), ...lastDesk(played, 'transfer')]
    : undefined;
}

/** True if the call was transferred to the person the customer had asked for, as the policy allows. */
export function isAskedFor({ rightly }: PlayedRun): boolean {
  return rightly?.ending === 'transferred';
}

/** True if the customer hung up after the ticket was placed; the earlier actions then decide. */
export function isHungUpOn({ ending, memory: { acts, desk } }: PlayedRun): boolean {
  const isPlaced = desk.closed || desk.team !== undefined;
  return ending === 'abandoned' && isPlaced && acts.some(({ name }) => name === 'hangs-up');
}

export const throughText = (played: PlayedRun): Sentence =>
  say(isAskedFor(played) ? 'put-through-as-asked' : 'right-desk');

/** True if the call was transferred to the desk of the case; any desk will do if the scenario names none. */
export function isRightDesk({ call, memory }: PlayedRun): boolean {
  const right = call.caseFile.expects['transfer-to'];
  return right === undefined || right.includes(memory.desk.transferredTo ?? '');
}
