import { mindOf, type Call, type CallState } from '#contact/call';
import type { Offer } from '#contact/ready';
import type { Tried } from './ahead';

/** The task of the customer's, apart from what they want, that has just asked something: being verified, most of all. Nothing where nothing was asked. */
function taskAsking(state: CallState): string | undefined {
  const last = state.memory.lines.at(-1);
  if (last?.who !== 'customer' || !/[？?]/.test(last.text)) return undefined;
  const region = last.means?.findLast(({ line }) => line !== undefined)?.region;
  const { at, demands } = mindOf(state);
  return region !== undefined && region in at && !demands.includes(region) ? region : undefined;
}

/**
 * Of the lines that fit, the one that answers what a customer has just asked about a task: it is written for where that stands, and gets it on. Whoever asks why they are to
 * be verified is told what it is for, before anything else is gone on with.
 */
export function answering<Offered extends { readonly offer: Offer; readonly tried: Tried }>(
  fitting: readonly Offered[],
  { caseFile }: Call,
  state: CallState
): Offered | undefined {
  const task = taskAsking(state);
  if (task === undefined) return undefined;
  const isOf = ({ offer }: Offered): boolean => Object.hasOwn(caseFile.scenario.ready[offer.id]?.if?.at ?? {}, task);
  return fitting.find((it) => isOf(it) && mindOf(it.tried.after).at[task] !== mindOf(state).at[task]);
}
