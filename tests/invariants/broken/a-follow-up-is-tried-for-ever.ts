import { withState, type Broken } from './broken';

/** 4.2-24h: who does not answer is tried in the evening and in the morning, until the end of days. */
export const broken: Broken = {
  breaks: 'every-ticket-can-end',
  of: 'enquiry',
  how: 'two new states of feedback lead to each other only',
  chart: withState('handling.feedback', ({ states, ...rest }) => ({
    ...rest,
    states: {
      ...states,
      told: { ...states!['told'], on: { ...states!['told']!.on, 'follow-up-failed': { target: 'evening' } } },
      evening: { on: { 'follow-up-failed': { target: 'morning' } } },
      morning: { on: { 'follow-up-failed': { target: 'evening' } } }
    }
  }))
};
