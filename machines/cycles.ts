import { assert } from '#domain/assert';
import type { Text } from '#domain/text';
import { emergency } from './cycles/emergency';
import { cycleEventSpec } from './cycles/events';
import { month } from './cycles/month';
import { overdue } from './cycles/overdue';
import { proposal } from './cycles/proposal';
import { quarter } from './cycles/quarter';
import { standing } from './cycles/standing';
import {
  alert,
  cycle,
  type CycleDelay,
  cycleDelays,
  cycleSignals,
  enter,
  given,
  irregular,
  limit,
  record
} from './cycles/vocabulary';

const clause = '5.3-ledger';

const ledger = cycle.createMachine({
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

export { cycleSignalNames, cycleTitles } from './cycles/titles';
export { cycleEvents, cycleEventSpec } from './cycles/events';
export type { CycleEvent, CycleEventSpec, CycleField, CycleFields } from './cycles/events';
export { habitOf, type HabitualEvent } from './cycles/habits';
export { cycleFields, type ProgrammeEvent } from './cycles/vocabulary';

/** Charts beyond a single ticket, fed by tickets. A new one needs a file in `cycles/` and an entry here. */
export const cycles = [
  {
    name: 'standing',
    text: { zh: '人员达标情况', en: "A person's standing" },
    chart: standing,
    clauses: ['4.2-three']
  },
  {
    name: 'month',
    text: { zh: '月度分析', en: 'The month' },
    chart: month,
    clauses: ['5.2-channel', '5.2-business', '5.2-person']
  },
  {
    name: 'quarter',
    text: { zh: '季度优化', en: 'The quarter' },
    chart: quarter,
    clauses: ['5.3-quarterly', '5.3-three-steps', '5.3-simulation', '5.3-experts', '4.2-three']
  },
  {
    name: 'proposal',
    text: { zh: '流程优化提案', en: 'A proposal' },
    chart: proposal,
    clauses: ['5.3-quarterly', '5.3-three-steps']
  },
  {
    name: 'overdue',
    text: { zh: '超时工单报表', en: 'The overdue report' },
    chart: overdue,
    clauses: ['3.3-overdue-field', '3.3-overdue-complaint', '3.1-biz-1d', '3.3-interview']
  },
  {
    name: 'emergency',
    text: { zh: '紧急事件看板', en: 'The emergency board' },
    chart: emergency,
    clauses: ['2.2-major', '2.2-major-plan', '2.2-major-notify']
  },
  {
    name: 'ledger',
    text: { zh: '协作台账', en: 'The collaboration ledger' },
    chart: ledger,
    clauses: ['5.3-ledger', '3.1-cross', '3.1-cross-track']
  }
] as const satisfies readonly {
  readonly name: string;
  readonly text: Text;
  readonly chart: object;
  readonly clauses: readonly string[];
}[];

export type CycleName = (typeof cycles)[number]['name'];

const signals: ReadonlySet<string> = new Set(cycleSignals);

/** Checks whether a cycle's chart accepts this event from outside: an entry, or a signal from the books. */
export function acceptsCycleEvent(type: string): boolean {
  return cycleEventSpec(type) !== undefined || signals.has(type);
}

/** Returns the delay of a chart's delayed event: warning or end of the watched limit, end of its period or the next. */
export function delayOf(type: string): CycleDelay {
  const delay = cycleDelays.find((name) => type.startsWith(`xstate.after.${name}.`));
  assert(delay, 'a delay of a cycle', type);
  return delay;
}
