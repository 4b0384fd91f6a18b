import { alert, cycle, enter, given, irregular, limit, record } from './vocabulary';

const clause = '5.3-ledger';

/**
 * 5.3-ledger, 3.1-cross-track: one request in the collaboration ledger. Its limit is that of the department; a department for which the ledger
 * has none can be asked all the same, which is irregular, and nothing runs then.
 */
export const ledger = cycle.createMachine({
  id: 'ledger',
  initial: 'none',
  states: {
    none: {
      meta: { clauses: [clause, '3.1-cross'] },
      on: {
        'department-asked': [
          { guard: given('limited'), target: 'asked', actions: record('asked', clause) },
          { target: 'unlimited', ...irregular('skipped', 'no-limit-on-record', clause, record('asked', clause)) }
        ]
      }
    },
    asked: {
      meta: { clauses: [clause, '3.1-cross-track'] },
      entry: limit('started', clause),
      initial: 'running',
      states: {
        running: { after: { first: { target: 'warned', actions: limit('warned', clause) } } },
        warned: { after: { rest: { target: '#ledger.late' } } }
      },
      on: { 'department-answered': { target: 'answered', actions: limit('met', clause) } }
    },
    late: {
      meta: { clauses: [clause, '3.1-cross-track'] },
      entry: [limit('breached', clause), alert('supervisor', 'request-late', clause)],
      on: { 'department-answered': { target: 'answered-late' } }
    },
    unlimited: { meta: { clause }, on: { 'department-answered': { target: 'answered' } } },
    answered: { meta: { clause }, entry: enter('answered', clause) },
    'answered-late': { meta: { clause }, entry: enter('answered-late', clause) }
  }
});
