import type { Trainee } from '#contact/log';
import type { Assignment } from '#domain/assignment';
import { doneIn, standingsIn, type CaseStanding, type OwnCall, type Spoiled } from './assignment';
import { byTrainee } from './by-trainee';
import { isBrokenOff, isChecked, isFinished, type ClassRun } from './class-run';
import type { SameCall } from './same-calls';

export interface AssignedRow {
  readonly who: string;
  readonly trainee: Trainee;
  readonly standings: readonly CaseStanding[];
  readonly done: number;
  readonly late: number;
}

/** Lists trainees with their standings in an assignment, fewest done first; `same` is from `sameCalls`. */
export function byAssignment(
  assignment: Assignment,
  runs: readonly ClassRun[],
  same: ReadonlyMap<string, SameCall>,
  now_ms: number
): readonly AssignedRow[] {
  return byTrainee(runs)
    .map(({ who, trainee, runs: own }) => {
      const standings = standingsIn(
        assignment,
        own.flatMap((run) => ownCall(run, same.get(run.id))),
        now_ms
      );
      const late = standings.filter(({ is }) => is === 'late').length;
      return { who, trainee, standings, done: doneIn(standings), late };
    })
    .sort((a, b) => a.done - b.done || b.late - a.late);
}

function ownCall(run: ClassRun, same: SameCall | undefined): readonly OwnCall[] {
  const started_ms = Date.parse(run.startedAt ?? '');
  if (!isFinished(run) || run.origin !== 'fresh' || Number.isNaN(started_ms)) return [];
  // It was handed in before, and serves once.
  if (same?.is === 'again') return [];
  const { id, scenario, variant, mode, passed, step } = run;
  const spoiled = spoiledBy(run, same);
  return [
    {
      ...{ id, scenario, variant, mode, started_ms, passed },
      ...(step && { step }),
      ...(spoiled && { spoiled }),
      ...(!isChecked(run) && { unchecked: true }),
      ...(isBrokenOff(run) && { brokenOff: true })
    }
  ];
}

function spoiledBy({ standing }: ClassRun, same: SameCall | undefined): Spoiled | undefined {
  if (same?.is === 'copy') return 'copied';
  if (standing === 'differs') return 'altered';
  return same?.is === 'same' ? 'twin' : undefined;
}
