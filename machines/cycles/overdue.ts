import { alert, cycle, enter, given, irregular, record } from './vocabulary';

const clause = '3.3-interview';

/** 3.3-overdue-*, 3.1-biz-1d, 3.3-interview: overdue ticket; the interview is due before closing but possible later. */
export const overdue = cycle.createMachine({
  id: 'overdue',
  initial: 'none',
  states: {
    none: {
      meta: { clauses: ['3.3-overdue-field', '3.3-overdue-complaint', '3.1-biz-1d'] },
      on: {
        'entered-report': [
          {
            guard: given('class', 'complaint'),
            target: 'reported',
            actions: record('reported', '3.3-overdue-complaint')
          },
          { guard: given('class', 'request'), target: 'reported', actions: record('reported', '3.1-biz-1d') },
          { target: 'reported', actions: record('reported', '3.3-overdue-field') }
        ]
      }
    },
    reported: {
      meta: { clause },
      entry: alert('supervisor', 'interview-owed', clause),
      on: {
        interviewed: [
          { guard: given('another'), ...irregular('skipped', 'interview-of-another', clause) },
          { target: 'interviewed' }
        ],
        'ticket-closed': { target: 'closed', ...irregular('skipped', 'closed-without-interview', clause) }
      }
    },
    closed: {
      meta: { clause },
      on: {
        interviewed: [
          { guard: given('another'), ...irregular('skipped', 'interview-of-another', clause) },
          { target: 'interviewed' }
        ]
      }
    },
    interviewed: { meta: { clause }, entry: enter('interviewed', clause) }
  }
});
