import { mostTries, type SandboxFile } from '#sandbox/file';
import { isRoleChange, justBefore_ms, type History, type Moment, type StopRule } from '#sandbox/history';

/** Speeds of time in simulated seconds per second; 0 is stopped. */
export const speeds = [0, 1, 60, 600] as const;
export type Speed = (typeof speeds)[number];

export interface Try {
  readonly id: number;
  readonly name: string;
  readonly history: History;
}

export interface Checkpoint {
  readonly name: string;
  readonly try: number;
  readonly at_ms: number;
  readonly steps: number;
}

export interface SandboxDeps {
  /** Wall time in ms. */
  now(): number;
  breathe(): Promise<void>;
  readAhead(text: string): Promise<void>;
  /**
   * Reports a change to be saved: `at-once` for actions and their results, `soon` for elapsed time and the moment
   * shown.
   */
  changed(keep: 'at-once' | 'soon'): void;
  nameTry(number: number): string;
  /** Resolves once it is known which tab owns the sandbox; actions wait for it. */
  claimed(): Promise<unknown>;
  /** False once another tab is known to own the sandbox: it is then read-only. */
  owned(): boolean;
}

/** Longest work in ms before the page may paint. */
export const slice_ms = 10;
/** Interval in ms at which progress is saved while time runs. */
export const keptEvery_ms = 1000;
/** Interval in ms at which the display is updated while time runs. */
export const shownEvery_ms = 200;
/** Unused time of a frame, in ms, that is enough to show the result in the same frame. */
export const shownBeside_ms = 3;
/** Longest gap in ms that counts as elapsed: a live page is never silent for longer, and sleep is not simulated. */
export const longestLapse_ms = 1000;

export function anotherTry(
  tries: readonly Try[],
  history: History,
  nameTry: SandboxDeps['nameTry'],
  name?: string
): Try {
  const id = Math.max(...tries.map((it) => it.id)) + 1;
  return { id, name: name ?? nameTry(id + 1), history };
}

/** Returns the tries with one more; at the limit the oldest that is not active is dropped. */
export function withTry(tries: readonly Try[], made: Try, active: number): readonly Try[] {
  const oldest = tries.length < mostTries ? undefined : tries.find(({ id }) => id !== active);
  return [...tries.filter((it) => it !== oldest), made];
}

/** Checks whether anything happened after a moment, apart from changes of role. */
export const goesOn = ({ moments }: History, index: number): boolean =>
  moments.slice(index + 1).some((it) => !isRoleChange(it));

/** Returns the index of a moment including role changes at the same instant, since those are not separate steps. */
export function settledAt({ moments }: History, index: number): number {
  let at = index;
  const now_ms = moments[at]?.state.desk.now_ms;
  for (
    let next = moments[at + 1];
    next && isRoleChange(next) && next.state.desk.now_ms === now_ms;
    next = moments[at + 1]
  )
    at += 1;
  return at;
}

/** Returns a rule that stops where either of two rules would. */
export function both(a: StopRule, b: StopRule): StopRule {
  return {
    ...((a.search ?? b.search) && { search: true }),
    before: (next, last) => (a.before?.(next, last) ?? false) || (b.before?.(next, last) ?? false),
    after: (next, last) => (a.after?.(next, last) ?? false) || (b.after?.(next, last) ?? false)
  };
}

interface Looked {
  readonly index: number;
  readonly now_ms: number;
}

/** Returns the first moment up to `until_ms` before which a rule stops, and the view then; `undefined` if none. */
export function livedBefore(
  moments: readonly Moment[],
  { before }: StopRule,
  { index: from, now_ms }: Looked,
  until_ms: number
): (Looked & { readonly stop: Moment }) | undefined {
  if (!before) return undefined;
  for (let at = from + 1; at < moments.length && moments[at]!.state.desk.now_ms <= until_ms; at += 1) {
    const [stop, last] = [moments[at]!, moments[at - 1]!];
    if (before(stop, last))
      return { stop, index: at - 1, now_ms: Math.max(now_ms, last.state.desk.now_ms, justBefore_ms(stop)) };
  }
  return undefined;
}

/** Returns the moments for stepping: those of a ticket, or all without a ticket. */
export function stepsOf(history: History, ticket: string | undefined): readonly number[] {
  if (ticket === undefined) return history.moments.map((_, at) => at);
  const own = history.momentsOf(ticket);
  return own.length > 0 ? own : [0];
}

/** Reduces a file to one try up to a moment. */
export function fileUpTo({ branches, looked: _here, ...rest }: SandboxFile, name: string, here: History): SandboxFile {
  const branch = { ...branches[0]!, name, steps: here.steps, until_ms: here.now_ms };
  return { ...rest, branches: [branch], active: 0, checkpoints: [] } as unknown as SandboxFile;
}

interface Shown {
  readonly tries: readonly Try[];
  readonly active: number;
  readonly ticket: string | undefined;
  readonly checkpoints: readonly Checkpoint[];
  readonly looked?: { readonly index: number; readonly now_ms: number };
}

/** Returns a sandbox as the file saved and exported; `policy` is the digest of the policy in force. */
export function fileOf({ tries, active, ticket, checkpoints, looked }: Shown, policy: string): SandboxFile {
  const { plan, staff } = tries[0]!.history.log;
  const placeOf = (id: number): number => tries.findIndex((it) => it.id === id);
  return {
    sandbox: 1,
    policy,
    plan,
    staff,
    branches: tries.map(({ name, history }) => ({ name, steps: history.steps, until_ms: history.now_ms })),
    active: placeOf(active),
    ...(ticket === undefined ? {} : { ticket }),
    ...(looked && { looked: { moment: looked.index, at_ms: looked.now_ms } }),
    checkpoints: checkpoints.map(({ try: id, ...it }) => ({ ...it, branch: placeOf(id) }))
  } as unknown as SandboxFile;
}

/** Returns the moment last shown in a saved sandbox; `undefined` if it was the end or no longer exists. */
export function lookedAt({ moments, now_ms }: History, { looked }: SandboxFile): SandboxFile['looked'] {
  const from_ms = looked && moments[looked.moment]?.state.desk.now_ms;
  return looked && from_ms !== undefined && from_ms <= looked.at_ms && looked.at_ms <= now_ms ? looked : undefined;
}

export { mostTries } from '#sandbox/file';
export { workOn } from '#sandbox/work-time';
