import { allowed, withTransitions, type Broken } from './broken';

/** 2.1-identity: nobody asks any more whom one speaks to. */
export const broken: Broken = {
  breaks: 'identity-before-data',
  of: 'enquiry',
  how: 'telling personal data to somebody unverified is regular',
  chart: withTransitions('duties.identity.unverified', 'data-given', (now) => now.map(allowed))
};
