import { both, type Text } from '#domain/text';
import { invariantRows, type ClassReport, type FailureReport, type InvariantRow } from './proof-report.ts';
import type { PublishedProofs, Sight } from './proof-report.ts';

/** What was found of one version, as far as somebody has looked. Plain data. */
export interface LookedInto {
  readonly classes: readonly ClassReport[];
  /** All classes were looked into, as far as the bound goes. */
  readonly whole: boolean;
  readonly failures: readonly FailureReport[];
  /** Invariants of which something may stand behind the bound, and what. */
  readonly open: readonly { readonly invariant: string; readonly what: Text }[];
}

/**
 * How an invariant stands: it `holds`, and all there is was looked into; it `fails`; nothing against it was found as far as one has looked (`sofar`); not all that
 * it says there is was come to so far (`reaching`); nobody has looked (`unchecked`).
 */
export type ProofState = 'holds' | 'fails' | 'sofar' | 'reaching' | 'unchecked';

/** How an invariant stands for a version, and from what one knows. */
export interface Standing {
  readonly row: InvariantRow;
  readonly state: ProofState;
  /** `same`: the shipped proof sees nothing that differs; `length`: it was proved for limits of any length; `live`: looked into here. */
  readonly by?: 'same' | 'length' | 'live';
  readonly classes: readonly ClassReport[];
  readonly failure?: FailureReport;
  /** Of what says that there is something: what was not come to so far, where one knows. */
  readonly missing?: Text;
}

/** How all that is proved stands for a version. @param published what was proved of the shipped policy, where it is to be had @param live what was found here of just this version, if anything */
export function standingsOf(
  { all, rules }: Sight,
  published: PublishedProofs | undefined,
  live: LookedInto | undefined
): readonly Standing[] {
  return invariantRows.map((row): Standing => {
    const failure = live?.failures.find(({ invariant }) => invariant === row.id);
    if (failure) return { row, state: 'fails', by: 'live', classes: live!.classes, failure };
    const shipped = published && shippedStanding(row, all === published.sight, rules === published.rules, published);
    const own = live && ownStanding(row, live);
    if (shipped?.state === 'holds' || !own) return shipped ?? { row, state: 'unchecked', classes: [] };
    return own.state === 'holds' || !shipped || situations(own.classes) > situations(shipped.classes) ? own : shipped;
  });
}

/** What was found here says of an invariant; nothing before anything was found that bears on it. */
function ownStanding(row: InvariantRow, { classes, whole, open }: LookedInto): Standing | undefined {
  if (classes.length === 0 || (row.exists && !whole)) return undefined;
  const missing = open.find(({ invariant }) => invariant === row.id)?.what;
  return { ...standingOf(row, classes, whole && isWhole(classes), missing !== undefined, missing), by: 'live' };
}

function shippedStanding(
  row: InvariantRow,
  isSame: boolean,
  isRule: boolean,
  { classes, anyLength, open, missing }: PublishedProofs
): Standing | undefined {
  if (isSame)
    return { ...standingOf(row, classes, isWhole(classes), open.includes(row.id), missing?.[row.id]), by: 'same' };
  if (isRule && row.anyLength) return { ...standingOf(row, anyLength, isWhole(anyLength), false), by: 'length' };
  return undefined;
}

/** @param all all there is was looked into @param isOpen something that it says there is was not come to */
function standingOf(
  row: InvariantRow,
  classes: readonly ClassReport[],
  all: boolean,
  isOpen: boolean,
  missing?: Text
): Standing {
  // What there is has been seen, however much more there may be to see.
  const holds = row.exists ? !isOpen : all && !isOpen;
  const state = holds ? 'holds' : row.exists ? 'reaching' : 'sofar';
  return { row, state, classes, ...(state === 'reaching' && missing && { missing }) };
}

const isWhole = (classes: readonly ClassReport[]): boolean => classes.every(({ unknown }) => unknown === 0);
const sum = (classes: readonly ClassReport[], of: 'states' | 'unknown'): number =>
  classes.reduce((total, it) => total + it[of], 0);

/** So many situations were looked into. */
function situations(classes: readonly ClassReport[]): number {
  return sum(classes, 'states') - sum(classes, 'unknown');
}

/** What people call it. */
export const stateNames: Readonly<Record<ProofState, Text>> = {
  holds: { zh: '成立', en: 'Holds' },
  fails: { zh: '不成立', en: 'Fails' },
  sofar: { zh: '未见反例', en: 'Nothing against it so far' },
  reaching: { zh: '还没全走到', en: 'Not all reached so far' },
  unchecked: { zh: '尚未检查', en: 'Not yet checked' }
};

/** Among those of which nothing is known but that nothing was found against them: how many situations were looked into, from the fewest to the most. */
export function seenSoFar(standings: readonly Standing[]): string {
  const seen = standings.filter(({ state }) => state === 'sofar').map(({ classes }) => situations(classes));
  const [least, most] = [Math.min(...seen), Math.max(...seen)];
  return least === most ? grouped(least) : `${grouped(least)}–${grouped(most)}`;
}

const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

/** How far one has looked: classes, situations, whether that was all. @param of so many classes there are */
export function farText(classes: readonly ClassReport[], of = classes.length): Text {
  const isPart = classes.length < of;
  const [many, left] = [grouped(situations(classes)), grouped(sum(classes, 'unknown'))];
  const kinds = {
    zh: isPart ? `${of} 类工单中的 ${classes.length} 类` : `${classes.length} 类工单`,
    en: isPart
      ? `${classes.length} of ${of} kinds of tickets`
      : classes.length === 1
        ? '1 kind of tickets'
        : `${classes.length} kinds of tickets`
  };
  return both((lang) =>
    isWhole(classes)
      ? {
          zh: `${kinds.zh}，${many} 种情形，全部看过`,
          en: `${kinds.en}, ${many} situations, all of them looked into`
        }[lang]
      : {
          zh: `${kinds.zh}，看过 ${many} 种情形；查到上限就停了，另有 ${left} 种已发现、还没查`,
          en: `${kinds.en}, ${many} situations looked into; it stopped there, with ${left} more found and not yet looked into`
        }[lang]
  );
}

/** What was not come to so far; where one does not know which, that it was not all. */
export function missingText({ state, missing }: Standing): Text | undefined {
  if (state !== 'reaching') return undefined;
  return missing
    ? { zh: `目前还没走到：${missing.zh}`, en: `not yet reached so far: ${missing.en}` }
    : { zh: '目前还没全走到', en: 'not all of it was reached so far' };
}
