import { inCharacters, leastDigits, saysNumber } from './agent-number';
import { byTime } from './choose-runs';
import { whoIs, type ClassRun } from './class-run';

/**
 * What a run is among those of the very same call, to the millisecond. `original`: it is whose call it was. `copy`: it is another's call.
 * `same`: nothing tells which of them is whose, so that nobody is accused. `again`: one's own call, handed in before under another id.
 */
export interface SameCall {
  readonly is: 'original' | 'copy' | 'same' | 'again';
  /** Of an original, who handed in copies; of a copy, whose it is; else who has the same. */
  readonly who: readonly string[];
  /** It counts in no figure: another of them stands for the call, or nobody has said yet which of them does. */
  readonly spare?: true;
  /** Whose call it is, the trainer has said. */
  readonly decided?: true;
}

/** The call that a trainer says is whose it says: a run, as the judgements name it. */
export interface WhoseCall {
  readonly run: string;
  readonly log: string;
}

/** The same call out of the hands of several, and whose it is as far as that is known. */
export interface SameGroup {
  /** The first run of each of them. */
  readonly runs: readonly ClassRun[];
  /** All of them, with what somebody handed in again. */
  readonly all: readonly ClassRun[];
  /** The one that counts; nothing while that is open. */
  readonly counting?: ClassRun;
  /** The trainer has said so. */
  readonly decided: boolean;
}

/** Fewer entries are alike by chance. */
const leastEntries = 4;

/** All runs of one and the same call, and those of them that may be whose they say. */
interface Group {
  readonly same: readonly ClassRun[];
  readonly whose: readonly ClassRun[];
  readonly decided: boolean;
}

/** @param decided what a trainer said of whose they are; of two that contradict each other the later stands */
function groupsIn(runs: readonly ClassRun[], decided: readonly WhoseCall[]): readonly Group[] {
  const byShape = new Map<string, ClassRun[][]>();
  for (const run of runs) {
    // What a step was begun with is the same for everybody.
    const own = run.given.entries.length - (run.given.header.drill?.entries ?? 0);
    if (own < leastEntries) continue;
    const shape = shapeOf(run);
    const groups = byShape.get(shape) ?? [];
    byShape.set(shape, groups);
    const group = groups.find((same) => same.some((other) => isSameCall(run, other)));
    if (group) group.push(run);
    else groups.push([run]);
  }
  return [...byShape.values()].flat().flatMap((same): readonly Group[] => {
    if (same.length < 2) return [];
    const said = decided.flatMap(({ run, log }) => same.filter((one) => one.id === run && one.log === log)).at(-1);
    const whose = said ? same.filter(({ trainee }) => whoIs(trainee) === whoIs(said.trainee)) : likeliest(same);
    return [{ same, whose, decided: said !== undefined }];
  });
}

const peopleIn = (runs: readonly ClassRun[]): ReadonlySet<string> => new Set(runs.map(({ trainee }) => whoIs(trainee)));

/**
 * For each run, by its id, what it is among the same calls; those that were handed in once are left out. Where nothing tells whose a call is, none of them counts.
 * @param decided what the trainer said of whose they are: that comes before all that files tell
 */
export function sameCalls(
  runs: readonly ClassRun[],
  decided: readonly WhoseCall[] = []
): ReadonlyMap<string, SameCall> {
  const found = new Map<string, SameCall>();
  for (const { same, whose, decided: isDecided } of groupsIn(runs, decided)) {
    const owners = peopleIn(whose);
    const stands = owners.size === 1 ? [...whose].sort(byTime)[0] : undefined;
    const seen = new Set<string>();
    for (const run of [...same].sort((a, b) => Number(b === stands) - Number(a === stands) || byTime(a, b))) {
      const who = whoIs(run.trainee);
      const isTheirs = owners.has(who);
      const isAgain = isTheirs && seen.has(who);
      seen.add(who);
      const is = isAgain ? 'again' : !isTheirs ? 'copy' : owners.size === 1 ? 'original' : 'same';
      const others = (is === 'original' ? same : whose).filter(({ trainee }) => whoIs(trainee) !== who);
      // Whoever handed in their own call twice, and nobody else did, has nothing to be told of the first.
      if (is === 'original' && others.length === 0) continue;
      const names = isAgain ? [run.trainee.name] : [...new Set(others.map(({ trainee }) => trainee.name))];
      found.set(run.id, {
        is,
        who: names,
        ...(run !== stands && { spare: true as const }),
        ...(isDecided && { decided: true as const })
      });
    }
  }
  return found;
}

