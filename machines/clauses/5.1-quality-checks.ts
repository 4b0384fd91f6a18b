import type { ClauseEntry } from '../clause';

/** 5.1 质量检查 · Quality checks. */
export const section = [
  {
    id: '5.1-phrasing',
    kind: 'duty',
    dimension: 'phrasing',
    who: 'quality',
    text: {
      zh: '随机抽检录音/聊天：规范问候、告知义务、推诿话术',
      en: 'Random sampling of talk: greeting, disclosure, shirking'
    },
    doneBy: ['phrasing-checked']
  },
  {
    id: '5.1-shirking',
    kind: 'forbidden',
    dimension: 'phrasing',
    who: 'handler',
    inCall: true,
    text: { zh: '禁止推诿话术', en: 'Never shirk' },
    window: { opens: 'contact', closes: ['contact-ends'] },
    met: { by: 'never-said', label: 'shirking' }
  },
  {
    id: '5.1-process',
    kind: 'duty',
    dimension: 'process',
    who: 'quality',
    text: {
      zh: '核查节点超时、信息完整、跨部门协作记录',
      en: 'Check timeouts, completeness, cross-department records'
    },
    doneBy: ['process-checked']
  },
  {
    id: '5.1-outcome',
    kind: 'duty',
    dimension: 'outcome',
    who: 'handler',
    inCall: true,
    text: {
      zh: '验证是否解决诉求：故障查签字单，业务核对系统记录',
      en: 'Verify that it is solved: sign-off sheet, system record'
    },
    window: { opens: 'contact', closes: ['contact-ends'] },
    met: {
      by: 'facts',
      facts: [
        { fact: 'settled' },
        { fact: 'accepted' },
        { fact: 'keepable', when: { not: { all: ['class:complaint', 'contact:reception'] } } },
        { fact: 'within-authority', when: { not: { all: ['class:complaint', 'contact:reception'] } } }
      ]
    }
  }
] as const satisfies readonly ClauseEntry[];
