import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { must } from '../benches/figures.ts';
import { forbiddenLabels, parts, talkActs } from '#domain/act-ids';
import { hash32 } from '#domain/digest';
import { saidIn } from '#domain/entry';
import type { Policy } from '#machines/policy';
import type { Lexicon } from '#language/lexicon';
import { makeReader } from '#language/read';
import { prepareFor } from '#language/script';
import { makeHearer, Votes as LearnedVotes, type VoteSource } from '#language/training';
import { scriptOf } from '#contact/speech';
import {
  lexiconSources,
  loadLexicon,
  loadPolicy,
  loadRun,
  loadScenario,
  shippedScenarios
} from '../../../src/cli/data.ts';
import { root } from '../../../src/cli/files.ts';
import { isHeld, isOldest, isUnmended, isUnseen, namesIn, type CorpusLine } from './corpus.ts';
import { foldOf, folds, learnVotes, type Unheld, type VotedLine } from '#language/vote-training';

export const votingLanguages = ['zh', 'en'] as const;
type Language = (typeof votingLanguages)[number];

/** What was learned of each name, by language. */
export type Votes = Readonly<Record<Language, Readonly<Record<string, VoteSource>>>>;

/** Holds the digest of the last learning, see {@link digestOfLearning}. */
export const learnedFile = 'tests/utterances/learned.sha256';

/** An example beside an entry of the lexicon: it tells of that entry's name alone. */
interface Example {
  readonly name: string;
  readonly text: string;
  readonly says: boolean;
}

/** A line to learn from, and of one that has to hold the names that must be surely found in it and those that must not be. */
interface Lesson extends VotedLine {
  readonly text: string;
  readonly holds?: { readonly says: ReadonlySet<string>; readonly silent: ReadonlySet<string> };
}

const languageOf = (text: string): Language => (scriptOf(text) === 'zh-CN' ? 'zh' : 'en');

const allNames = [...parts, ...talkActs, ...forbiddenLabels];

const goldenFolder = join(root, 'tests/runs');

/**
 * As how many lines of the corpus a line counts: ready lines, the examples of the lexicon and the oldest lines, to which the rules have been held one by one,
 * and real speech, of which there are few lines and many in a call.
 */
const weights = { ready: 10, example: 10, oldest: 3, real: 2 };

/** All that is learned from, beside the corpus. */
interface Lessons {
  readonly examples: readonly Example[];
  readonly ready: Readonly<Record<Language, readonly string[]>>;
  /** Names that break a gate when they are found wrongly: in order only behind a proof of identity. */
  readonly costly: readonly string[];
}

async function lessons(): Promise<Lessons> {
  const policy = must(await loadPolicy());
  const examples = must(lexiconSources()).flatMap(({ entries }) =>
    Object.entries(entries ?? {}).flatMap(([name, { yes = [], no = [] }]): Example[] => [
      ...yes.map((text) => ({ name, text, says: true })),
      ...no.map((text) => ({ name, text, says: false }))
    ])
  );
  return { examples, ready: await readyLines(policy), costly: [...Object.keys(policy.needsFirst), 'explain-cause'] };
}

/** What was learned for both languages, and how a line is read by what was learned without it. */
export interface Learning {
  readonly votes: Votes;
  /** By the text of a line that is worked on: which of the votes learned without some lines were learned without it. */
  readonly foldOf: ReadonlyMap<string, number>;
  readonly without: readonly Votes[];
}

/**
 * Learns each name for each language: from the lines of the corpus that are worked on, from the examples beside the entries
 * of the lexicon, and from the good ready lines of the shipped scenarios and of the golden runs, of which the rules are known to be right.
 */
export async function learnedFrom(corpus: readonly CorpusLine[]): Promise<Learning> {
  const lexicon = must(await loadLexicon());
  const hear = makeHearer(lexicon);
  const byRules = makeReader({ ...lexicon, votes: new Map() });
  const worked = corpus.filter(({ text }) => !isUnseen(text));
  const { examples, ready, costly } = await lessons();
  await prepareFor([...worked, ...examples].map(({ text }) => text));
  const seenLine = (line: CorpusLine): Lesson => {
    const says = namesIn(line);
    return {
      ...heardIn(line.text),
      says,
      counts: (name) => !line.unsure.includes(name),
      weight: line.register !== 'clean' ? weights.real : isOldest(line) ? weights.oldest : 1,
      ...(isUnmended(line) && { ruled: foundByRules(line.text).all }),
      ...(isHeld(line) && { holds: { says, silent: new Set(line.absent) } })
    };
  };
  const seenExample = ({ name, text, says }: Example): Lesson => {
    const [own, none] = [new Set([name]), new Set<string>()];
    return {
      ...heardIn(text),
      says: says ? own : none,
      counts: (other) => other === name,
      weight: weights.example,
      holds: says ? { says: own, silent: none } : { says: none, silent: own }
    };
  };
  const heardIn = (text: string) => ({ text, key: hash32(text), words: hear(text) });
  const foundByRules = (text: string) => {
    const { parts, talk, forbidden } = byRules(text);
    const hits = [...parts, ...talk, ...forbidden];
    const namesOf = (some: typeof hits) => new Set<string>(some.map(({ name }) => name));
    return { all: namesOf(hits), sure: namesOf(hits.filter(({ sure }) => sure)) };
  };
  const seenReady = (text: string): Lesson => {
    const { all, sure } = foundByRules(text);
    const silent = new Set<string>(allNames.filter((name) => !all.has(name)));
    return { ...heardIn(text), says: all, counts: () => true, weight: weights.ready, holds: { says: sure, silent } };
  };
  const learnedIn = (lang: Language) => {
    const own = worked.filter((line) => line.lang === lang).map(seenLine);
    const told = examples.filter(({ text }) => languageOf(text) === lang).map(seenExample);
    const lines = [...ready[lang].map(seenReady), ...own, ...told];
    return learnVotes(lang, allNames, lines, costly, unheldOf(lines, lexicon, lang));
  };
  const byText = new Map(worked.map(({ text }) => [text, foldOf({ key: hash32(text) })]));
  const learned = { zh: learnedIn('zh'), en: learnedIn('en') };
  const without = Array.from({ length: folds }, (_, fold) => ({
    zh: learned.zh.without[fold]!,
    en: learned.en.without[fold]!
  }));
  return { votes: { zh: learned.zh.votes, en: learned.en.votes }, foldOf: byText, without };
}

