import { whoIs, type ClassRun } from './class-run';
import type { CurriculumCall, CurriculumData, CurriculumTicket } from '#domain/curriculum';
import type { Mode } from '#domain/ids';

/** How far a trainee has come with an exercise: passed or lived, tried without that, or not yet. */
export type LessonStanding = 'done' | 'tried' | 'open';

/** A finished call, as it is held against the curriculum. */
export interface PlayedCall {
  readonly scenario: string;
  readonly variant?: string;
  readonly passed: boolean;
  /** Only a step of it was played. */
  readonly step?: string;
}

/** A kept sandbox, as it is held against the curriculum. */
export interface PlayedSandbox {
  readonly seed: number;
  readonly wanted?: unknown;
  /** Something was done in it by hand. */
  readonly touched: boolean;
  /** Its ticket has come to its end. */
  readonly over: boolean;
}

/** How it stands with each exercise on this device, by its id: a call counts once its very case is passed, a ticket once it has come to its end and somebody had a hand in it. */
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

/** Who of a class has done an exercise, and who has only tried: by name and number, as `whoIs` tells them. */
export interface ClassLesson {
  readonly done: readonly ClassRun[];
  readonly tried: readonly ClassRun[];
}

/**
 * How a class stands with the calls among the exercises, by their ids, one run for each trainee: what of them was handed in. Guided through a call nobody has passed it; what counts in no figure
 * counts here for nothing. Tickets are lived in sandboxes, which nobody hands in.
 */
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

/** What is read from elsewhere may have its keys in another order. */
function sameWanted(one: unknown, other: object): boolean {
  const sorted = (it: unknown): string => JSON.stringify(Object.entries(it ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)));
  return sorted(one) === sorted(other);
}

/** The calls among the exercises, as they are asked for: where a mode is not offered, in the first that is. */
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
