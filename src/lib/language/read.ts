import { keep, settled, type HitCandidate } from './inside/candidates';
import { Circumstances } from './inside/circumstances';
import type { LexiconEntry } from './inside/compile';
import { annotate, type AnnotatedReader } from './inside/annotate';
import { groundOf, ownGround, type IndexedPattern } from './inside/ground-of';
import { candidatesAt } from './inside/index-of';
import { matchAt, type Match } from './inside/match';
import { nameTables } from './inside/name-tables';
import { Prospect, rarestNeeds, type NeedList } from './inside/required-tokens';
import { polled, type Struck } from './inside/ensemble';
import type { SlotKind } from './inside/slots';
import { Exclusions } from './inside/exclusions';
import type { MatchObserver } from './inside/match-observer';
import type { Lexicon } from './lexicon';
import { ownPatterns } from './wording';
import type { AnswerHit, Hit, MarkHit, ScenarioNames, ReadUtterance, Reading, SpokenValue } from './reading';

const remembered = 500;

const joints = new Set([
  '和',
  '跟',
  '及',
  '以',
  '还',
  '有',
  '或',
  '者',
  '您',
  '的',
  '与',
  'and',
  'or',
  'your',
  'the',
  'a',
  'as',
  'well'
]);

/** Makes a reader of utterances, which is pure; `names` are the scenario's, `steps` counts work for tests of growth. */
export function makeReader(
  lexicon: Lexicon,
  names?: ScenarioNames,
  steps: { count: number } = { count: 0 }
): ReadUtterance {
  const readOnce = makeTrier(lexicon, names, steps);
  const memo = new Map<string, Reading>();
  return (text) => {
    const known = memo.get(text);
    if (known) return known;
    const { found, ground } = readOnce(text);
    const reading = sorted(settled(found), ground);
    if (memo.size >= remembered) memo.delete(memo.keys().next().value!);
    memo.set(text, reading);
    return reading;
  };
}

/** Makes a function that returns all hits of a text, before precedence is applied; nothing is cached. */
export function makeTrier(
  lexicon: Lexicon,
  names?: ScenarioNames,
  steps: { count: number } = { count: 0 }
): (
  text: string,
  witness?: MatchObserver
) => { readonly found: readonly HitCandidate[]; readonly ground: AnnotatedReader } {
  const tables = nameTables(lexicon, names);
  const shared = groundOf(lexicon);
  const own = ownPatterns(lexicon, names?.says, names?.taboos);
  const added = own.size > 0 ? ownGround(own, lexicon) : undefined;
  const both = new Map<readonly IndexedPattern[], Map<readonly IndexedPattern[], readonly IndexedPattern[]>>();
  const rarest = new Map<readonly IndexedPattern[], NeedList>();
  const candidatesOf = (ground: AnnotatedReader, at: number): readonly IndexedPattern[] => {
    const known = candidatesAt(shared.index, ground, at);
    const more = added ? candidatesAt(added.index, ground, at) : none;
    return more.length === 0 ? known : inOrder(both, known, more);
  };
  return (text, witness) => {
    const ground = annotate(text, lexicon, tables, steps);
    const vetoes = new Exclusions(ground, lexicon, new Circumstances(ground, lexicon.cues));
    const needed = added ? [shared.needed, added.needed] : [shared.needed];
    const prospect = new Prospect(ground, needed, shared.scratch);
    const best = new Map<string, HitCandidate[]>();
    const struck: Struck[] = [];
    for (let at = 0; at < ground.words.length; at++) {
      const candidates = candidatesOf(ground, at);
      let needs = rarest.get(candidates);
      if (!needs) rarest.set(candidates, (needs = rarestNeeds(candidates)));
      for (let nr = 0; nr < candidates.length; nr++) {
        if (!prospect.has(needs[2 * nr]!, needs[2 * nr + 1]!, at)) continue;
        const said = candidates[nr]!;
        if (!prospect.allows(said.needs, at)) continue;
        const covered = isCovered(best.get(said.entry.name)?.at(-1), said.entry, at);
        // Who explains wants to hear of everything.
        if (covered && !witness) continue;
        for (const candidate of tryAt(said, ground, at, vetoes, struck, witness))
          if (!covered) keep(best, candidate, ground.words);
      }
    }
    return { found: polled([...best.values()].flat(), struck, ground, lexicon, vetoes, witness), ground };
  };
}

