import { both, type Text } from '#domain/text';
import { invariantRows, type ClassReport, type FailureReport, type InvariantRow } from './proof-report.ts';
import type { PublishedProofs, Sight } from './proof-report.ts';

/** What was found of one version, as far as somebody has looked. Plain data. */
export interface LookedInto {
  readonly classes: readonly ClassReport[];
  /** All classes were looked into, as far as the bound goes. */
  readonly whole: boolean;
  readonly failures: readonly FailureReport[];
  /** Invariants of which something may stand behind the bound. */
  readonly open: readonly string[];
}

/**
 * How an invariant stands: it `holds`, and all there is was looked into; it `fails`; nothing against it was found as far as one has looked (`sofar`); nobody has looked (`unchecked`).
 */
export type ProofState = 'holds' | 'fails' | 'sofar' | 'unchecked';

/** How an invariant stands for a version, and from what one knows. */
export interface Standing {
  readonly row: InvariantRow;
  readonly state: ProofState;
  /** `same`: the shipped proof sees nothing that differs; `length`: it was proved for limits of any length; `live`: looked into here. */
  readonly by?: 'same' | 'length' | 'live';
  readonly classes: readonly ClassReport[];
  readonly failure?: FailureReport;
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
    if (shipped?.state === 'holds' || !live?.whole) return shipped ?? { row, state: 'unchecked', classes: [] };
    const own: Standing = {
      row,
      state: isWhole(live.classes) && !live.open.includes(row.id) ? 'holds' : 'sofar',
      by: 'live',
      classes: live.classes
    };
    return own.state === 'holds' || !shipped || situations(live.classes) > situations(shipped.classes) ? own : shipped;
  });
}

function shippedStanding(
  row: InvariantRow,
  isSame: boolean,
  isRule: boolean,
  { classes, anyLength, open }: PublishedProofs
): Standing | undefined {
  if (isSame)
    return { row, state: isWhole(classes) && !open.includes(row.id) ? 'holds' : 'sofar', by: 'same', classes };
  if (isRule && row.anyLength)
    return { row, state: isWhole(anyLength) ? 'holds' : 'sofar', by: 'length', classes: anyLength };
  return undefined;
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
  unchecked: { zh: '尚未检查', en: 'Not yet checked' }
};

const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

/** How far one has looked: classes, situations, whether that was all. */
export function farText(classes: readonly ClassReport[]): Text {
  const kinds = classes.length === 1 ? '1 kind of tickets' : `${classes.length} kinds of tickets`;
  const [many, left] = [grouped(situations(classes)), grouped(sum(classes, 'unknown'))];
  return both((lang) =>
    isWhole(classes)
      ? {
          zh: `${classes.length} 类工单，${many} 种情形，全部看过`,
          en: `${kinds}, ${many} situations, all of them looked into`
        }[lang]
      : {
          zh: `${classes.length} 类工单，看过 ${many} 种情形；到了上限，还有 ${left} 种没看`,
          en: `${kinds}, ${many} situations looked into; it stopped there, with ${left} more in sight`
        }[lang]
  );
}
