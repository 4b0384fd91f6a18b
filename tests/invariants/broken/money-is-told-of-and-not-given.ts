import { straightOnTheCall } from './alphabets';
import { allowed, withTransitions, type Broken } from './broken';

/** 4.1-complaint is no longer asked about when the customer is told of money that nobody has given. */
export const broken: Broken = {
  breaks: 'given-before-told',
  of: 'settled-complaint',
  how: 'telling of money as given is regular before it is',
  chart: withTransitions('duties.result-told.untold', 'complaint-result-told', ([first, ...others]) => [
    allowed(first),
    ...others
  ]),
  only: straightOnTheCall
};
