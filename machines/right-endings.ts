import type { CustomerAct } from '#domain/act-ids';
import type { EventPolicy } from './events/spec';

type RightEndings<Ending> = readonly (Ending & EventPolicy['rightEndings'][number])[];

/** Returns the permitted ending for a transfer that the customer requested; `undefined` if none was requested. */
export function calledFor<Ending>(
  rightEndings: RightEndings<Ending>,
  customerDid: (act: CustomerAct) => boolean
): (Ending & EventPolicy['rightEndings'][number]) | undefined {
  return rightEndings.find(({ ending, after }) => ending === 'transferred' && after.every(customerDid));
}

/** Checks whether the customer has asked for a desk, by the policy's permitted endings. */
export function isCalledFor(
  rightEndings: RightEndings<unknown>,
  desk: unknown,
  customerDid: (act: CustomerAct) => boolean
): boolean {
  return calledFor(rightEndings, customerDid)?.desks?.includes(String(desk)) ?? false;
}
