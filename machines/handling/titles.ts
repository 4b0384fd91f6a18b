import type { Titles } from '../inside/title';
import type { handling } from './handling';

export const handlingTitles: Titles<typeof handling> = {
  title: { zh: '工单处理', en: 'Handling of the ticket' },
  states: {
    'with-agent': { zh: '受理坐席手中', en: 'with the agent' },
    dispatching: { zh: '待派单', en: 'waiting for dispatch' },
    assigned: {
      title: { zh: '已派单，待响应', en: 'dispatched, not yet taken' },
      states: {
        waiting: { zh: '等待响应', en: 'waiting to be taken' },
        unanswered: { zh: '超时未响应', en: 'not taken in time' }
      }
    },
    'in-progress': {
      title: { zh: '处理中', en: 'being handled' },
      states: {
        field: {
          title: { zh: '装维处理', en: 'with the field team' },
          states: {
            symptom: {
              title: { zh: '故障现象复核', en: 'Symptom asked about again' },
              states: { open: { zh: '待复核', en: 'to be asked' }, done: { zh: '已复核', en: 'asked' } }
            },
            tools: {
              title: { zh: '工具备件', en: 'Tools and parts' },
              states: { open: { zh: '待备齐', en: 'to be packed' }, done: { zh: '已备齐', en: 'complete' } }
            },
            site: {
              title: { zh: '现场', en: 'On site' },
              states: {
                away: { zh: '未到现场', en: 'not there yet' },
                'on-site': { zh: '已到现场', en: 'on site' },
                repaired: { zh: '已修复，待签字', en: 'repaired, to be signed for' }
              }
            }
          }
        },
        request: { zh: '业务办理', en: 'request being handled' },
        complaint: {
          title: { zh: '投诉处理', en: 'complaint being handled' },
          states: {
            open: { zh: '待给出方案', en: 'solution to be put' },
            refused: { zh: '客户不认可', en: 'solution refused' },
            escalated: { zh: '投诉主管处理', en: 'with the complaint supervisor' }
          }
        }
      }
    },
    feedback: {
      title: { zh: '反馈与回访', en: 'Feedback and follow-up' },
      states: {
        handled: { zh: '处理完毕，待反馈', en: 'handled, result to be told' },
        told: { zh: '已反馈，待回访', en: 'result told, follow-up owed' },
        asked: { zh: '回访中', en: 'being followed up' },
        review: { zh: '待主管复核', en: 'to be reviewed' },
        'review-again': { zh: '待主管复核，需重新处理', en: 'to be reviewed, then handled again' },
        settled: { zh: '回访完成', en: 'followed up' }
      }
    },
    archived: { zh: '已归档', en: 'archived' },
    left: { zh: '来话结束，未形成工单', en: 'the call ended without a ticket' }
  }
};
