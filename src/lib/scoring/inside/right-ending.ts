import { mindOf, type CallState, type HeldCall } from '#contact/call';
import { worthOf } from '#contact/offers';
import { own } from '#domain/own';
import type { RightEnding } from '#machines/policy';
import { counted } from '#ticket/acts';

/** Returns the policy's `right-endings` way in which an unsettled call ended rightly; `undefined` if none. */
export function rightEndingOf(ended: EndedCall): RightEnding | undefined {
  const way = rightButForFields(ended);
  return way?.fields.every((field) => own(ended.state.memory.desk.fields, field)) ? way : undefined;
}

/** Returns the same, but ignores whether its fields were filled in. */
export function rightButForFields({ call, state, ending }: EndedCall): RightEnding | undefined {
  const { acts, desk } = state.memory;
  return call.table.policy.rightEndings.find(
    ({ ending: right, desks, after, said, unprovoked }) =>
      right === ending &&
      (desks === undefined || desks.includes(desk.transferredTo ?? '')) &&
      after.every((name) => acts.some((act) => act.kind === 'customer' && act.name === name)) &&
      said.every((name) => acts.some((act) => act.who === 'agent' && act.name === name && counted(act))) &&
      !(unprovoked && isProvoked(call, state))
  );
}

interface EndedCall {
  readonly call: HeldCall;
  readonly state: CallState;
  readonly ending: string;
}

const lapses: ReadonlySet<string> = new Set(['x-interrupted', 'data-given']);

function isProvoked({ caseFile }: HeldCall, state: CallState): boolean {
  const { acts, lines } = state.memory;
  const { ready, customer } = caseFile.scenario;
  const isLeftWaiting = mindOf(state).asked >= customer.patience.say.length;
  const isFair = acts.some((act) => {
    const remedy =
      act.name === 'solution' && counted(act) ? own(caseFile.scenario.remedies, String(act.value)) : undefined;
    return remedy?.within === true && (act.yuan ?? Infinity) >= (worthOf(remedy, caseFile) ?? 0);
  });
  return (
    isLeftWaiting ||
    !isFair ||
    acts.some((act) => (act.kind === 'forbidden' && counted(act)) || (act.kind === 'rule' && lapses.has(act.name))) ||
    lines.some(({ line }) => line !== undefined && own(ready, line)?.bad !== undefined)
  );
}
