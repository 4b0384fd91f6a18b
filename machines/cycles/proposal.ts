import { cycle, enter, given, irregular } from './vocabulary';

const clause = '5.3-quarterly';
const begun = { target: 'piloting' } as const;
const ended = [{ guard: given('result', 'works'), target: 'proven' }, { target: 'failed' }] as const;
const dropped = { target: 'dropped' } as const;
const proposed = [
  { guard: given('reasoned'), target: 'proposed' },
  { target: 'proposed', ...irregular('skipped', 'no-reason', clause) }
] as const;

/** 5.3-quarterly, 5.3-three-steps: a process change; adoption without a successful, finished pilot is irregular. */
export const proposal = cycle.createMachine({
  id: 'proposal',
  initial: 'none',
  states: {
    none: {
      meta: { clauses: [clause, '5.3-three-steps'] },
      on: { proposed }
    },
    proposed: {
      meta: { clause },
      entry: enter('proposed', clause),
      on: {
        'pilot-begun': begun,
        adopted: { target: 'adopted', ...irregular('skipped', 'adopted-unpiloted', clause) },
        dropped
      }
    },
    piloting: {
      meta: { clause },
      entry: enter('piloting', clause),
      on: {
        'pilot-ended': ended,
        adopted: { target: 'adopted', ...irregular('too-early', 'adopted-early', clause) },
        dropped
      }
    },
    proven: {
      meta: { clause },
      entry: enter('proven', clause),
      on: { adopted: { target: 'adopted' }, 'pilot-begun': begun, dropped }
    },
    failed: {
      meta: { clause },
      entry: enter('failed', clause),
      on: {
        'pilot-begun': begun,
        adopted: { target: 'adopted', ...irregular('forbidden', 'adopted-though-failed', clause) },
        dropped
      }
    },
    adopted: { meta: { clauses: [clause, '5.3-three-steps'] }, entry: enter('adopted', clause) },
    // What was dropped once can be proposed again, for other reasons.
    dropped: { meta: { clause }, entry: enter('dropped', clause), on: { proposed } }
  }
});
