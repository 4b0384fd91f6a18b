import { alert, cycle, enter, given, irregular, limit, record, tagged } from './vocabulary';

const major = '2.2-major';
const notify = '2.2-major-notify';
const tag = '紧急事件';

const declared = { many: { target: 'declared' }, 'outage-noticed': { target: 'declared' } } as const;
const early = { type: 'deviate', params: { deviation: 'too-early', what: 'stood-down-early', clause: major } } as const;

const unnotified = {
  'stood-down': [
    { guard: given('open'), target: '#stood-down', ...irregular('skipped', 'stood-down-untold', notify, early) },
    { target: '#stood-down', ...irregular('skipped', 'stood-down-untold', notify) }
  ]
} as const;

const told = (target: string) =>
  ({
    'departments-notified': [{ guard: given('whole'), target }, { actions: record('notified-some', notify) }],
    ...unnotified
  }) as const;

/** 2.2-major, 2.2-major-plan, 2.2-major-notify: emergency of one kind in an area, from declaration to standing down. */
export const emergency = cycle.createMachine({
  id: 'emergency',
  initial: 'calm',
  states: {
    calm: { meta: { clause: major }, on: declared },
    declared: {
      meta: { clauses: [major, '2.2-major-plan', notify] },
      entry: [
        enter('declared', major),
        tagged(tag, major),
        record('plan-started', '2.2-major-plan'),
        alert('supervisor', 'declared', '2.2-major-plan')
      ],
      initial: 'untold',
      states: {
        untold: {
          entry: limit('started', notify),
          on: told('told'),
          after: { first: { target: 'warned', actions: limit('warned', notify) } }
        },
        warned: { on: told('told'), after: { rest: { target: 'late' } } },
        late: {
          entry: [limit('breached', notify), alert('supervisor', 'notify-late', notify)],
          on: told('told-late')
        },
        told: { entry: [record('notified', notify), limit('met', notify)] },
        'told-late': { entry: record('notified', notify) }
      },
      on: {
        'one-more': { actions: [record('one-more', major), tagged(tag, major)] },
        'outage-noticed': { actions: record('outage-again', major) },
        'stood-down': [
          { guard: given('open'), target: 'stood-down', ...irregular('too-early', 'stood-down-early', major) },
          { target: 'stood-down' }
        ]
      }
    },
    'stood-down': { id: 'stood-down', meta: { clause: major }, entry: enter('stood-down', major), on: declared }
  }
});
