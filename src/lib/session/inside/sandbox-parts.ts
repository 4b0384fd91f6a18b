import { mostTries, type SandboxFile } from '#sandbox/file';
import { isRoleChange, justBefore_ms, type History, type Moment, type StopRule } from '#sandbox/history';

/** How fast time runs: so many seconds a second; 0 stands still. */
export const speeds = [0, 1, 60, 600] as const;
export type Speed = (typeof speeds)[number];

/** One try. */
export interface Try {
  readonly id: number;
  readonly name: string;
  readonly history: History;
}

/** A moment by a name, to come back to. */
export interface Checkpoint {
  readonly name: string;
  readonly try: number;
  readonly at_ms: number;
  /** Steps of one's own until then. */
  readonly steps: number;
}

/** What a session is handed of the world around it. */
export interface SandboxDeps {
  /** Wall time, milliseconds. */
  now(): number;
  /** Lets the page breathe: resolves once it has painted. */
  breathe(): Promise<void>;
  /** What a line means is read ahead, for playing it waits for nothing. */
  readAhead(text: string): Promise<void>;
  /** Something has changed that is worth keeping: what one did or saw come of it at once, before the page can be gone; how far time ran and where one looks, soon. */
  changed(keep: 'at-once' | 'soon'): void;
  nameTry(number: number): string;
  /** Once it is known whose it is: whatever is to be done waits until then. */
  claimed(): Promise<unknown>;
  /** False once another tab is known to have it: here one looks at what was kept, and nothing moves on. */
  owned(): boolean;
}

/** As long as one goes on working before the page is let breathe. */
export const slice_ms = 10;
/** While time runs, how far it has come is worth keeping as often. */
export const keptEvery_ms = 1000;
/** While time runs, what is shown of it moves as often. */
export const shownEvery_ms = 200;
/** Living it has left this much of a frame unused: what it came to is shown in the same. */
export const shownBeside_ms = 3;
/** No page that is alive is silent for longer: what was slept is not lived. */
export const longestLapse_ms = 1000;

/** Another try beside those that there are. */
export function anotherTry(
  tries: readonly Try[],
  history: History,
  nameTry: SandboxDeps['nameTry'],
  name?: string
): Try {
  const id = Math.max(...tries.map((it) => it.id)) + 1;
  return { id, name: name ?? nameTry(id + 1), history };
}

/** Tries with one more, and no more than are kept: where there were as many, the oldest makes room. */
export function withTry(tries: readonly Try[], made: Try, active: number): readonly Try[] {
  const oldest = tries.length < mostTries ? undefined : tries.find(({ id }) => id !== active);
  return [...tries.filter((it) => it !== oldest), made];
}

/** True if something happened behind a moment that is worth keeping: a role that changed hands is not. */
export const goesOn = ({ moments }: History, index: number): boolean =>
  moments.slice(index + 1).some((it) => !isRoleChange(it));

/** A moment with the roles that changed hands at the same instant: those are no step of their own. */
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

/** Stops where either would. */
export function both(a: StopRule, b: StopRule): StopRule {
  return {
    ...((a.search ?? b.search) && { search: true }),
    before: (next, last) => (a.before?.(next, last) ?? false) || (b.before?.(next, last) ?? false),
    after: (next, last) => (a.after?.(next, last) ?? false) || (b.after?.(next, last) ?? false)
  };
}

/** What is looked at: a moment, and a time that may be later. */
interface Looked {
  readonly index: number;
  readonly now_ms: number;
}

/** Of moments that were lived behind what is looked at, the first until then that a rule stops before, and what is looked at right before it. */
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

/** Where one goes step by step: at what happened to a ticket, or to any. */
export function stepsOf(history: History, ticket: string | undefined): readonly number[] {
  if (ticket === undefined) return history.moments.map((_, at) => at);
  const own = history.momentsOf(ticket);
  return own.length > 0 ? own : [0];
}

/** Of a file only what was done in one try until a moment. */
export function fileUpTo({ branches, looked: _here, ...rest }: SandboxFile, name: string, here: History): SandboxFile {
  const branch = { ...branches[0]!, name, steps: here.steps, until_ms: here.now_ms };
  return { ...rest, branches: [branch], active: 0, checkpoints: [] } as unknown as SandboxFile;
}

/** What a file of a sandbox is made of. */
interface Shown {
  readonly tries: readonly Try[];
  readonly active: number;
  readonly ticket: string | undefined;
  readonly checkpoints: readonly Checkpoint[];
  /** The moment that is looked at, where that is not the last. */
  readonly looked?: { readonly index: number; readonly now_ms: number };
}

/** A sandbox as it is kept and exported. @param policy digest of the policy in force */
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

/** Where one looked in a sandbox that was kept; nothing if that was its end, or is no more. */
export function lookedAt({ moments, now_ms }: History, { looked }: SandboxFile): SandboxFile['looked'] {
  const from_ms = looked && moments[looked.moment]?.state.desk.now_ms;
  return looked && from_ms !== undefined && from_ms <= looked.at_ms && looked.at_ms <= now_ms ? looked : undefined;
}

export { mostTries } from '#sandbox/file';
export { workOn } from '#sandbox/work-time';
