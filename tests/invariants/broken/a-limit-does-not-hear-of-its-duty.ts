import { withTransitions, type Broken } from './broken';

/** 3.1-biz-1d: contacted with a solution, and the clock runs on. */
export const broken: Broken = {
  breaks: 'timers-end-with-their-duty',
  of: 'enquiry',
  how: 'the running limit no longer hears the solution',
  chart: withTransitions('timers.biz-1d.running', 'instant.solution', () => [])
};
