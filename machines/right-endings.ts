import type { CustomerAct } from '#domain/act-ids';
import type { EventPolicy } from './events/spec';

type RightEndings<Ending> = readonly (Ending & EventPolicy['rightEndings'][number])[];

/** The way of the policy's by which a call ends rightly once it is put through to whom the customer has asked for; nothing where nobody was asked for. */
export function calledFor<Ending>(
  rightEndings: RightEndings<Ending>,
  customerDid: (act: CustomerAct) => boolean
): (Ending & EventPolicy['rightEndings'][number]) | undefined {
  return rightEndings.find(({ ending, after }) => ending === 'transferred' && after.every(customerDid));
}

/** True of a desk that the customer has asked for, by what the policy calls that. */
export function isCalledFor(
  rightEndings: RightEndings<unknown>,
  desk: unknown,
  customerDid: (act: CustomerAct) => boolean
): boolean {
  return calledFor(rightEndings, customerDid)?.desks?.includes(String(desk)) ?? false;
}
