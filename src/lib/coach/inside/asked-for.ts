import type { Call, CallState } from '#contact/call';
import { hasLeft } from '#machines/desktop';
import { calledFor } from '#machines/right-endings';
import { counted, customerDid, type Act } from '#ticket/acts';
import type { DoStep } from '../step';
import { demandOf, isArranged, type Now } from './deeds';

/** Person whom the customer asked for: acts missing before the transfer, and the action that transfers the call. */
export interface AskedFor {
  readonly said: readonly string[];
  /** True if an act contributes to what must be said, naming the right desk where it names one. */
  says(act: Act): boolean;
  readonly deed: DoStep;
}

const putsThrough = 'transfer-to';

function isAnswered({ call, state: { memory } }: Now, demands: readonly string[]): boolean {
  const asked = memory.acts.findLast(({ kind, name }) => kind === 'customer' && demands.includes(name));
  const { answeredBy = [], settledBy = [] } = call.table.policy.ownRules['x-supervisor'] ?? {};
  const answers: readonly string[] = [...answeredBy, ...settledBy];
  const answered = memory.acts.filter(
    (act) => act.who === 'agent' && act.order > (asked?.order ?? Infinity) && answers.includes(act.name) && counted(act)
  );
  const last = memory.lines.at(-1);
  return (
    answered.length > 0 &&
    !answered.some(({ name }) => name === putsThrough) &&
    last?.who === 'customer' &&
    last.from_ms > answered.at(-1)!.at_ms
  );
}

/** Returns the person asked for, if a transfer ends the call rightly (`right-endings`); `undefined` once settled. */
export function askedFor(call: Call, state: CallState): AskedFor | undefined {
  const { acts, done, desk, lines } = state.memory;
  const way = calledFor(call.table.policy.rightEndings, customerDid({ done }));
  const [to] = way?.desks ?? [];
  const elsewhere = call.caseFile.expects['transfer-to'];
  if (elsewhere && to !== undefined && !elsewhere.includes(to)) return undefined;
  if (!way || to === undefined || hasLeft(desk) || desk.closed || isArranged({ call, state })) return undefined;
  if (isAnswered({ call, state }, way.after)) return undefined;
  const says = ({ name, value }: Act): boolean =>
    way.said.includes(name) && (name !== putsThrough || value === undefined || value === to);
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
