import type { DeskData } from '#scenario/scenario';
import { mindOf, type Call, type CallState } from './call';

/** Returns the current desktop records: once the customer has paid, they no longer show a debt. */
export function recordsNow({ caseFile: { desk } }: Call, state: CallState): DeskData {
  const { flags } = mindOf(state);
  const holding = (desk.later ?? []).filter(({ once }) => once.every((flag) => flags.includes(flag)));
  return holding.reduce(
    (now: DeskData, { plan = now.plan, line = now.line }) => ({ ...now, plan, line }) as DeskData,
    desk
  );
}
