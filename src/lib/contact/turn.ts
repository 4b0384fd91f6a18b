import type { Reading } from '#language/reading';
import type { Policy } from '#machines/policy';
import type { AnyHit, Counts } from '#ticket/acts';
import { questionEnd, speech_ms } from './speech';

export interface Weighed {
  readonly kind: 'part' | 'talk' | 'forbidden';
  readonly hit: AnyHit;
  readonly counts: Counts;
  readonly question: boolean;
  /** Position in the line where the question is complete; its contents count as told with it. */
  readonly askedBy?: number;
  /** True if it was not read, but follows from other moves in this case. */
  readonly implied?: true;
}

/** Acts that refuse a demand. */
export const refuses: ReadonlySet<string> = new Set(['decline', 'out-of-scope']);

/** Returns an utterance's moves in spoken order; those beyond `most-questions` or `longest-turn` do not count. */
export function weigh(reading: Reading, text: string, policy: Policy): readonly Weighed[] {
  const all = [
    ...reading.parts.map((hit) => ({ kind: 'part' as const, hit: hit as AnyHit })),
    ...reading.talk.map((hit) => ({ kind: 'talk' as const, hit: hit as AnyHit })),
    ...reading.forbidden.map((hit) => ({ kind: 'forbidden' as const, hit: hit as AnyHit }))
  ].sort((a, b) => a.hit.from - b.hit.from || a.hit.to - b.hit.to);
  // Whoever says what can be done instead sends nobody off.
  const helps = all.some(({ hit }) => hit.sure && policy.countsAsHelp.includes(hit.name));
  const questions = new Set<string>();
  const weighed = all.map(({ kind, hit }): Weighed => {
    const group = kind === 'forbidden' ? undefined : questionOf(hit, policy);
    if (hit.sure && group !== undefined) questions.add(group);
    const unheard =
      kind !== 'forbidden' &&
      (questions.size > policy.mostQuestions || speech_ms(text.slice(0, hit.from), policy) > policy.longestTurn_ms);
    const cured = hit.name === 'shirking' && helps;
    const counts: Counts = !hit.sure || cured ? 'doubtful' : unheard ? 'unheard' : 'yes';
    if (group === undefined) return { kind, hit, counts, question: false };
    return { kind, hit, counts, question: true, askedBy: questionEnd(text, hit.from) };
  });
  const shirks = weighed.some(({ hit, counts }) => hit.name === 'shirking' && counts === 'yes');
  const isPartOfIt = ({ hit, counts }: Weighed): boolean => shirks && counts === 'yes' && refuses.has(hit.name);
  return weighed.map((it): Weighed => (isPartOfIt(it) ? { ...it, counts: 'misplaced' } : it)).sort(byPlace);
}

/** Compares moves by position: a question by its end, anything else by its start. */
export function byPlace(a: Weighed, b: Weighed): number {
  return (a.askedBy ?? a.hit.from) - (b.askedBy ?? b.hit.from) || a.hit.to - b.hit.to;
}

function questionOf({ name, value }: AnyHit, { questions }: Policy): string | undefined {
  if (name === 'ask-for' && value === 'identity') return 'identity';
  const group = Object.keys(questions).find((it) => questions[it]!.includes(name));
  return group === 'datum' ? `datum:${String(value)}` : group;
}
