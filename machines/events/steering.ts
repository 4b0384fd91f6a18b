import { free, one, online, some, teamFor, type EventPolicy, type EventSpec } from './spec';

const stepsLeft = (done: readonly string[], { ticket }: EventPolicy): readonly string[] =>
  (ticket?.emergencyPlan ?? []).map(({ by }) => by).filter((by) => !done.includes(by));

export const steering = {
  'navigation-shown': {
    who: ['system'],
    clauses: ['1.1-online-navigation'],
    when: online
  },
  numbered: {
    who: ['system'],
    sends: ['1.1-online-number'],
    clauses: ['1.1-online-number'],
    when: online
  },
  'auto-replied': {
    who: ['system'],
    sends: ['1.1-online-autoreply'],
    clauses: ['1.1-online-autoreply'],
    when: online,
    always: true
  },
  'departments-notified': {
    who: ['system'],
    clauses: ['2.2-major-notify'],
    when: 'emergency',
    alerts: ({ ticket }) => ticket?.emergencyPlan.map(({ by }) => by) ?? []
  },
  'plan-step-done': {
    who: ['system', 'supervisor'],
    clauses: ['2.2-major-plan'],
    fields: { department: one('departments') },
    when: 'emergency',
    flaw: ({ department }, { planDone }, { policy }) =>
      stepsLeft(planDone, policy).includes(String(department))
        ? undefined
        : {
            zh: '预案里没有这个部门的步骤，或者已经完成',
            en: 'the plan has no step of this department, or it is done'
          },
    writes: ({ department }, { planDone }) => ({ planDone: [...planDone, String(department)] }),
    tells: (_, { planDone }, { policy }) => ({ last: stepsLeft(planDone, policy).length === 0 }),
    samples: () => [{ last: true }]
  },
  dispatched: {
    who: ['system', 'dispatcher'],
    clauses: ['3.1-dispatch', '3.1-tech-team', '3.3-unanswered-2h'],
    fields: { team: one('teams'), assignee: free },
    takesOver: true,
    writes: ({ team, assignee }, _, { policy: { ticket } }) => ({
      holder: ticket?.heldBy[String(team)] ?? 'specialist',
      ...(assignee === undefined ? {} : { assignee: String(assignee) })
    }),
    tells: ({ team }, _, { case: of, policy: { ticket } }) => {
      const own = teamFor(of, ticket?.dispatch ?? []);
      return { misplaced: own !== undefined && team !== own };
    },
    samples: (of, { ticket }) => [{ team: teamFor(of, ticket?.dispatch ?? []) ?? ticket?.supportTeam }]
  },
  'lead-took': {
    who: ['team-lead'],
    clauses: ['3.3-unanswered-2h'],
    fields: { assignee: free },
    takesOver: true,
    writes: () => ({ holder: 'team-lead' })
  },
  intervened: {
    who: ['supervisor'],
    clauses: ['3.3-intervene'],
    fields: { cause: one('3.3-intervene') }
  },
  'departments-asked': {
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
