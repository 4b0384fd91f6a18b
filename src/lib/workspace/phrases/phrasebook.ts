import type { Text } from '#domain/text';
import { forbiddenNames, partNames, talkNames } from '#domain/terms';
import { forbiddenLabels, parts, talkActs } from '#domain/act-ids';
import { compileLexicon, type LexiconSource } from '#language/lexicon';
import { makeExplainer, type Reason } from '#language/explain';

const lists = ['parts', 'talk', 'forbidden'] as const;
export type PhrasebookList = (typeof lists)[number];
const titles: Readonly<Record<string, Text>> = { ...partNames, ...talkNames, ...forbiddenNames };
const namesOf = { parts, talk: talkActs, forbidden: forbiddenLabels } as const;

/** Phrase book entry of a part, talk act or forbidden talk: meaning, examples and counterexamples. */
export interface PhrasebookEntry {
  readonly list: PhrasebookList;
  readonly name: string;
  readonly title: Text;
  readonly means: Text;
  readonly yes: readonly string[];
  readonly no: readonly string[];
  /** Lexicon file of the entry. */
  readonly topic: string;
}

/** Readable form of the lexicon, with a function that explains a sentence. */
export interface Phrasebook {
  readonly entries: readonly PhrasebookEntry[];
  readonly explain: (text: string) => readonly Reason[];
}

/** Builds the phrase book from the lexicon's sources, in catalogue order. Throws if they were not checked. */
export function phrasebookOf(sources: readonly LexiconSource[]): Phrasebook {
  const compiled = compileLexicon(sources);
  if (!compiled.ok) throw new Error(compiled.diagnostics[0]!.message.en);
  const found = new Map(
    sources.flatMap(({ family, entries }) =>
      Object.entries(entries ?? {}).map(([name, entry]) => [name, { family, entry }] as const)
    )
  );
  const entries = lists.flatMap((list) =>
    namesOf[list].flatMap((name): PhrasebookEntry[] => {
      const it = found.get(name);
      if (!it) return [];
      const { means = { zh: name, en: name }, yes = [], no = [] } = it.entry;
      return [{ list, name, title: titles[name]!, means, yes, no, topic: it.family }];
    })
  );
  return { entries, explain: makeExplainer(compiled.value) };
}

/** Returns entries that contain all words of the query in name, title, meaning or an example. */
export function search(entries: readonly PhrasebookEntry[], question: string): readonly PhrasebookEntry[] {
  const words = question.toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter(({ name, title, means, yes }) => {
    const text = [name, title.zh, title.en, means.zh, means.en, ...yes].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
