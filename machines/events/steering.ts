import { free, one, online, some, type EventSpec } from './spec';

/** Dispatch, watching and cross-department work. */
export const steering = {
  'auto-replied': {
    text: { zh: '自动回复', en: 'replies automatically' },
    who: ['system'],
    sends: ['1.1-online-autoreply'],
    clauses: ['1.1-online-autoreply'],
    when: online
  },
  'departments-notified': {
    text: { zh: '通知运维、市场等部门', en: 'notifies operations, marketing and the others' },
    who: ['system'],
    clauses: ['2.2-major-notify'],
    when: 'emergency',
    alerts: ({ ticket }) => ticket?.emergencyPlan ?? []
  },
  dispatched: {
    text: { zh: '派单', en: 'dispatches' },
    who: ['system', 'dispatcher'],
    clauses: ['3.1-dispatch', '3.1-tech-team', '3.3-unanswered-2h'],
    fields: { team: one('teams'), assignee: free },
    writes: ({ team, assignee }) => ({
      holder: team === 'field' ? 'field' : 'specialist',
      ...(assignee === undefined ? {} : { assignee: String(assignee) })
    }),
    samples: (of, { ticket }) => [
      { team: ticket?.dispatch.find((rule) => rule.class === of.class)?.team ?? 'back-office' }
    ]
  },
  'lead-took': {
    text: { zh: '升级，团队负责人接手', en: 'the team lead takes it' },
    who: ['team-lead'],
    clauses: ['3.3-unanswered-2h'],
    fields: { assignee: free },
    writes: () => ({ holder: 'team-lead' })
  },
  intervened: {
    text: { zh: '人工介入并记录原因', en: 'steps in and records the cause' },
    who: ['supervisor'],
    clauses: ['3.3-intervene'],
    fields: { cause: one('3.3-intervene') }
  },
  'departments-asked': {
    text: { zh: '明确主责部门与时限并发起协作', en: 'names lead department and deadline and asks' },
    who: ['supervisor'],
    clauses: ['3.1-cross'],
    fields: { leadDepartment: one('departments'), departments: some('departments'), deadline: { type: 'duration' } },
    when: 'departments',
    flaw: ({ leadDepartment, departments }) =>
      (departments as readonly string[]).includes(String(leadDepartment))
        ? undefined
        : { zh: '主责部门不在协作部门之中', en: 'the lead is not one of the departments' },
    writes: ({ departments }) => ({ asked: departments as readonly string[] })
  },
  'department-answered': {
    text: { zh: '协作部门答复', en: 'a department answers' },
    who: ['supervisor'],
    clauses: ['3.1-cross-track'],
    fields: { department: one('departments') },
    when: 'departments',
    flaw: ({ department }, { asked }) =>
      asked.includes(String(department))
        ? undefined
        : { zh: '没有问过这个部门，或者它已经答复', en: 'this department was not asked, or has answered' },
    writes: ({ department }, { asked }) => ({ asked: asked.filter((it) => it !== department) }),
    tells: (_, { asked }) => ({ last: asked.length === 0 }),
    samples: () => [{ last: true }]
  }
} as const satisfies Readonly<Record<string, EventSpec>>;
