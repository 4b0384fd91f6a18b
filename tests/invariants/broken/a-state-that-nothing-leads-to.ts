import { withTransitions, type Broken } from './broken';

/** 3.3-intervene: what is looked into is as if nobody had been warned; `done` is left over. */
export const broken: Broken = {
  breaks: 'every-state-is-reached',
  of: 'enquiry',
  how: 'the intervention leads back to the beginning',
  chart: withTransitions('duties.intervention.warned', 'intervened', () => ({ target: 'none' }))
};
