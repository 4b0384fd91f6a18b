import { allowed, withTransitions, type Broken } from './broken';

/** 4.2-review: a ticket rated below satisfied archives unreviewed. */
export const broken: Broken = {
  breaks: 'low-ratings-are-reviewed',
  of: 'enquiry',
  how: 'archiving instead of reviewing is regular',
  chart: withTransitions('handling.feedback.review', 'archived', (now) => now.map(allowed)),
  // Settled on the contact, it is never overdue.
  only: [
    'navigation-shown',
    'numbered',
    'auto-replied',
    'demand-told',
    'privacy-told',
    'identity-verified',
    'details-checked',
    'captured',
    'plan-answered',
    'explained',
    'solution-put',
    'agreed',
    'closed',
    'agent-ended',
    'result-told',
    'survey-sent',
    'rated',
    'follow-up-called',
    'follow-up-failed',
    'reviewed',
    'archived'
  ]
};
