import type { Scorecard } from '#scoring/scorecard';
import type { ClassRun } from '../class-run';

let count = 0;

/** A finished exam on fees by Zhang, with what a test says of it. */
export function classRun(change: Partial<ClassRun> = {}): ClassRun {
  count += 1;
  const id = change.id ?? `run-${count}`;
  const trainee = change.trainee ?? { name: 'Zhang', agentId: '1024' };
  const { scenario = 'fee-complaint', seed = 1, mode = 'exam', lang = 'zh-CN' } = change;
  return {
    id,
    file: `${id}.json`,
    trainee,
    scenario,
    variant: 'plain',
    seed,
    mode,
    lang,
    origin: 'fresh',
    allowance: 1,
    startedAt: `2026-11-24T08:${String(count % 60).padStart(2, '0')}:00.000Z`,
    standing: 'equal',
    changed: [],
    total: 80,
    passed: true,
    scores: { phrasing: 80, process: 80, outcome: 80 },
    clauses: [],
    // None of the tables looks into it.
    card: {} as Scorecard,
    lines: [],
    log: `log-${count}`,
    given: {
      header: {
        format: 1,
        id,
        scenario,
        seed,
        mode,
        lang,
        origin: 'fresh',
        trainee,
        allowance: 1,
        versions: { charts: '', policy: '', lexicon: '', scenario: '' }
      },
      entries: [],
      disputes: []
    },
    ...change
  };
}
