import type { AssignedCase, Assignment } from '#domain/assignment';
import type { Mode } from '#domain/ids';
import { dueEnd_ms } from './assignment';
import { withoutFiles } from './assignment-file';

/** A scenario that can be played here. */
export interface Playable {
  readonly id: string;
  readonly modes: readonly Mode[];
  readonly variants: readonly { readonly id: string }[];
}

/** What accepting an assignment would come to on this device. */
export interface Offer {
  /** `new`: not accepted yet. `same`: it is here already. `changed`: it is here as it was sent before, and would be replaced. */
  readonly is: 'new' | 'same' | 'changed';
  /** The day by which it was due is over. */
  readonly isOver: boolean;
  /** Calls that this version does not have: of an unknown scenario, case or mode. The trainer's own come with the assignment, or from the trainer. */
  readonly missing: readonly AssignedCase[];
  /** What is taken of it, without the missing calls; nothing where none is left. */
  readonly taken?: Assignment;
}

/**
 * @param accepted what was accepted here before
 * @param shipped  the scenarios that come with this version
 */
export function offerOf(
  assignment: Assignment,
  accepted: readonly Assignment[],
  shipped: readonly Playable[],
  now_ms: number
): Offer {
  const isMissing = ({ scenario, variant, mode }: AssignedCase): boolean => {
    if (scenario.startsWith('own.')) return false;
    const here = shipped.find(({ id }) => id === scenario);
    return !here?.modes.includes(mode) || (variant !== undefined && !here.variants.some(({ id }) => id === variant));
  };
  const missing = assignment.cases.filter(isMissing);
  const cases = assignment.cases.filter((one) => !missing.includes(one));
  const taken = cases.length === 0 ? undefined : { ...assignment, cases };
  const before = accepted.find(({ id }) => id === assignment.id);
  const is = before === undefined ? 'new' : taken && asSent(taken) === asSent(before) ? 'same' : 'changed';
  return { is, isOver: now_ms >= dueEnd_ms(assignment.due), missing, ...(taken && { taken }) };
}

/** What an assignment asks for, apart from files that come along; whenever it was accepted. */
function asSent(assignment: Assignment): string {
  const { id, title, by, madeAt, due, mustPass, tries, cases, own = [] } = withoutFiles(assignment);
  const asked = cases.map(({ scenario, variant, mode }) => [scenario, variant, mode]);
  return JSON.stringify([id, title, by, madeAt, due, mustPass, tries, asked, own.map(({ scenario }) => scenario)]);
}
