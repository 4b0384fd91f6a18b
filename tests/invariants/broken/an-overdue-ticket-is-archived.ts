import { straightOnTheCall } from './alphabets';
import { allowed, withTransitions, type Broken } from './broken';

/** 3.3-interview: a ticket in the overdue report archives without one. */
export const broken: Broken = {
  breaks: 'overdue-tickets-are-interviewed',
  of: 'settled-complaint',
  how: 'archiving instead of the interview is regular',
  chart: withTransitions('handling.feedback.settled', 'archived', (now) => now.map(allowed)),
  only: straightOnTheCall
};