function inOrder(
  known: Map<readonly IndexedPattern[], Map<readonly IndexedPattern[], readonly IndexedPattern[]>>,
  shared: readonly IndexedPattern[],
  own: readonly IndexedPattern[]
): readonly IndexedPattern[] {
  const byOwn = known.get(shared) ?? new Map<readonly IndexedPattern[], readonly IndexedPattern[]>();
  known.set(shared, byOwn);
  const all = byOwn.get(own) ?? [...shared, ...own].sort((a, b) => a.order - b.order);
  byOwn.set(own, all);
  return all;
}

function isCovered(last: HitCandidate | undefined, entry: LexiconEntry, at: number): boolean {
  return last !== undefined && !last.weak && last.match.to > at && last.match.from < at && entry.valueOf === undefined;
}

function tryAt(
  { entry, pattern }: IndexedPattern,
  ground: AnnotatedReader,
  at: number,
  vetoes: Exclusions,
  struck: Struck[],
  witness: MatchObserver | undefined
): readonly HitCandidate[] {
  const bare = matchAt(pattern.program, ground, at, entry.valueOf);
  if (!bare) return none;
  const match = bare.value === undefined && pattern.value === undefined ? measured(entry, bare, ground) : bare;
  const against = vetoes.strike(entry, match, pattern.own === true && entry.list === 'forbidden');
  if (against) {
    struck.push({ entry, match });
    witness?.tried({ entry, pattern, match, weak: pattern.weak }, against);
    return none;
  }
  // What a wording says of itself it knows better than a name further on: 退还 is a refund, whatever is cancelled beside it.
  const value = match.value ?? pattern.value ?? named(entry, match, ground);
  if (entry.between && typeof value !== 'string' && !isBetween(value, entry.between)) {
    witness?.tried({ entry, pattern, match, value, weak: pattern.weak }, { why: 'value' });
    return none;
  }
  const doubt = vetoes.doubt(entry, match);
  const candidate = { entry, pattern, match, value, weak: pattern.weak || doubt !== undefined };
  witness?.tried(candidate, doubt);
  return [
    candidate,
    ...followers(entry, match, ground).map((next) => ({ entry, pattern, match: next, value: next.value, weak: false }))
  ];
}

function isBetween(value: SpokenValue | undefined, [least, most]: readonly [number, number]): boolean {
  return typeof value === 'number' && value >= least && value <= most;
}

const none: readonly never[] = [];

function followers(entry: LexiconEntry, match: Match, ground: AnnotatedReader): Match[] {
  const all: Match[] = [];
  if ((entry.valueOf !== 'field' && entry.valueOf !== 'method') || match.slotEnd === undefined) return all;
  let end = match.slotEnd;
  for (let found = true; found && all.length < 8;) {
    found = false;
    for (let at = end; at <= end + 5 && at < ground.words.length; at++) {
      const filled = ground.slots.at(entry.valueOf, at);
      if (filled) {
        all.push({ from: at, to: filled.end, value: filled.value, slotAt: at, slotEnd: filled.end });
        end = filled.end;
        found = true;
        break;
      }
      if (!joints.has(ground.words[at]!) && ground.breaks[at] !== 1) break;
    }
  }
  return all;
}

function named(entry: LexiconEntry, match: Match, ground: AnnotatedReader): SpokenValue | undefined {
  const kind = entry.valueOf;
  if (kind !== 'cause' && kind !== 'remedy') return undefined;
  for (
    let at = match.from;
    at < ground.words.length && at < match.to + 24 && (at === match.from || ground.breaks[at] !== 2);
    at++
  ) {
    const filled = ground.slots.at(kind, at);
    if (filled) return filled.value;
  }
  for (let at = match.from - 1; at >= 0 && at > match.from - 24 && ground.breaks[at + 1] !== 2; at--) {
    const filled = ground.slots.at(kind, at);
    if (filled) return filled.value;
  }
  return undefined;
}

