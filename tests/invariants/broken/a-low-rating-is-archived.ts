import { allowed, withTransitions, type Broken } from './broken';

/** 4.2-review: a ticket rated below satisfied archives unreviewed. */
export const broken: Broken = {
  breaks: 'low-ratings-are-reviewed',
  of: 'enquiry',
  how: 'archiving instead of reviewing is regular',
  chart: withTransitions('handling.feedback.review', 'archived', (now) => now.map(allowed))
};
