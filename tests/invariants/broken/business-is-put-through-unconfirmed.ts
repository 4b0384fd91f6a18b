import { allowed, withTransitions, type Broken } from './broken';

/** 1.2-confirm: once asked, the agent need not wait for the yes. */
export const broken: Broken = {
  breaks: 'consent-before-acting',
  of: 'hall-change',
  how: 'acting before the customer has confirmed is regular',
  chart: withTransitions('duties.consent.asked', 'acted-on', (now) => now.map(allowed)),
  only: [
    'demand-told',
    'arranged',
    'disclosed',
    'confirmation-asked',
    'confirmed',
    'acted-on',
    'identity-verified',
    'privacy-told',
    'details-checked',
    'captured',
    'greeted',
    'guided',
    'priority-given',
    'plan-answered',
    'explained',
    'solution-put',
    'agreed',
    'closed',
    'agent-ended',
    'result-told',
    'follow-up-called',
    'follow-up-failed',
    'survey-sent',
    'rated',
    'reviewed',
    'archived'
  ]
};