/** The calls that several handed in as theirs, those first of which nobody knows whose they are. */
export function sameGroups(runs: readonly ClassRun[], decided: readonly WhoseCall[] = []): readonly SameGroup[] {
  return groupsIn(runs, decided)
    .filter(({ same }) => peopleIn(same).size > 1)
    .map(({ same, whose, decided }): SameGroup => {
      const sorted = [...same].sort(byTime);
      const first = sorted.filter(
        (run, at) => sorted.findIndex((one) => whoIs(one.trainee) === whoIs(run.trainee)) === at
      );
      const counting = peopleIn(whose).size === 1 ? [...whose].sort(byTime)[0] : undefined;
      return { runs: first, all: same, decided, ...(counting && { counting }) };
    })
    .sort((a, b) => Number(a.counting !== undefined) - Number(b.counting !== undefined));
}

/** What no two calls have in common by chance: which scenario and seed, and what was done when. What was said is looked at only where this is alike. */
function shapeOf({ scenario, seed, given: { entries } }: ClassRun): string {
  const what = entries.map((entry) => [entry.at_ms, 'do' in entry ? entry.do : '']);
  return JSON.stringify([scenario, seed, what]);
}

/** Whether two logs are equal but for how both call themselves: whoever hands in another's call puts their own name and number in. */
function isSameCall(one: ClassRun, other: ClassRun): boolean {
  if (one.log === other.log) return true;
  const selves = [one, other].flatMap(({ trainee: { name, agentId } }) => [
    ...(name.trim().length > 1 ? [name.trim().toLowerCase()] : []),
    ...(agentId.length >= leastDigits ? [agentId, inCharacters(agentId)] : [])
  ]);
  selves.sort((a, b) => b.length - a.length);
  const nameless = ({ given: { entries } }: ClassRun): string =>
    selves.reduce((text, self) => text.replaceAll(self, '·'), JSON.stringify(entries).toLowerCase());
  return nameless(one) === nameless(other);
}

/** What tells whose a call is, the surest first: the more, the likelier. */
const signs: readonly ((run: ClassRun, all: readonly ClassRun[]) => number)[] = [
  saidOfThemselves,
  // What came to somebody in a file was made by another.
  ({ origin }) => Number(origin !== 'import'),
  // Changed in one place, a file no longer fits its seal; made by hand, it has none.
  ({ standing, given }) => (standing === 'differs' ? 0 : given.seal ? 2 : 1)
];

/** Those of the same calls that may be whose they say: one sign after the other rules out. Which was begun earlier is none: the time stands in the file, where whoever copies can put another. */
function likeliest(same: readonly ClassRun[]): readonly ClassRun[] {
  return signs.reduce((runs, sign) => {
    const most = Math.max(...runs.map((run) => sign(run, same)));
    return runs.filter((run) => sign(run, same) === most);
  }, same);
}

/** On the line people say their number and their name: whose they are, it was. What several have says nothing. */
function saidOfThemselves({ trainee, lines }: ClassRun, all: readonly ClassRun[]): number {
  const others = all.filter((other) => whoIs(other.trainee) !== whoIs(trainee)).map((other) => other.trainee);
  const said = lines.filter(({ who }) => who === 'agent').map(({ text }) => text);
  const { name, agentId } = trainee;
  const ownNumber = others.every((other) => other.agentId !== agentId) && said.some((it) => saysNumber(it, agentId));
  const called = name.trim();
  const ownName =
    called.length > 1 &&
    others.every((other) => !other.name.includes(called)) &&
    said.some((text) => text.includes(called));
  return Number(ownNumber || ownName);
}
