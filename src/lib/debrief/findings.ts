import { dimensions, type Dimension } from '#domain/ids';
import type { Finding, Scorecard } from '#scoring/scorecard';

export const filters = ['all', 'lost', 'review'] as const;
export type Filter = (typeof filters)[number];

/** Findings of one dimension: open ones, those in order, and those that this call did not require. */
export interface Group {
  readonly dimension: Dimension;
  readonly open: readonly Finding[];
  readonly fine: readonly Finding[];
  readonly unasked: readonly Finding[];
}

export const folds = ['fine', 'unasked'] as const satisfies readonly (keyof Group)[];

/** Returns the fold of a finding; `undefined` if it is shown unfolded. */
export function foldOf(finding: Finding): (typeof folds)[number] | undefined {
  return isUnasked(finding) ? 'unasked' : isFine(finding) ? 'fine' : undefined;
}

const isUnasked = ({ verdict }: Finding): boolean => verdict === 'not-applicable';

/** Returns the hundredths that a finding cost: points not earned and points deducted. */
export function cost(finding: Finding): number {
  return finding.max - finding.points + finding.lost;
}

/** True if a finding is met, or rightly not applicable. */
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

/** Sorts findings: gates first, then by cost, then by verdict; equals stay in the order of the SOP. */
export function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(
    (a, b) => Number(b.gate) - Number(a.gate) || cost(b) - cost(a) || weight[a.verdict] - weight[b.verdict]
  );
}

/** Ids of findings that are disputed and not answered yet. */
export type Waiting = ReadonlySet<string>;

/** True if a finding, or a part of it, is left to a trainer. */
export function asksForReview({ verdict, why }: Finding): boolean {
  return verdict === 'to-review' || [why, ...(why.more ?? [])].some(({ code }) => code === 'part-unsure');
}

function passes(finding: Finding, filter: Filter, waiting: Waiting): boolean {
  if (filter === 'review') return asksForReview(finding) || waiting.has(finding.id);
  return filter === 'all' || cost(finding) > 0 || finding.gate;
}

/** Counts the findings of each filter, and those that are not in order (`open`). */
export function counts(findings: readonly Finding[], waiting: Waiting): Readonly<Record<Filter | 'open', number>> {
  const of = (filter: Filter): number => findings.filter((finding) => passes(finding, filter, waiting)).length;
  const open = findings.filter((finding) => !isFine(finding)).length;
  return { all: findings.length, open, lost: of('lost'), review: of('review') };
}

/** Returns the finding that the matter was not settled, whatever the ending of the call; `undefined` if it was. */
export function unsettledIn({ findings }: Pick<Scorecard, 'findings'>): Finding | undefined {
  return findings.find((finding) => finding.fact === 'settled' && !isFine(finding));
}

/** Groups findings by dimension, worst first. */
export function groupsOf(findings: readonly Finding[], filter: Filter, waiting: Waiting): readonly Group[] {
  const shown = worstFirst(findings).filter((finding) => passes(finding, filter, waiting));
  return dimensions.map((dimension) => {
    const own = shown.filter((finding) => finding.dimension === dimension);
    const within = (fold: ReturnType<typeof foldOf>) => own.filter((finding) => foldOf(finding) === fold);
    return { dimension, open: within(undefined), fine: within('fine'), unasked: within('unasked') };
  });
}

/** Pass marks of the policy or the scenario, in points of 100. */
export interface PassMarks {
  readonly total: number;
  readonly verdict: number;
}

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
