/** What a complaint needs that is settled on the call, and comes back. */
export const settledOnTheCall = [
  'demand-told',
  'privacy-told',
  'identity-verified',
  'details-checked',
  'captured',
  'apologised',
  'verifying-told',
  'first-contact-told',
  'solution-put',
  'agreed',
  'rejected',
  'withdrawn',
  'closed',
  'agent-ended',
  'complaint-result-told',
  'not-satisfied',
  'plan-recorded',
  'escalated',
  'follow-up-called',
  'follow-up-failed',
  'survey-sent',
  'rated',
  'reviewed',
  'interviewed',
  'archived'
];

/** The same without what only widens the way: where money is agreed on and given, there is much to go through. */
export const straightOnTheCall = [
  ...settledOnTheCall.filter(
    (event) =>
      !['rejected', 'withdrawn', 'escalated', 'survey-sent', 'first-contact-told', 'follow-up-failed'].includes(event)
  ),
  'credited'
];
