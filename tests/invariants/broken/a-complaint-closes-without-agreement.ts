import { settledOnTheCall } from './alphabets';
import { withTransitions, type Broken } from './broken';

/** 3.2-complaint-reasonable is no longer asked about when the agent closes a complaint on the call. */
export const broken: Broken = {
  breaks: 'agreed-before-archiving',
  of: 'settled-complaint',
  how: 'closing a complaint on the call is regular whatever the customer has said',
  chart: withTransitions('duties.agreement.none', 'settled', () => []),
  only: settledOnTheCall
};
