/**
 * The ids of what is said and done in a contact, and of the moments that limits run from. They stand apart from the other ids, for most pages need none of them. What a part
 * or an act *means* stands in the language room; what a clause asks for stands in its file under `machines/clauses`.
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

/** What is held against what the customer asks for and the agent may give: giving in to a demand, and putting up a sum. */
export const answers = ['concede', 'grant'] as const;
export type Answer = (typeof answers)[number];

/**
 * What an answer says that names no sum: yes to whatever is asked for, the demand by its name, another plan, a blank cheque, or all of the bill.
 * The vocabulary writes them as values.
 */
export const answerValues = ['as-asked', 'as-demanded', 'change-plan', 'anything', 'everything'] as const;
export type AnswerValue = (typeof answerValues)[number];

/**
 * What a line shows of itself: that it tells of something as done, by when money is promised and that it is every month, that it guesses, or takes back
 * what was said. What that means only the contact can tell.
 */
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

/** What can be told as done; the vocabulary writes them as values, and each is done by an event of the desktop (`machines/events`). */
export const deeds = ['refunded', 'cancelled', 'sent', 'submitted', 'registered'] as const;
export type Deed = (typeof deeds)[number];

export const forbiddenLabels = ['shirking', 'pretext', 'abuse'] as const;
export type ForbiddenLabel = (typeof forbiddenLabels)[number];

/** What the customer does, beside talking; each is an event of the chart or of the desktop (`machines/events`). */
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

/** Moments that windows and limits run from and to; the catalogue says when each comes. */
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
