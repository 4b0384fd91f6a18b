import { withState, type Broken } from './broken';

/** 4.2-24h: whose attempts are used up is filed as not reached, and there is no way out of that. */
export const broken: Broken = {
  breaks: 'no-dead-end',
  of: 'enquiry',
  how: 'a new state of feedback has no transition that leads on',
  chart: withState('handling.feedback', ({ states, ...rest }) => ({
    ...rest,
    states: {
      ...states,
      told: { ...states!['told'], on: { ...states!['told']!.on, 'follow-up-failed': { target: 'not-reached' } } },
      'not-reached': {}
    }
  }))
};