/** The lines that have to hold, read with what was learned: where a name is not surely found that has to be, or is that must not be. */
function unheldOf(lines: readonly Lesson[], lexicon: Lexicon, lang: Language): Unheld {
  const held = lines.filter(({ holds }) => holds);
  return (votes) => {
    const read = makeReader({ ...lexicon, votes: new Map([[lang, new LearnedVotes(votes)]]) });
    const broken = new Map<string, Set<VotedLine>>();
    for (const line of held) {
      const { parts, talk, forbidden } = read(line.text);
      const found = new Set<string>(
        [...parts, ...talk, ...forbidden].flatMap(({ name, sure }) => (sure ? [name] : []))
      );
      const { says, silent } = line.holds!;
      const wrong = [...[...says].filter((name) => !found.has(name)), ...[...silent].filter((name) => found.has(name))];
      for (const name of wrong) broken.set(name, (broken.get(name) ?? new Set()).add(line));
    }
    return broken;
  };
}

/** Files whose code has a say in what is learned: how a text is read, and how is learned from it. */
const learners = [
  'src/lib/language',
  'src/lib/domain/ids.ts',
  'src/lib/contact/speech.ts',
  'tests/tools/understanding'
];

/**
 * The digest of all that decides what is learned (the corpus, the other lessons, the rules, the code and what it makes of traditional characters)
 * and of what was learned from it. Learning is the same everywhere, so where this is as it was when `npm run train` wrote it, so are the votes.
 */
export async function digestOfLearning(corpus: readonly CorpusLine[]): Promise<string> {
  const hash = createHash('sha256');
  const values = [corpus, await lessons(), must(lexiconSources())];
  for (const value of values) hash.update(JSON.stringify(value)).update('\n');
  for (const file of [...learners.flatMap(sourcesIn), 'node_modules/opencc-js/package.json'])
    hash.update(`${file}\n`).update(codeOf(file, readFileSync(join(root, file), 'utf8')));
  return hash.digest('hex');
}

/** Code of a file without comments and formatting, neither of which changes what is learned. */
const codeOf = (file: string, text: string): string =>
  file.endsWith('.ts')
    ? ts.transpileModule(text, { compilerOptions: { removeComments: true, target: ts.ScriptTarget.ESNext } }).outputText
    : text;

function sourcesIn(place: string): readonly string[] {
  if (place.endsWith('.ts')) return [place];
  return readdirSync(join(root, place), { recursive: true, withFileTypes: true })
    .filter((it) => it.isFile() && /(?<!\.test|\.d)\.ts$/.test(it.name) && !it.parentPath.endsWith('testing'))
    .map((it) => `${relative(root, it.parentPath)}/${it.name}`.replaceAll('\\', '/'))
    .sort();
}

/** Official lines that only ever are sent. */
const unspoken: ReadonlySet<string> = new Set(['1.1-online-number']);

/** The official lines and what a good agent is offered to say, with a number for each gap, and what good agents say in the golden runs. */
async function readyLines(policy: Policy): Promise<Readonly<Record<Language, readonly string[]>>> {
  const scenarios = await Promise.all(shippedScenarios().map((path) => loadScenario(path, policy)));
  const good = scenarios.flatMap((scenario) => {
    // What makes up for a slight is said in no good call.
    const lines = Object.values(must(scenario).ready).filter((it) => !it.bad && !it.if?.has?.includes('slighted'));
    // Said in two moments of a scenario, it is one line.
    return lines.filter(({ say }, at) => lines.findIndex((other) => other.say.zh === say.zh) === at);
  });
  const filled = (text: string): string => text.replace(/\{[^}]*\}/g, '1024');
  const files = readdirSync(goldenFolder)
    .filter((file) => /\.(good|detour)(\.en)?\.yaml$/.test(file))
    .sort();
  const runs = await Promise.all(files.map((file) => loadRun(join(goldenFolder, file))));
  const said = runs.flatMap((run) => saidIn(must(run).entries));
  // What nobody says aloud, a number that is sent, teaches nothing of what is said.
  const official = Object.entries(policy.scripts).flatMap(([id, line]) => (unspoken.has(id) ? [] : [line]));
  return {
    zh: [
      ...official.map(({ zh }) => filled(zh)),
      ...good.map(({ say }) => filled(say.zh)),
      ...said.filter((text) => languageOf(text) === 'zh')
    ],
    en: [
      ...official.map(({ en }) => filled(en)),
      ...good.map(({ say }) => filled(say.en)),
      ...said.filter((text) => languageOf(text) === 'en')
    ]
  };
}
