import { settled, yields, type HitCandidate } from './inside/candidates';
import type { LexiconEntry } from './inside/compile';
import type { AnnotatedReader } from './inside/annotate';
import type { Match } from './inside/match';
import { votesFor } from './inside/ensemble';
import type { VoidingCircumstance } from './inside/source';

import type { Lexicon } from './lexicon';
import type { Strike } from './inside/match-observer';
import { makeTrier } from './read';
import type { ScenarioNames, SpokenValue } from './reading';
import { gramOf, seen, views } from './inside/grams';
import { viewOf, type Votes } from './inside/classifier';

const most = 3;

/** Reason against a hit: words of the text, and the rule of the lexicon that they match. */
export type Objection =
  | { readonly why: 'circumstance'; readonly circumstance: VoidingCircumstance }
  | {
      readonly why: 'unless' | 'not-with' | 'doubt-with';
      readonly rule: string;
      readonly from: number;
      readonly to: number;
    }
  /** The rule itself is marked as doubtful. */
  | { readonly why: 'weak' }
  /** The words as a whole speak against it, says what was learned from the corpus: it is refused or made doubtful. */
  | { readonly why: 'vote' }
  /** The value lies outside what the entry takes. */
  | { readonly why: 'value' }
  /** Another name takes precedence there. */
  | { readonly why: 'yields'; readonly to: string };

/** Hit or near hit, and its reason. Positions are half-open UTF-16 positions in the text. */
export interface Reason {
  readonly list: Exclude<LexiconEntry['list'], 'answers' | 'marks'>;
  readonly name: string;
  readonly verdict: 'sure' | 'doubtful' | 'refused';
  readonly from: number;
  readonly to: number;
  readonly value?: SpokenValue;
  /** Rule as written, and its file; for a vote, the words that counted most. */
  readonly rule: string;
  readonly family: string;
  /** Present if the vote learned from the corpus found it, and no rule. */
  readonly voted?: true;
  readonly against: readonly Objection[];
}

/** Makes a function that explains readings and refused near hits; needs a lexicon compiled from sources, not packed. */
export function makeExplainer(lexicon: Lexicon, names?: ScenarioNames): (text: string) => readonly Reason[] {
  const tryAll = makeTrier(lexicon, names);
  return (text) => {
    const refused: (readonly [HitCandidate, Strike])[] = [];
    const doubts = new Map<HitCandidate, Strike>();
    const { found, ground } = tryAll(text, {
      tried: (candidate, against) => {
        // A doubt does not refuse: the hit goes on, unsure.
        if (against?.why === 'doubt-with' || (against?.why === 'vote' && against.doubts))
          doubts.set(candidate, against);
        else if (against) refused.push([candidate, against]);
      }
    });
    const kept = new Set(settled(found));
    const reasons = [
      ...found.map((one) => {
        const over = kept.has(one) ? undefined : found.find((other) => yields(one, other));
        const doubt = doubts.get(one);
        return reasonOf(one, ground, lexicon, over ? 'refused' : one.weak ? 'doubtful' : 'sure', [
          ...(one.pattern.weak ? [{ why: 'weak' } as const] : []),
          ...(doubt ? [objectionOf(doubt, ground)] : []),
          ...(over ? [{ why: 'yields', to: over.entry.name } as const] : [])
        ]);
      }),
      ...refused.map(([one, strike]) => reasonOf(one, ground, lexicon, 'refused', [objectionOf(strike, ground)]))
    ];
    return distinct(reasons.filter((it) => it !== undefined)).sort(
      (a, b) => a.from - b.from || a.to - b.to || (a.name < b.name ? -1 : 1)
    );
  };
}

function objectionOf(strike: Strike, ground: AnnotatedReader): Objection {
  if (strike.why === 'value' || strike.why === 'vote') return { why: strike.why };
  if (strike.why === 'circumstance') return { why: strike.why, circumstance: strike.context };
  return { why: strike.why, rule: strike.pattern.source ?? '', ...placeOf(strike.match, ground) };
}

function reasonOf(
  { entry, pattern, match, value, voted }: HitCandidate,
  ground: AnnotatedReader,
  lexicon: Lexicon,
  verdict: Reason['verdict'],
  against: readonly Objection[]
): Reason | undefined {
  const { list } = entry;
  // Nobody has asked for anything here that could be answered, and no desk shows what is done.
  if (list === 'answers' || list === 'marks') return undefined;
  return {
    list,
    name: entry.name,
    verdict,
    ...placeOf(match, ground),
    ...(value === undefined ? {} : { value }),
    rule: voted ? spokeMost(entry.name, match, ground, lexicon) : (pattern.source ?? ''),
    family: voted ? 'votes' : (entry.family ?? ''),
    ...(voted && { voted }),
    against
  };
}

function spokeMost(name: string, { from, to }: Match, ground: AnnotatedReader, lexicon: Lexicon): string {
  const votes = votesFor(ground, lexicon);
  return votes ? topFeatures(votes, name, ground.words.slice(from, to)).join(' + ') : '';
}

function placeOf({ from, to }: Match, ground: AnnotatedReader): { readonly from: number; readonly to: number } {
  return { from: ground.from[from]!, to: ground.to[to - 1]! };
}

function distinct(reasons: readonly Reason[]): Reason[] {
  const told = new Map<string, Reason>();
  for (const reason of reasons) {
    const key = `${reason.name} ${reason.from}${reason.verdict === 'refused' ? '' : ` ${reason.to}`}`;
    if (!told.has(key)) told.set(key, reason);
  }
  return [...told.values()];
}

function topFeatures(votes: Votes, name: string, said: readonly string[]): readonly string[] {
  const view = viewOf(name);
  const { words, at, ends } = seen(said, view);
  const none = votes.score(name, []);
  const lengths = Array.from({ length: views[view].longest }, (_, i) => i + 1);
  const runs = words.flatMap((_, i) =>
    lengths
      .filter((length) => i + length <= words.length)
      .map((length) => ({
        score: votes.score(name, [gramOf(words.slice(i, i + length))]) - none,
        run: said.slice(at[i], ends[i + length - 1])
      }))
  );
  return runs
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ run }) => spoken(run));
}

function spoken(run: readonly string[]): string {
  return run.join(' ').replace(/(?<=[^a-z ]) (?=[^a-z ])/g, '');
}
