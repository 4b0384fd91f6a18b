import { withTransitions, type Broken } from './broken';

/** 3.3-undispatched-30min: of a call that ended without a ticket, it runs on for ever. */
export const broken: Broken = {
  breaks: 'timers-end-with-the-ticket',
  of: 'enquiry',
  how: 'the running limit does not end when its ticket does',
  chart: withTransitions('timers.undispatched-30min.running', 'ticket-over', () => [])
};
