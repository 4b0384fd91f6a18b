import type { ChartEvent } from '#kernel/chart';
import type { Series } from '#kernel/list';
import type { CustomerAct } from '#domain/ids';
import { counted, type Act } from '#ticket/acts';

/** What each act of the customer is to the chart. Total: a new act of the customer needs its line here. */
export const customerEvents: Readonly<Record<CustomerAct, string | undefined>> = {
  'tells-demand': 'demand-told',
  verifies: 'identity-verified',
  'fails-verification': undefined,
  arranges: 'arranged',
  confirms: 'confirmed',
  restarts: 'restarted',
  recovers: 'recovered',
  'stays-broken': 'still-broken',
  agrees: 'agreed',
  rejects: 'rejected',
  waits: undefined,
  'demands-supervisor': undefined,
  'hangs-up': 'hung-up',
  'rings-off': 'rang-off'
};

/** What each desktop act is to the chart. */
const deskEvents: Readonly<Record<string, string | undefined>> = {
  'record-unverifiable': 'identity-recorded-unverifiable',
  'check-details': 'details-checked',
  'add-tag': 'tagged',
  'set-label': 'labelled',
  'change-service': 'acted-on',
  'close-ticket': 'closed',
  'hand-over': 'handed-over',
  transfer: 'transferred',
  'end-call': 'agent-ended'
};

/**
 * The chart's event for a desktop act, if it has one.
 * @param wrongLabel whether the label that the desk shows now is not the case's
 */
export function deskEvent(name: string, value: unknown, wrongLabel = false): ChartEvent | undefined {
  const type = deskEvents[name];
  if (type === 'labelled') return { type, wrong: wrongLabel };
  return type === undefined ? undefined : type === 'tagged' ? { type, tag: String(value) } : { type };
}

/** Events that follow as soon as all these parts have been said, over any number of utterances. */
const together: readonly { readonly event: string; readonly parts: readonly string[] }[] = [
  { event: 'greeted', parts: ['greeting', 'agent-id'] },
  { event: 'disclosed', parts: ['current-fee', 'effective-time', 'cancellation-rule'] },
  { event: 'restart-guided', parts: ['hold-power-10s', 'restart', 'wait-3min', 'check-recovered'] }
];

/** Events that follow from any one of these acts. */
const single: readonly { readonly event: string; readonly acts: readonly string[] }[] = [
  { event: 'explained', acts: ['explain-cause', 'verifying', 'solution'] },
  { event: 'solution-put', acts: ['solution'] },
  { event: 'promised', acts: ['solution-eta', 'visit-eta', 'progress-eta'] },
  { event: 'confirmation-asked', acts: ['ask-confirmation'] },
  { event: 'lights-asked', acts: ['ask-modem-lights'] }
];

/**
 * The chart's events for what the agent has just said: a small total mapping from acts to events.
 * @param said   the acts of this utterance
 * @param before all acts until now; the agent's count
 */
export function speechEvents(said: readonly Act[], before: Series<Act>): readonly ChartEvent[] {
  const now = said.filter(counted);
  const names = new Set(now.map((act) => act.name));
  // Looked for only when one of the others was just said: the log of a long call is long.
  const ever = (part: string): boolean =>
    names.has(part) || before.some((act) => act.name === part && act.entry !== undefined && counted(act));
  const events: ChartEvent[] = [];
  for (const { event, parts } of together) {
    if (parts.some((part) => names.has(part)) && parts.every(ever)) events.push({ type: event });
  }
  for (const { event, acts } of single) if (acts.some((act) => names.has(act))) events.push({ type: event });
  // "Then check whether it is back" within the guidance is an instruction; asked by itself it asks for the present state.
  const guiding = names.has('restart') || names.has('hold-power-10s') || names.has('wait-3min');
  if (names.has('check-recovered') && !guiding) events.push({ type: 'recovery-asked' });
  return events;
}
