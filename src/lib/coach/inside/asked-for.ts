import type { Call, CallState } from '#contact/call';
import { hasLeft } from '#machines/desktop';
import { calledFor } from '#machines/right-endings';
import { counted, customerDid, type Act } from '#ticket/acts';
import type { DoStep } from '../step';
import { demandOf, isArranged } from './deeds';

/** Somebody whom the customer has asked for: what still has to be said before the call is put through, and the deed that does it. */
export interface AskedFor {
  readonly said: readonly string[];
  /** True of an act that says some of it: who is put through is told to whom. */
  says(act: Act): boolean;
  readonly deed: DoStep;
}

/**
 * Whom the customer has asked for, where a call that is put through to them ends rightly (`right-endings` of the policy). Nobody, once what was wanted has been
 * arranged all the same, or the call has gone its way; nor where the case belongs to a desk of its own, which decides it.
 */
export function askedFor(call: Call, state: CallState): AskedFor | undefined {
  const { acts, desk, lines } = state.memory;
  const way = calledFor(call.table.policy.rightEndings, customerDid(acts));
  const [to] = way?.desks ?? [];
  const elsewhere = call.caseFile.expects['transfer-to'];
  if (elsewhere && to !== undefined && !elsewhere.includes(to)) return undefined;
  if (!way || to === undefined || hasLeft(desk) || desk.closed || isArranged({ call, state })) return undefined;
  const says = ({ name, value }: Act): boolean =>
    way.said.includes(name) && (name !== 'transfer-to' || value === undefined || value === to);
  const isSaid = (name: string): boolean =>
    acts.some((act) => act.who === 'agent' && act.name === name && counted(act) && says(act));
  const asked = lines.findLast(({ who }) => who === 'customer')?.text ?? '';
  return {
    said: way.said.filter((name) => !isSaid(name)),
    says,
    deed: {
      is: 'do',
      act: 'transfer',
      fields: { desk: to, reason: demandOf({ call, state }) ?? asked },
      control: 'transfer',
      clause: '1.1-hotline-transfer'
    }
  };
}
