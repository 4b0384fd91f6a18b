import { withTransitions, type Broken } from './broken';

/** 3.3-intervene: dispatching behind the warning of 3.3-undispatched-30min, and nobody looks why. */
export const broken: Broken = {
  breaks: 'warnings-are-looked-into',
  of: 'enquiry',
  how: 'a ticket is dispatched behind the warning as if nothing had been',
  chart: withTransitions('handling.dispatching', 'dispatched', ([, ...others]) => others)
};
