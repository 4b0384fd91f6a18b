import { both, type Text } from '#domain/text';
import { invariantRows, type ClassReport, type FailureReport, type InvariantRow } from './proof-report.ts';
import type { PublishedProofs, Sight } from './proof-report.ts';

/** Results for one version, as far as explored. Plain data. */
export interface LookedInto {
  readonly classes: readonly ClassReport[];
  readonly whole: boolean;
  readonly failures: readonly FailureReport[];
  /** Invariants that the bound left open. */
  readonly open: readonly { readonly invariant: string; readonly what: Text }[];
}

/** State of an invariant; `sofar`: no counterexample yet, `reaching`: not all reached, `unchecked`: not explored. */
export type ProofState = 'holds' | 'fails' | 'sofar' | 'reaching' | 'unchecked';

export interface Standing {
  readonly row: InvariantRow;
  readonly state: ProofState;
  /**
   * Source: `same` (shipped proof applies unchanged), `length` (proved for limits of any length), `live` (explored
   * here).
   */
  readonly by?: 'same' | 'length' | 'live';
  readonly classes: readonly ClassReport[];
  readonly failure?: FailureReport;
  readonly missing?: Text;
}

/** Returns the state of all invariants, by the proofs of the shipped policy and any results explored here. */
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

function situations(classes: readonly ClassReport[]): number {
  return sum(classes, 'states') - sum(classes, 'unknown');
}

export const stateNames: Readonly<Record<ProofState, Text>> = {
  holds: { zh: '成立', en: 'Holds' },
  fails: { zh: '不成立', en: 'Fails' },
  sofar: { zh: '未见反例', en: 'Nothing against it so far' },
  reaching: { zh: '还没全走到', en: 'Not all reached so far' },
  unchecked: { zh: '尚未检查', en: 'Not yet checked' }
};

/** Returns the range of situations explored for invariants without counterexample, from fewest to most. */
export function seenSoFar(standings: readonly Standing[]): string {
  const seen = standings.filter(({ state }) => state === 'sofar').map(({ classes }) => situations(classes));
  const [least, most] = [Math.min(...seen), Math.max(...seen)];
  return least === most ? grouped(least) : `${grouped(least)}–${grouped(most)}`;
}

const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

/** Returns the extent of an exploration in words; `of` is the total number of classes. */
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

/** Returns the items not reached so far, or that some were not if unknown; `undefined` if not `reaching`. */
export function missingText({ state, missing }: Standing): Text | undefined {
  if (state !== 'reaching') return undefined;
  return missing
    ? { zh: `目前还没走到：${missing.zh}`, en: `not yet reached so far: ${missing.en}` }
    : { zh: '目前还没全走到', en: 'not all of it was reached so far' };
}
