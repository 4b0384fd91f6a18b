import { counted, type Act } from '#play/acts';
import type { Played } from './played';

/** Acts that give a time, and what in the policy says how soon one can be kept. */
const times: Readonly<Record<string, 'visit' | 'complaint-solution' | 'emergency-progress'>> = {
  'solution-eta': 'complaint-solution',
  'visit-eta': 'visit',
  'progress-eta': 'emergency-progress'
};

/** Times that the customer was promised. News is one in an emergency (2.2-major-tell); elsewhere it is a courtesy. */
export function promised(played: Played): readonly Act[] {
  const { emergency } = played.call.caseFile.case.conditions;
  return played.memory.acts.filter(
    (act) => counted(act) && times[act.name] !== undefined && (emergency || act.name !== 'progress-eta')
  );
}

/** Whether a promise is for sooner than the SOP's limits can keep. */
export function isHasty(act: Act, { call }: Played): boolean {
  const eta = eta_ms(act.value);
  return eta === undefined || eta < call.table.policy.earliestPromise_ms[times[act.name]!];
}

/** Milliseconds until a promised moment; a day is what "tomorrow" can mean at the least. */
function eta_ms(value: Act['value']): number | undefined {
  if (typeof value === 'number') return value;
  if (value === undefined) return undefined;
  return value === 'now' || value === 'today' ? 0 : 86_400_000;
}
