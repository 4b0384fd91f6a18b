import { settledOnTheCall } from './alphabets';
import { allowed, withTransitions, type Broken } from './broken';

/** 4.2-manual: complaints and VIPs may be asked by the automatic survey. */
export const broken: Broken = {
  breaks: 'followed-up-by-hand',
  of: 'settled-complaint',
  how: 'the automatic survey is regular for everybody',
  chart: withTransitions('handling.feedback.told', 'survey-sent', ([first, ...others]) => [allowed(first), ...others]),
  only: settledOnTheCall
};