const measures: Partial<Record<SlotKind, readonly SlotKind[]>> = {
  money: ['money', 'number'],
  duration: ['duration'],
  time: ['time'],
  when: ['when'],
  amount: ['amount']
};

const numberBehind = 3;

function measured(entry: LexiconEntry, match: Match, ground: AnnotatedReader): Match {
  for (const kind of measures[entry.valueOf ?? 'words'] ?? []) {
    const end = Math.min(ground.words.length, match.to + numberBehind);
    for (let at = match.from; at < end && (at <= match.from || ground.breaks[at] !== 2); at++) {
      const filled = ground.slots.at(kind, at);
      if (!filled || (kind === 'number' && countsElse(ground, at, filled.end))) continue;
      return { ...match, value: filled.value, slotAt: at, slotEnd: filled.end };
    }
  }
  return match;
}

const dated =
  /^(月|号|日|年|点|时|分|秒|个|天|次|条|位|兆|g|m|gb|mb|th|st|nd|rd|days?|hours?|minutes?|months?|(jan|febr)uary|march|april|may|june|july|august|(septem|octo|novem|decem)ber)$/;

function countsElse({ words }: AnnotatedReader, at: number, end: number): boolean {
  return dated.test(words[end] ?? '') || words[at - 1] === '月' || /^\w{3,}(ber|uary)$/.test(words[at - 1] ?? '');
}

const leastBare = 10;

function sumOf({ entry, match, value }: HitCandidate, ground: AnnotatedReader): Pick<Hit<string>, 'yuan' | 'sums'> {
  if (entry.valueOf !== 'remedy' && entry.valueOf !== 'cause') return {};
  const { words, breaks, slots } = ground;
  const moneyIn = (from: number, to: number): readonly number[] => {
    const sums: number[] = [];
    for (let at = from; at < to; at++) {
      const found = slots.at('money', at);
      if (typeof found?.value !== 'number') continue;
      sums.push(found.value);
      at = found.end - 1;
    }
    return sums;
  };
  if (entry.valueOf === 'cause') {
    let [begin, end] = [match.from, match.to];
    while (begin > 0 && breaks[begin] === 0) begin--;
    while (end < words.length && breaks[end] === 0) end++;
    const line = moneyIn(0, words.length);
    return line.length === 0 ? {} : { sums: { breath: moneyIn(begin, end), line } };
  }
  const bare = (from: number): number | undefined => {
    for (let at = from; at < match.to + numberBehind && (at < match.to || breaks[at] === 0); at++) {
      const found = slots.at('number', at);
      if (found && typeof found.value === 'number' && found.value >= leastBare && !countsElse(ground, at, found.end))
        return found.value;
    }
    return undefined;
  };
  // "Your bill is 107, 18 of it the ringtone, and I'll refund those 18": the sum in the breath in which it is given.
  let breath = match.to - 1;
  while (breath > match.from && breaks[breath] === 0) breath--;
  const yuan =
    moneyIn(breath, match.to)[0] ??
    bare(breath) ??
    moneyIn(match.from, match.to).at(-1) ??
    bare(match.from) ??
    (value === undefined ? moneyIn(0, words.length)[0] : undefined);
  return yuan === undefined ? {} : { yuan };
}

function sorted(kept: readonly HitCandidate[], ground: AnnotatedReader): Reading {
  const list = <N extends string>(which: LexiconEntry['list']): Hit<N>[] =>
    kept
      .filter((c) => c.entry.list === which)
      .sort((a, b) => a.match.from - b.match.from || a.match.to - b.match.to)
      .map((c) => ({
        name: c.entry.name as N,
        from: ground.from[c.match.from]!,
        to: ground.to[c.match.to - 1]!,
        ...(c.value === undefined ? {} : { value: c.value }),
        ...sumOf(c, ground),
        sure: !c.weak
      }));
  // What an answer and a mark may say has been checked with the vocabulary (SB0205).
  const answers = list('answers') as AnswerHit[];
  const marks = list('marks') as MarkHit[];
  return { parts: list('parts'), talk: list('talk'), forbidden: list('forbidden'), answers, marks };
}
