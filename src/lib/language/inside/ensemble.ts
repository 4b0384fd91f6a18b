import { packOf } from '../lexicon-bundle';
import { isNamedRemedy, type HitCandidate } from './candidates';
import type { LexiconEntry, Pattern } from './compile';
import type { Lexicon } from './compiled';
import type { AnnotatedReader } from './annotate';
import type { Match } from './match';
import { numberSlots, type SlotKind } from './slots';
import type { Exclusions } from './exclusions';
import { ClassifierVote, type Votes } from './classifier';
import { isParticle } from './grams';
import type { MatchObserver } from './match-observer';

const leansAgainst = -0.1;

const byVote: Pattern = {
  program: [],
  first: { tables: new Set(), slots: new Set(), open: false },
  needs: [],
  weak: false
};

/** Rule match that a veto struck out; the vote does not overrule a veto. */
export interface Struck {
  readonly entry: LexiconEntry;
  readonly match: Match;
}

/** Lets learned votes refuse, doubt, find or suspect hits; a scenario's own wordings are exempt. */
export function polled(
  found: readonly HitCandidate[],
  struck: readonly Struck[],
  ground: AnnotatedReader,
  lexicon: Lexicon,
  vetoes: Exclusions,
  witness: MatchObserver | undefined
): readonly HitCandidate[] {
  const votes = votesFor(ground, lexicon);
  if (!votes) return found;
  const ballot = new ClassifierVote(votes, ground.words, ground.breaks);
  const kept = found.flatMap((one) => judged(one, ballot, witness));
  const known = new Set(kept.map(({ entry }) => entry.name));
  const added = lexicon.entries.flatMap((entry) =>
    known.has(entry.name) ? [] : (suspected(entry, { kept, struck }, ballot, ground, vetoes, witness) ?? [])
  );
  return [...kept, ...added];
}

/** Returns the learned votes of the text's language; `undefined` if there are none. */
export function votesFor(ground: AnnotatedReader, lexicon: Lexicon): Votes | undefined {
  const pack = packOf(ground.words, lexicon.foreign);
  return pack && lexicon.votes.get(pack === 'en' ? 'en' : 'zh');
}

function judged(
  one: HitCandidate,
  ballot: ClassifierVote,
  witness: MatchObserver | undefined
): readonly HitCandidate[] {
  const limits = ballot.votes.limits(one.entry.name);
  // A remedy that the scenario names is the scenario's own wording, too.
  if (!limits || one.pattern.own || isNamedRemedy(one)) return [one];
  const score = ballot.for(one.entry.name, one.match.from, one.match.to);
  const doubtsBelow = one.entry.list === 'forbidden' ? Math.max(limits.doubts, leansAgainst) : limits.doubts;
  if (score >= doubtsBelow) return [one];
  const doubts = score >= limits.denies;
  const judgement = doubts ? { ...one, weak: true } : one;
  witness?.tried(judgement, { why: 'vote', doubts });
  return doubts ? [judgement] : [];
}

function suspected(
  entry: LexiconEntry,
  { kept, struck }: { readonly kept: readonly HitCandidate[]; readonly struck: readonly Struck[] },
  ballot: ClassifierVote,
  ground: AnnotatedReader,
  vetoes: Exclusions,
  witness: MatchObserver | undefined
): HitCandidate | undefined {
  const limits = ballot.votes.limits(entry.name);
  const most = limits && ballot.most(entry.name);
  if (!limits || !most || most.score < limits.suspects) return undefined;
  // Words that a veto has struck out still sound like it: the vote would find them again.
  if (struck.some((one) => one.entry === entry && one.match.from < most.to && one.match.to > most.from))
    return undefined;
  const place = ballot.narrowed(entry.name, most);
  // Of nothing but particles nothing is left that could have said it.
  const silent = ground.words.slice(place.from, place.to).every(isParticle);
  const filled = silent ? undefined : valued(entry, place, ground);
  if (!filled || kept.some((one) => isTaken(filled, entry, one))) return undefined;
  const weak = most.score < limits.finds;
  const candidate: HitCandidate = {
    entry,
    pattern: byVote,
    match: filled,
    value: filled.value,
    weak,
    voted: true
  };
  const against = vetoes.strike(entry, filled);
  witness?.tried(candidate, against);
  return against ? undefined : { ...candidate, weak: weak || vetoes.doubt(entry, filled) !== undefined };
}

function isTaken({ slotAt }: Match, { valueOf }: LexiconEntry, rule: HitCandidate): boolean {
  return slotAt !== undefined && !rule.weak && rule.entry.valueOf === valueOf && rule.match.slotAt === slotAt;
}

function valued(
  entry: LexiconEntry,
  place: { readonly from: number; readonly to: number },
  ground: AnnotatedReader
): Match | undefined {
  const kind = entry.valueOf;
  if (!kind || kind === 'words') return place;
  for (const within of [place, sentenceAround(place, ground)]) {
    for (let at = within.from; at < within.to; at++) {
      const slot = ground.slots.at(kind, at);
      if (!slot || !fits(entry, slot.value)) continue;
      return { ...place, value: slot.value, slotAt: at, slotEnd: slot.end };
    }
  }
  return (numberSlots as readonly SlotKind[]).includes(kind) ? undefined : place;
}

function fits({ between }: LexiconEntry, value: unknown): boolean {
  return !between || (typeof value === 'number' && value >= between[0] && value <= between[1]);
}

function sentenceAround(place: { readonly from: number; readonly to: number }, { breaks, words }: AnnotatedReader) {
  let { from, to } = place;
  while (from > 0 && breaks[from] !== 2) from--;
  while (to < words.length && breaks[to] !== 2) to++;
  return { from, to };
}
