import type { Reading } from '#language/reading';
import type { Policy } from '#machines/policy';
import type { AnyHit, Counts } from '#ticket/acts';

/** A hit of an utterance with its kind and whether it counts. */
export interface Weighed {
  readonly kind: 'part' | 'talk' | 'forbidden';
  readonly hit: AnyHit;
  readonly counts: Counts;
  /** It belongs to the one act of the utterance that needs an answer. */
  readonly question: boolean;
}

/**
 * Weighs an utterance: it carries at most one act that needs an answer or a result, the first; later
 * ones are spoken over. The `needs` of a clause belong to one act, so a whole SOP script is never cut.
 * Statements count before or after the question, but for those in order only after its answer.
 * Which acts are questions is the policy's `questions` and `after-answer`.
 */
export function weigh(reading: Reading, policy: Policy): readonly Weighed[] {
  const groupOf = (hit: AnyHit): string | undefined => {
    if (hit.name === 'ask-for' && hit.value === 'identity') return 'identity';
    return Object.keys(policy.questions).find((group) => policy.questions[group]!.includes(hit.name));
  };
  const all = [
    ...reading.parts.map((hit) => ({ kind: 'part' as const, hit: hit as AnyHit })),
    ...reading.talk.map((hit) => ({ kind: 'talk' as const, hit: hit as AnyHit })),
    ...reading.forbidden.map((hit) => ({ kind: 'forbidden' as const, hit: hit as AnyHit }))
  ].sort((a, b) => a.hit.from - b.hit.from || a.hit.to - b.hit.to);
  const first = all.find(({ hit }) => hit.sure && groupOf(hit) !== undefined);
  const asked = first && groupOf(first.hit)!;
  const late = new Set(asked === undefined ? [] : policy.afterAnswer[asked]);
  return all.map(({ kind, hit }) => {
    const group = groupOf(hit);
    const question = group !== undefined && group === asked;
    const counts: Counts = !hit.sure
      ? 'doubtful'
      : kind === 'forbidden' || question
        ? 'yes'
        : group !== undefined
          ? 'spoken-over'
          : late.has(hit.name) && hit.from > first!.hit.from
            ? 'after-answer'
            : 'yes';
    return { kind, hit, counts, question };
  });
}
