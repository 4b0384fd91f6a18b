import type { ClauseEntry } from '../clause';

/** 5.3 迭代与培训 · Iteration and training. */
export const section = [
  {
    id: '5.3-quarterly',
    kind: 'cycle',
    dimension: 'process',
    who: 'owner',
    text: { zh: '每季度优化作业流程', en: 'Improve the process every quarter' },
    cycle: 'quarter'
  },
  {
    id: '5.3-three-steps',
    kind: 'cycle',
    dimension: 'process',
    who: 'owner',
    text: {
      zh: '简化自助排障为三步（流程变体）',
      en: 'Self-help simplified to three steps (a variant of the process)'
    },
    cycle: 'quarter'
  },
  {
    id: '5.3-ledger',
    kind: 'record',
    dimension: 'process',
    who: 'owner',
    text: {
      zh: '建立工单协作台账，明确各部门响应时限',
      en: "A collaboration ledger with each department's response limit"
    },
    limitsIn: 'operations.departments',
    cycle: 'ledger'
  },
  {
    id: '5.3-simulation',
    kind: 'duty',
    dimension: 'phrasing',
    who: 'owner',
    text: {
      zh: '案例教学与情景模拟，如“客户投诉资费不明”',
      en: 'Case teaching and scenario simulation, e.g. a complaint about unclear fees'
    },
    cycle: 'quarter'
  },
  {
    id: '5.3-experts',
    kind: 'duty',
    dimension: 'process',
    who: 'owner',
    text: { zh: '运维专家讲解常见网络故障排查', en: 'Engineers teach common fault finding' },
    cycle: 'quarter'
  }
] as const satisfies readonly ClauseEntry[];
