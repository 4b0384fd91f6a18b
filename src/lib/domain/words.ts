/**
 * The words of the SOP catalogue: names only, no behaviour. What a part or an act *means* stands in
 * the language room; what a clause asks for stands in its file under `machines/clauses`.
 */
export const parts = [
  'greeting',
  'offer-help',
  'agent-id',
  'apology',
  'out-of-scope',
  'transfer-to',
  'current-fee',
  'effective-time',
  'cancellation-rule',
  'ask-confirmation',
  'service',
  'fee',
  'purpose-limited',
  'kept-confidential',
  'ask-modem-lights',
  'hold-power-10s',
  'restart',
  'wait-3min',
  'check-recovered',
  'plan-contents',
  'remaining',
  'upgrade-option',
  'price-difference',
  'escalated',
  'dedicated-person',
  'progress-eta',
  'plan',
  'verifying',
  'solution-eta',
  'done',
  'where-to-look',
  'first-bill-reminder',
  'solution',
  'ask-satisfied',
  'ask-result-satisfied',
  'ask-attitude',
  'offer-follow-up',
  'repaired',
  'contact-again',
  'field-contact'
] as const;
export type Part = (typeof parts)[number];

export const talkActs = [
  'ask-demand',
  'ask-for',
  'ask-identity',
  'acknowledge',
  'explain-cause',
  'decline',
  'offer-alternative',
  'hold',
  'visit-eta',
  'offer-complaint',
  'close'
] as const;
export type TalkAct = (typeof talkActs)[number];

export const forbiddenLabels = ['shirking', 'pretext', 'abuse'] as const;
export type ForbiddenLabel = (typeof forbiddenLabels)[number];

export const dimensions = ['phrasing', 'process', 'outcome'] as const;
export type Dimension = (typeof dimensions)[number];

export const stages = ['intake', 'preprocessing', 'handling', 'feedback', 'quality'] as const;
export type Stage = (typeof stages)[number];

/** Agent's desk: how much help the trainee gets while calling. */
export const modes = ['guided', 'assisted', 'exam'] as const;
export type Mode = (typeof modes)[number];

/** What the customer does, beside talking; each is an event of the chart or of the desktop (`play/events`). */
export const customerActs = [
  'tells-demand',
  'verifies',
  'fails-verification',
  'arranges',
  'confirms',
  'restarts',
  'recovers',
  'stays-broken',
  'agrees',
  'rejects',
  'waits',
  'demands-supervisor',
  'hangs-up',
  'rings-off'
] as const;
export type CustomerAct = (typeof customerActs)[number];
