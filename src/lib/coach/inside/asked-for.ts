import type { Call, CallState } from '#contact/call';
import { hasLeft } from '#machines/desktop';
import { calledFor } from '#machines/right-endings';
import { counted } from '#ticket/acts';
import type { DoStep } from '../step';
import { demandOf, isArranged } from './deeds';

/** Somebody whom the customer has asked for: what still has to be said before the call is put through, and the deed that does it. */
export interface AskedFor {
  readonly said: readonly string[];
  readonly deed: DoStep;
}

/**
 * Whom the customer has asked for, where a call that is put through to them ends rightly (`right-endings` of the policy). Nobody, once what was wanted has been
 * arranged all the same, or the call has gone its way.
 */
export function askedFor(call: Call, state: CallState): AskedFor | undefined {
  const { acts, desk, lines } = state.memory;
  const way = calledFor(call.table.policy.rightEndings, (name) =>
    acts.some((act) => act.kind === 'customer' && act.name === name)
  );
  const [to] = way?.desks ?? [];
  if (!way || to === undefined || hasLeft(desk) || desk.closed || isArranged({ call, state })) return undefined;
  const isSaid = (name: string): boolean =>
    acts.some((act) => act.who === 'agent' && act.name === name && counted(act));
  const asked = lines.findLast(({ who }) => who === 'customer')?.text ?? '';
  return {
    said: way.said.filter((name) => !isSaid(name)),
    deed: {
      is: 'do',
      act: 'transfer',
      fields: { desk: to, reason: demandOf({ call, state }) ?? asked },
      control: 'transfer',
      clause: '1.1-hotline-transfer'
    }
  };
}
