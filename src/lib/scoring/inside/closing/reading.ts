import type { Fact } from '#domain/fact';
import { evidence, type PlayedRun } from '../played';
import { say } from '../why';
import type { Evidence, Finding, Sentence } from '../../scorecard';

/** A closing fact as it was read when the trainee's part ended. */
export interface ClosingFactReading {
  readonly is: Extract<Finding['verdict'], 'met' | 'partly' | 'missed' | 'violated' | 'to-review'>;
  /** Of what is partly met: how much of its points it earns. */
  readonly earns_percent?: number;
  /** Of what is violated: how much of the loss it costs, more than all of it for more than one thing. */
  readonly loses_percent?: number;
  /** Violated by what was done on the desktop, and not in words alone. */
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

/** Of what was put right later: the part of its price that stays, in percent, as of any other correction. */
export function putRightShare({ call }: PlayedRun): number {
  return call.table.policy.ownRules['x-wrong-fact'].corrected ?? 100;
}

/** The last time that something was done on the desktop. */
export function lastDesk(played: PlayedRun, name: string): readonly Evidence[] {
  const act = played.memory.acts.findLast((it) => it.name === `desk:${name}`);
  return act ? [evidence(act)] : [];
}

/** When the customer said yes to what happens next: to a solution, or to waiting for one. */
export function yeses(played: PlayedRun): readonly Fact[] {
  return [...played.milestones('agreed'), ...played.milestones('wait-agreed')].sort((a, b) => a.order - b.order);
}

/** True where a promise has something to be kept for: the customer said yes to it, or may yet, something was done or is under way, or the call ended rightly without either. */
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

/** Where the customer agreed that the holder is to call, since nobody else can be told anything: there is no solution to be put. */
export function leftToHolder(played: PlayedRun): Fact | undefined {
  const { ending, regular } = played;
  const alone = regular && ending === 'not-verifiable' && !played.call.caseFile.case.conditions['can-verify'];
  return alone ? yeses(played).at(-1) : undefined;
}

/** Where the customer was told that the call goes to whoever can do what is out of the agent's scope, and it went: nothing else can be put to them. */
export function putThrough(played: PlayedRun): readonly Evidence[] | undefined {
  const { ending, regular, call, rightly } = played;
  const isOwed =
    regular && ending === 'transferred' && (!call.caseFile.case.conditions['in-scope'] || isAskedFor(played));
  const told = played.acts('transfer-to').at(-1);
  return isOwed && told && (rightly !== undefined || isRightDesk(played))
    ? [evidence(told), ...lastDesk(played, 'transfer')]
    : undefined;
}

/** True if the call went to whom the customer had asked for, as the policy has it. */
export function isAskedFor({ rightly }: PlayedRun): boolean {
  return rightly?.ending === 'transferred';
}

/** True if it was the customer who hung up, and the ticket had its place already: settled is what was done before. */
export function isHungUpOn({ ending, memory: { acts, desk } }: PlayedRun): boolean {
  const isPlaced = desk.closed || desk.team !== undefined;
  return ending === 'abandoned' && isPlaced && acts.some(({ name }) => name === 'hangs-up');
}

/** What is said of a call that was put through. */
export const throughText = (played: PlayedRun): Sentence =>
  say(isAskedFor(played) ? 'put-through-as-asked' : 'right-desk');

/** True if the call was put through to the desk that the case is for; any will do where the scenario names none. */
export function isRightDesk({ call, memory }: PlayedRun): boolean {
  const right = call.caseFile.expects['transfer-to'];
  return right === undefined || right.includes(memory.desk.transferredTo ?? '');
}
