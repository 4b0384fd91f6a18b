import { dimensions, type Dimension } from '#domain/ids';
import type { Finding, Scorecard } from '#scoring/scorecard';

export const filters = ['all', 'lost', 'review'] as const;
export type Filter = (typeof filters)[number];

/** The findings of one dimension: what is to be looked at, what was done, and apart from that what this call did not ask for. */
export interface Group {
  readonly dimension: Dimension;
  readonly open: readonly Finding[];
  readonly fine: readonly Finding[];
  readonly unasked: readonly Finding[];
}

/** What of a group is folded away. */
export const folds = ['fine', 'unasked'] as const satisfies readonly (keyof Group)[];

/** The fold that a finding lies in; nothing for what is to be looked at. */
export function foldOf(finding: Finding): (typeof folds)[number] | undefined {
  return isUnasked(finding) ? 'unasked' : isFine(finding) ? 'fine' : undefined;
}

const isUnasked = ({ verdict }: Finding): boolean => verdict === 'not-applicable';

/** Hundredths that a finding cost: what it did not earn and what it took. */
export function cost(finding: Finding): number {
  return finding.max - finding.points + finding.lost;
}

/** Met, or rightly not asked for: nothing to learn from at first sight. */
export function isFine({ verdict }: Finding): boolean {
  return verdict === 'met' || verdict === 'not-applicable';
}

const weight: Readonly<Record<Finding['verdict'], number>> = {
  violated: 0,
  missed: 1,
  late: 2,
  partly: 3,
  'to-review': 4,
  met: 5,
  'not-applicable': 6
};

/** Gates first, then the dearest, then by how bad the word is; equals stay in the order of the SOP. */
export function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(
    (a, b) => Number(b.gate) - Number(a.gate) || cost(b) - cost(a) || weight[a.verdict] - weight[b.verdict]
  );
}

/** Findings by their ids that wait for somebody to look at them once more: disputed, and not answered yet. */
export type Waiting = ReadonlySet<string>;

/** True if a finding is left to a trainer, or a part of it: its sentences ask for one. */
export function asksForReview({ verdict, why }: Finding): boolean {
  return verdict === 'to-review' || [why, ...(why.more ?? [])].some(({ code }) => code === 'part-unsure');
}

function passes(finding: Finding, filter: Filter, waiting: Waiting): boolean {
  if (filter === 'review') return asksForReview(finding) || waiting.has(finding.id);
  return filter === 'all' || cost(finding) > 0 || finding.gate;
}

/** How many findings each filter shows, and how many of all stand open: the others are folded away. */
export function counts(findings: readonly Finding[], waiting: Waiting): Readonly<Record<Filter | 'open', number>> {
  const of = (filter: Filter): number => findings.filter((finding) => passes(finding, filter, waiting)).length;
  const open = findings.filter((finding) => !isFine(finding)).length;
  return { all: findings.length, open, lost: of('lost'), review: of('review') };
}

/** That the matter was not settled, if a card finds so: whatever the ending of its call is called. */
export function unsettledIn({ findings }: Pick<Scorecard, 'findings'>): Finding | undefined {
  return findings.find((finding) => finding.fact === 'settled' && !isFine(finding));
}

/** Findings by dimension, bad ones first. */
export function groupsOf(findings: readonly Finding[], filter: Filter, waiting: Waiting): readonly Group[] {
  const shown = worstFirst(findings).filter((finding) => passes(finding, filter, waiting));
  return dimensions.map((dimension) => {
    const own = shown.filter((finding) => finding.dimension === dimension);
    const within = (fold: ReturnType<typeof foldOf>) => own.filter((finding) => foldOf(finding) === fold);
    return { dimension, open: within(undefined), fine: within('fine'), unasked: within('unasked') };
  });
}

/** Marks that the policy, or the scenario, asks for. Points of 100. */
export interface PassMarks {
  readonly total: number;
  readonly verdict: number;
}

/** Why a call was not passed, each reason by itself; none for one that was. */
export type Failure = { readonly is: 'gate' | 'ending' | 'total' } | { readonly is: Dimension };

export function failuresOf(card: Scorecard, marks: PassMarks | undefined): readonly Failure[] {
  if (card.passed) return [];
  const below = (dimension: Dimension): boolean =>
    // Of a step of a call some verdicts have nothing to say.
    marks !== undefined && card.dimensions[dimension].max > 0 && card.dimensions[dimension].score < marks.verdict;
  const failures: readonly Failure[] = [
    ...(card.gates.length > 0 ? [{ is: 'gate' } as const] : []),
    ...(card.passingEndings.includes(card.ending) ? [] : [{ is: 'ending' } as const]),
    ...dimensions.filter(below).map((is) => ({ is })),
    ...(marks !== undefined && card.total < marks.total ? [{ is: 'total' } as const] : [])
  ];
  // Passing compares unrounded numbers: 79.96 shows as 80.0 and is below the mark all the same.
  return failures.length > 0 ? failures : [{ is: 'total' }];
}

/** Hundredths as points: `10`, `7.5`, `0.25`. */
export function pointsText(hundredths: number): string {
  return String(Math.round(hundredths) / 100);
}
