import { join } from 'node:path';
import { forbiddenLabels, parts, talkActs } from '#domain/act-ids';
import { makeReader } from '#language/read';
import type { ReadUtterance, Reading } from '#language/reading';
import type { Lexicon } from '#language/lexicon';
import type { Policy } from '#machines/policy';
import { namesHeard } from '#contact/names-heard';
import { Votes } from '#language/training';
import type {
  PublishedFigures,
  PublishedHalves,
  PublishedLanguage,
  PublishedName,
  PublishedRow
} from '../../../src/routes/sop/phrases/published.ts';
import { root } from '../../../src/cli/files.ts';
import { isUnseen, registers, type CorpusLine } from './corpus.ts';
import { measure, together, type Mistake } from './measure.ts';
import { votingLanguages, type Learning, type Votes as LearnedVotes } from './voters.ts';

/** Where the figures stand that the page about phrases shows. */
export const publishedFile = join(root, 'src/routes/sop/phrases/understanding.json');

const names: readonly string[] = [...parts, ...talkActs, ...forbiddenLabels];
/** So many examples of each kind of mistake stand beside a name, short ones, which say more. */
const examples = { most: 2, longest: 60 };

/**
 * Measures how well lines are read: those that are worked on each by what was learned without it, the unseen third by what is shipped.
 * @param lexicon with or without votes: those of `learning` count
 * @param policy a call is read with its taboos
 * @param digest of all that the figures hang on
 */
export function publishedFigures(
  corpus: readonly CorpusLine[],
  lexicon: Lexicon,
  policy: Policy,
  learning: Learning,
  digest: string
): PublishedFigures {
  const read = heldOutReader(lexicon, policy, learning);
  const languageOf = (lang: CorpusLine['lang']): PublishedLanguage =>
    figuresOf(
      corpus.filter((line) => line.lang === lang),
      read
    );
  return { digest, languages: { zh: languageOf('zh'), en: languageOf('en') } };
}

function heldOutReader(lexicon: Lexicon, policy: Policy, { votes, without, foldOf }: Learning): ReadUtterance {
  const names = namesHeard(undefined, policy);
  const readerOf = (learned: LearnedVotes): ReadUtterance =>
    makeReader({ ...lexicon, votes: new Map(votingLanguages.map((lang) => [lang, new Votes(learned[lang])])) }, names);
  const [all, ...others] = [votes, ...without].map(readerOf);
  return (text): Reading => {
    const fold = foldOf.get(text);
    return (fold === undefined ? all! : others[fold]!)(text);
  };
}

function figuresOf(lines: readonly CorpusLine[], read: ReadUtterance): PublishedLanguage {
  const rows = registers.flatMap((register): [string, PublishedHalves][] => {
    const own = lines.filter((line) => line.register === register);
    if (own.length === 0) return [];
    const half = (unseen: boolean): PublishedRow =>
      rowOf(
        own.filter(({ text }) => isUnseen(text) === unseen),
        read
      );
    return [[register, { worked: half(false), unseen: half(true) }]];
  });
  return { registers: Object.fromEntries(rows), names: namesOf(lines, read) };
}

function rowOf(lines: readonly CorpusLine[], read: ReadUtterance): PublishedRow {
  const figures = measure(read, lines, names);
  const all = (some: readonly string[]) =>
    together(
      '',
      figures.names.filter(({ name }) => some.includes(name))
    );
  const { recall, alarms } = all(forbiddenLabels);
  return {
    lines: lines.length,
    parts: all(parts).recall,
    talk: all(talkActs).recall,
    alarmed: figures.alarmed,
    forbidden: { said: recall.of, flagged: recall.hits + alarms.hits, rightly: recall.hits },
    innocent: figures.clean
  };
}

function namesOf(lines: readonly CorpusLine[], read: ReadUtterance): Readonly<Record<string, PublishedName>> {
  const unseen = measure(
    read,
    lines.filter(({ text }) => isUnseen(text)),
    names
  );
  const { mistakes } = measure(
    read,
    lines.filter(({ text }) => !isUnseen(text)),
    names
  );
  const shown = (name: string, is: readonly Mistake['is'][]): readonly string[] =>
    mistakes
      .filter((one) => one.name === name && is.includes(one.is) && one.line.text.length <= examples.longest)
      .slice(0, examples.most)
      .map(({ line }) => line.text);
  return Object.fromEntries(
    unseen.names.map(({ name, recall, alarms }) => [
      name,
      {
        recall,
        alarms: alarms.hits,
        missed: shown(name, ['missed']),
        imagined: shown(name, ['false alarm'])
      }
    ])
  );
}
