import { inCharacters, leastDigits, saysNumber } from './agent-number';
import { byTime } from './choose-runs';
import { whoIs, type ClassRun } from './class-run';

/** Relation to identical calls: `original`, `copy` by another, `same` (owner unknown), `again` (owner's duplicate). */
export interface SameCall {
  readonly is: 'original' | 'copy' | 'same' | 'again';
  /** Trainees who copied an original; the owner of a copy; otherwise those with the same call. */
  readonly who: readonly string[];
  /** True if it counts in no figure: another run represents the call, or the owner is undecided. */
  readonly spare?: true;
  readonly decided?: true;
}

/** Trainer's decision that a call belongs to the trainee of this run, identified as in the judgements. */
export interface WhoseCall {
  readonly run: string;
  readonly log: string;
}

/** Identical call handed in by several trainees, with its owner as far as known. */
export interface SameGroup {
  /** First run of each trainee. */
  readonly runs: readonly ClassRun[];
  readonly all: readonly ClassRun[];
  /** Run that counts; absent while undecided. */
  readonly counting?: ClassRun;
  readonly decided: boolean;
}

const leastEntries = 4;

interface Group {
  readonly same: readonly ClassRun[];
  readonly whose: readonly ClassRun[];
  readonly decided: boolean;
}

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

/** Returns each run's relation to identical calls, without unique ones; the trainer's `decided` overrides files. */
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

/** Returns the calls handed in by several trainees, those with unknown owner first. */
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

function shapeOf({ scenario, seed, given: { entries } }: ClassRun): string {
  const what = entries.map((entry) => [entry.at_ms, 'do' in entry ? entry.do : '']);
  return JSON.stringify([scenario, seed, what]);
}

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

const signs: readonly ((run: ClassRun, all: readonly ClassRun[]) => number)[] = [
  saidOfThemselves,
  // What came to somebody in a file was made by another.
  ({ origin }) => Number(origin !== 'import'),
  // Changed in one place, a file no longer fits its seal; made by hand, it has none.
  ({ standing, given }) => (standing === 'differs' ? 0 : given.seal ? 2 : 1)
];

function likeliest(same: readonly ClassRun[]): readonly ClassRun[] {
  return signs.reduce((runs, sign) => {
    const most = Math.max(...runs.map((run) => sign(run, same)));
    return runs.filter((run) => sign(run, same) === most);
  }, same);
}

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
