import type { Titles } from '../inside/title';
import type { contact } from './contact';

/** What the stages and the endings of a contact are called. */
export const contactTitles: Titles<typeof contact> = {
  title: { zh: '客户来话', en: 'Contact with the customer' },
  states: {
    intake: {
      title: { zh: '服务受理', en: 'intake' },
      states: {
        connected: { zh: '已接通，待问候', en: 'connected, not yet greeted' },
        greeted: { zh: '已问候，听取诉求', en: 'greeted, listening to the demand' }
      }
    },
    preprocessing: {
      title: { zh: '预处理', en: 'pre-processing' },
      states: {
        open: { zh: '核查与诊断', en: 'checking and diagnosing' },
        closed: { zh: '已按解决结单，待道别', en: 'closed as solved, goodbye to be said' },
        'passed-on': { zh: '工单已转出，待道别', en: 'ticket passed on, goodbye to be said' }
      }
    },
    'solved-on-the-spot': { zh: '来话结束：现场解决', en: 'the contact is over: solved on the spot' },
    'handed-over': { zh: '来话结束：已转工单', en: 'the contact is over: handed over' },
    transferred: { zh: '来话结束：已转接', en: 'the contact is over: transferred' },
    'not-verifiable': { zh: '来话结束：无法核验', en: 'the contact is over: nobody could be verified' },
    abandoned: { zh: '来话中断', en: 'the contact broke off' }
  }
};
