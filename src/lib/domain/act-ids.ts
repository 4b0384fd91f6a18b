/** Ids of parts, acts and milestones of a contact, separate from other ids because most pages need none of them. */
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

/** Answers to a customer's request: conceding a demand, and granting a sum. */
export const answers = ['concede', 'grant'] as const;
export type Answer = (typeof answers)[number];

/** Values of an answer that names no sum; the lexicon writes them as values. */
export const answerValues = ['as-asked', 'as-demanded', 'change-plan', 'anything', 'everything'] as const;
export type AnswerValue = (typeof answerValues)[number];

/** Marks of a line, such as telling something as done; only the contact can interpret them. */
export const marks = [
  'told-done',
  'paid-by',
  'each-month',
  'by-the-month',
  'for-months',
  'part-each-month',
  'guessing',
  'taking-back',
  'by-title'
] as const;
export type Mark = (typeof marks)[number];

/** Actions that can be told as done: values in the lexicon, each done by a desktop event (`machines/events`). */
export const deeds = ['refunded', 'cancelled', 'sent', 'submitted', 'registered'] as const;
export type Deed = (typeof deeds)[number];

export const forbiddenLabels = ['shirking', 'pretext', 'abuse'] as const;
export type ForbiddenLabel = (typeof forbiddenLabels)[number];

/** Acts of the customer besides talking; each is an event of the chart or of the desktop (`machines/events`). */
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
  'agrees-to-wait',
  'rejects',
  'waits',
  'demands-supervisor',
  'hangs-up',
  'rings-off'
] as const;
export type CustomerAct = (typeof customerActs)[number];

/** Moments that windows and limits run from and to; the catalogue defines when each comes. */
export const milestones = [
  'contact',
  'accepted',
  'restarted',
  'asked-recovered',
  'diagnosed',
  'checked',
  'data-given',
  'arranged',
  'disclosed',
  'acted-on',
  'credited',
  'graded',
  'promised',
  'contact-ends',
  'transferred',
  'handed-over',
  'contacted',
  'solution',
  'rejected',
  'agreed',
  'wait-agreed',
  'handled',
  'verified',
  'details-checked',
  // behind the first contact
  'greeted',
  'auto-replied',
  'emergency-tagged',
  'departments-notified',
  'progress-told',
  'concluded',
  'dispatched',
  'responded',
  'visit-time',
  'visit-confirmed',
  'slot-agreed',
  'departments-asked',
  'departments-answered',
  'arrived',
  'repaired',
  'warned',
  'overdue',
  'told',
  'reentered',
  'followed-up',
  'archived'
] as const;
export type Milestone = (typeof milestones)[number];
