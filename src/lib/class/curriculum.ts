import { whoIs, type ClassRun } from './class-run';
import type { CurriculumCall, CurriculumData, CurriculumTicket } from '#domain/curriculum';
import type { Mode } from '#domain/ids';

/** Progress with an exercise: `done` (call passed or ticket completed), `tried` without success, or `open`. */
export type LessonStanding = 'done' | 'tried' | 'open';

export interface PlayedCall {
  readonly scenario: string;
  readonly variant?: string;
  readonly passed: boolean;
  readonly step?: string;
}

export interface PlayedSandbox {
  readonly seed: number;
  readonly wanted?: unknown;
  readonly touched: boolean;
  readonly over: boolean;
}

/** Returns each exercise's standing by id: calls are done once their case is passed, tickets once ended by hand. */
export function standingsOf(
  { lessons }: CurriculumData,
  calls: readonly PlayedCall[],
  sandboxes: readonly PlayedSandbox[]
): ReadonlyMap<string, LessonStanding> {
  return new Map(lessons.map(({ id, of }) => [id, of.is === 'call' ? ofCall(of, calls) : ofTicket(of, sandboxes)]));
}

function ofCall({ scenario, variant }: CurriculumCall, calls: readonly PlayedCall[]): LessonStanding {
  const own = calls.filter((it) => it.scenario === scenario && it.variant === variant && it.step === undefined);
  if (own.length === 0) return 'open';
  return own.some(({ passed }) => passed) ? 'done' : 'tried';
}

function ofTicket({ plan }: CurriculumTicket, sandboxes: readonly PlayedSandbox[]): LessonStanding {
  const own = sandboxes.filter(({ seed, wanted }) => plan && seed === plan.seed && sameWanted(wanted, plan.wanted));
  if (own.length === 0) return 'open';
  return own.some(({ touched, over }) => touched && over) ? 'done' : 'tried';
}

export interface ClassLesson {
  readonly done: readonly ClassRun[];
  readonly tried: readonly ClassRun[];
}

/** Returns the class's standing in calls by id, one run per trainee; guided calls never pass, sandboxes are ignored. */
export function classStandings(
  { lessons }: CurriculumData,
  runs: readonly ClassRun[],
  counts: (run: ClassRun) => boolean
): ReadonlyMap<string, ClassLesson> {
  const whole = runs.filter((run) => run.step === undefined && counts(run));
  return new Map(
    lessons.flatMap(({ id, of }) => {
      if (of.is !== 'call') return [];
      const own = whole.filter(({ scenario, variant }) => scenario === of.scenario && variant === of.variant);
      const done = own.filter((run) => run.passed && run.mode !== 'guided' && run.standing !== 'left');
      const finished = new Set(done.map(({ trainee }) => whoIs(trainee)));
      return [
        [id, { done: perPerson(done), tried: perPerson(own.filter((run) => !finished.has(whoIs(run.trainee)))) }]
      ];
    })
  );
}

const perPerson = (runs: readonly ClassRun[]): readonly ClassRun[] => [
  ...new Map(runs.map((run) => [whoIs(run.trainee), run])).values()
];

function sameWanted(one: unknown, other: object): boolean {
  const sorted = (it: unknown): string => JSON.stringify(Object.entries(it ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)));
  return sorted(one) === sorted(other);
}

/** Returns the calls among the exercises as assignments; where `mode` is not offered, with the first mode that is. */
export function askedCalls(
  { lessons }: CurriculumData,
  mode: Mode
): readonly { readonly scenario: string; readonly variant: string; readonly mode: Mode }[] {
  return lessons.flatMap(({ of }) => {
    if (of.is !== 'call') return [];
    const { scenario, variant, modes } = of;
    return [{ scenario, variant, mode: modes.includes(mode) ? mode : modes[0]! }];
  });
}
