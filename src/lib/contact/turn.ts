import type { Reading } from '#language/reading';
import type { Policy } from '#machines/policy';
import type { AnyHit, Counts } from '#ticket/acts';
import { questionEnd, speech_ms } from './speech';

/** A move of an utterance, with its kind and whether it counts. */
export interface Weighed {
  readonly kind: 'part' | 'talk' | 'forbidden';
  readonly hit: AnyHit;
  readonly counts: Counts;
  /** It wants an answer or a result. */
  readonly question: boolean;
  /** Of a question: where in the line it has been asked. What stands in it is told with it. */
  readonly askedBy?: number;
  /** It was not read, but follows in this case from what was. */
  readonly implied?: true;
}

/** What refuses a demand. */
export const refuses: ReadonlySet<string> = new Set(['decline', 'out-of-scope']);

/**
 * The moves of an utterance, in the order in which they are said. Each counts; what needs something to have happened first is held
 * against the state, where it is heard. Nobody takes in a monologue: behind `most-questions` that want an answer (policy `questions`;
 * all that belongs to one of them is one), and behind `longest-turn`, the customer has stopped listening. Who shirks has not refused beside it: that is one thing, and
 * has one verdict.
 */
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

/** Moves in the order in which they are made: a question where it has been asked, anything else where it begins. */
export function byPlace(a: Weighed, b: Weighed): number {
  return (a.askedBy ?? a.hit.from) - (b.askedBy ?? b.hit.from) || a.hit.to - b.hit.to;
}

/** What a move asks, if it asks something; each datum is a question of its own. */
function questionOf({ name, value }: AnyHit, { questions }: Policy): string | undefined {
  if (name === 'ask-for' && value === 'identity') return 'identity';
  const group = Object.keys(questions).find((it) => questions[it]!.includes(name));
  return group === 'datum' ? `datum:${String(value)}` : group;
}
