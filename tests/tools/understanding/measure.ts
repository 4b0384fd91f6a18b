import { forbiddenLabels } from '#domain/act-ids';
import type { ReadUtterance } from '#language/reading';
import { namesIn, type CorpusLine } from './corpus.ts';

/** A count out of so many. */
export interface Share {
  readonly hits: number;
  readonly of: number;
}

/** What became of one name over some lines. */
export interface NameFigures {
  readonly name: string;
  /** Lines that say it, and in how many it was surely found. */
  readonly recall: Share;
  /** Lines that do not, and in how many it was surely found all the same. */
  readonly alarms: Share;
  /** Of those the hard negatives alone. */
  readonly hard: Share;
  /** Lines that say it with a value, and in how many the value found is the right one. */
  readonly values: Share;
  /** Doubtful hits, of all hits. */
  readonly unsure: Share;
}

/** One mistake of the reader, for whoever mends the lexicon. */
export interface Mistake {
  readonly line: CorpusLine;
  readonly name: string;
  readonly is: 'missed' | 'false alarm' | 'wrong value' | 'unsure';
  readonly found?: string;
}

export interface Figures {
  readonly lines: number;
  readonly names: readonly NameFigures[];
  readonly mistakes: readonly Mistake[];
  /** Lines without anything forbidden, and how many of them were surely flagged. */
  readonly clean: Share;
  /** Lines, and how many of them have a sure hit of a part or a talk act that they do not say: the share of false alarms. */
  readonly alarmed: Share;
}

type Verdict = Readonly<Record<'present' | 'found' | 'hard' | 'doubtful' | 'valued' | 'rightValue', boolean>>;

/**
 * Reads every line and compares what is surely found with what its author says is there.
 * @param names those to count, in this order
 */
export function measure(read: ReadUtterance, lines: readonly CorpusLine[], names: readonly string[]): Figures {
  const verdicts = new Map<string, Verdict[]>(names.map((name) => [name, []]));
  const mistakes: Mistake[] = [];
  let clean = 0;
  let flagged = 0;
  let alarmed = 0;
  for (const line of lines) {
    const reading = read(line.text);
    const hits = [...reading.parts, ...reading.talk, ...reading.forbidden];
    const present = namesIn(line);
    if (names.some((name) => isFalseAlarm(name, line, present, hits))) alarmed += 1;
    for (const name of names) {
      if (line.unsure.includes(name)) continue;
      const mine = hits.filter((hit) => hit.name === name);
      const sure = mine.filter((hit) => hit.sure);
      const value = [...line.parts, ...line.talk].find((wanted) => wanted.name === name)?.value;
      const verdict: Verdict = {
        present: present.has(name),
        found: sure.length > 0,
        hard: line.absent.includes(name),
        doubtful: mine.length > 0 && sure.length === 0,
        valued: value !== undefined && sure.length > 0,
        rightValue: sure.some((hit) => String(hit.value) === String(value))
      };
      verdicts.get(name)!.push(verdict);
      const is = mistakeOf(verdict);
      if (is) {
        const found = mine.map((hit) => `${line.text.slice(hit.from, hit.to)}=${String(hit.value ?? '')}`).join(' | ');
        mistakes.push({ line, name, is, ...(found && { found }) });
      }
    }
    if (line.forbidden.length === 0 && !forbiddenLabels.some((label) => line.unsure.includes(label))) {
      clean += 1;
      if (reading.forbidden.some((hit) => hit.sure)) flagged += 1;
    }
  }
  return {
    lines: lines.length,
    names: names.map((name) => figuresOf(name, verdicts.get(name)!)),
    mistakes,
    clean: { hits: flagged, of: clean },
    alarmed: { hits: alarmed, of: lines.length }
  };
}

function isFalseAlarm(
  name: string,
  line: CorpusLine,
  present: ReadonlySet<string>,
  hits: readonly { readonly name: string; readonly sure: boolean }[]
): boolean {
  if (present.has(name) || line.unsure.includes(name) || (forbiddenLabels as readonly string[]).includes(name))
    return false;
  return hits.some((hit) => hit.sure && hit.name === name);
}

function mistakeOf(verdict: Verdict): Mistake['is'] | undefined {
  if (verdict.doubtful) return 'unsure';
  if (verdict.present && !verdict.found) return 'missed';
  if (!verdict.present && verdict.found) return 'false alarm';
  return verdict.valued && !verdict.rightValue ? 'wrong value' : undefined;
}

function figuresOf(name: string, verdicts: readonly Verdict[]): NameFigures {
  const count = (of: readonly Verdict[], hit: keyof Verdict): Share => ({
    hits: of.filter((verdict) => verdict[hit]).length,
    of: of.length
  });
  const absent = verdicts.filter(({ present }) => !present);
  return {
    name,
    recall: count(
      verdicts.filter(({ present }) => present),
      'found'
    ),
    alarms: count(absent, 'found'),
    hard: count(
      absent.filter(({ hard }) => hard),
      'found'
    ),
    values: count(
      verdicts.filter(({ valued }) => valued),
      'rightValue'
    ),
    unsure: count(
      verdicts.filter(({ found, doubtful }) => found || doubtful),
      'doubtful'
    )
  };
}

/** Several names taken together. */
export function together(name: string, some: readonly NameFigures[]): NameFigures {
  const sum = (of: (figures: NameFigures) => Share): Share => ({
    hits: some.reduce((hits, one) => hits + of(one).hits, 0),
    of: some.reduce((all, one) => all + of(one).of, 0)
  });
  return {
    name,
    recall: sum(({ recall }) => recall),
    alarms: sum(({ alarms }) => alarms),
    hard: sum(({ hard }) => hard),
    values: sum(({ values }) => values),
    unsure: sum(({ unsure }) => unsure)
  };
}

/** A share as a number; one of nothing is nothing wrong. */
export function rate({ hits, of }: Share, ofNothing = 0): number {
  return of === 0 ? ofNothing : hits / of;
}

/** How many of the lines flagged were rightly flagged, how many of the guilty were flagged, and both in one. */
export function precisionOf({ recall, alarms }: NameFigures): { precision: number; recall: number; f1: number } {
  const found = recall.hits + alarms.hits;
  const precision = found === 0 ? 1 : recall.hits / found;
  const share = rate(recall, 1);
  return { precision, recall: share, f1: precision + share === 0 ? 0 : (2 * precision * share) / (precision + share) };
}
