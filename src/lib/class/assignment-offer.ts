import type { AssignedCase, Assignment } from '#domain/assignment';
import type { Mode } from '#domain/ids';
import { dueEnd_ms } from './assignment';
import { withoutFiles } from './assignment-file';

export interface Playable {
  readonly id: string;
  readonly modes: readonly Mode[];
  readonly variants: readonly { readonly id: string }[];
}

export interface Offer {
  /** `new`: not accepted yet. `same`: already here. `changed`: an earlier version is here and would be replaced. */
  readonly is: 'new' | 'same' | 'changed';
  readonly isOver: boolean;
  /** Calls with a scenario, case or mode unknown to this version; never the trainer's own scenarios. */
  readonly missing: readonly AssignedCase[];
  readonly taken?: Assignment;
}

/** Compares an assignment with those accepted before on this device; `shipped` are this version's scenarios. */
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

function asSent(assignment: Assignment): string {
  const { id, title, by, madeAt, due, mustPass, tries, cases, own = [] } = withoutFiles(assignment);
  const asked = cases.map(({ scenario, variant, mode }) => [scenario, variant, mode]);
  return JSON.stringify([id, title, by, madeAt, due, mustPass, tries, asked, own.map(({ scenario }) => scenario)]);
}
