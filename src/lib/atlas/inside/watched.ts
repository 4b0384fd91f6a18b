import type { ClauseId, TimedClauseId } from '#machines/sop-clauses';

/** State that shows each limit's clock: where the awaited work is done, or its box if several states end it. */
export const clockAt: Readonly<Record<TimedClauseId, string>> = {
  '1.1-hall-greet': 'contact.intake.connected',
  '1.1-hotline-greet': 'contact.intake.connected',
  '1.1-online-autoreply': 'contact.intake.connected',
  '2.1-check-5min': 'contact.preprocessing.open',
  '2.1-wait-3min': 'contact.preprocessing.open',
  '2.2-ordinary-2h': 'handling.in-progress',
  '2.2-major-notify': 'contact.preprocessing.open',
  '2.2-major-eta': 'handling.in-progress',
  '3.1-tech-30min': 'handling.assigned.waiting',
  '3.1-tech-24h': 'handling.in-progress.field.site.away',
  '3.1-vip-1h': 'handling.in-progress.field.site.away',
  '3.1-biz-1d': 'handling.in-progress.request',
  '3.1-cross-track': 'handling.in-progress',
  '3.2-complaint-2h': 'handling.in-progress.complaint',
  '3.2-complaint-24h': 'handling.in-progress.complaint.open',
  '3.3-undispatched-30min': 'handling.dispatching',
  '3.3-unanswered-2h': 'handling.assigned.waiting',
  '3.3-overdue-field': 'handling.in-progress.field',
  '3.3-overdue-complaint': 'handling.in-progress.complaint',
  '4.2-24h': 'handling.feedback.told'
};

/** Clauses watched by duties of the chart beside the main road, by the state in which they are fulfilled or missed. */
export const watchedIn: Readonly<Record<string, readonly ClauseId[]>> = {
  'contact.intake.connected': ['1.1-online-navigation', '1.1-online-number'],
  'contact.intake': ['1.1-hall-guide', '1.1-hall-care', '1.1-hotline-language', '1.1-hotline-transfer-note'],
  'contact.preprocessing.open': [
    '1.2-capture',
    '1.2-disclose',
    '1.2-confirm',
    '1.2-minimal',
    '1.2-privacy',
    '1.2-pretext',
    '2.1-identity',
    '2.1-details',
    '2.1-diagnose',
    '2.1-lights',
    '2.1-restart',
    '2.1-selfhelp-failed',
    '2.1-plan-answer',
    '2.1-plan-verify',
    '2.2-label',
    '2.2-ordinary',
    '2.2-major',
    '2.2-major-tell',
    '3.2-complaint-tell'
  ],
  'handling.dispatching': ['3.3-intervene'],
  'handling.in-progress': ['3.1-cross', '2.2-major-plan'],
  'handling.in-progress.request': ['3.2-biz-recheck'],
  'handling.in-progress.complaint': ['3.2-complaint-order'],
  'handling.archived': ['5.1-phrasing', '5.1-shirking', '5.1-outcome']
};
