import { alert, cycle, enter, given, irregular, record } from './vocabulary';

const quarterly = '5.3-quarterly';

function sessions(kind: 'simulation' | 'experts', clause: string) {
  const planned = {
    guard: given('kind', kind),
    target: 'planned',
    actions: record('session-planned', clause)
  } as const;
  const held = { guard: given('kind', kind), target: 'held', actions: record('session-held', clause) } as const;
  const missed = { 'period-over': irregular('skipped', 'session-missed', clause) } as const;
  return cycle.createStateConfig({
    initial: 'due',
    meta: { clause },
    states: {
      due: { on: { 'training-planned': planned, 'training-held': held, ...missed } },
      planned: { on: { 'training-planned': planned, 'training-held': held, ...missed } },
      held: {
        on: { 'training-planned': { ...planned, target: undefined }, 'training-held': { ...held, target: undefined } }
      }
    }
  });
}

/** 5.3, 4.2-three: a calendar quarter; items missing at its end were skipped, except a pending proposal. */
export const quarter = cycle.createMachine({
  id: 'quarter',
  type: 'parallel',
  states: {
    calendar: {
      initial: 'running',
      states: {
        running: { after: { period: { target: 'ended' } } },
        ended: { entry: [enter('quarter-ended', quarterly), cycle.raise({ type: 'period-over' })] }
      }
    },
    improvement: {
      initial: 'due',
      meta: { clauses: [quarterly, '5.3-three-steps'] },
      states: {
        due: {
          on: {
            'proposal-made': { target: 'proposed' },
            'proposal-decided': { target: 'decided' },
            'period-over': irregular('skipped', 'quarter-missed', quarterly)
          }
        },
        proposed: {
          on: {
            'proposal-decided': { target: 'decided' },
            'period-over': { actions: alert('owner', 'undecided', quarterly) }
          }
        },
        decided: {}
      }
    },
    simulation: sessions('simulation', '5.3-simulation'),
    experts: sessions('experts', '5.3-experts'),
    special: {
      meta: { clause: '4.2-three' },
      on: {
        'training-planned': { guard: given('kind', 'special'), actions: record('session-planned', '4.2-three') },
        'training-held': { guard: given('kind', 'special'), actions: record('session-held', '4.2-three') }
      }
    }
  }
});
