import type { ScenarioNames } from '#domain/scenario-names';
import type { Lang } from '#domain/text';
import { readLanguageOf, type LexiconBundle, type ReadLanguage } from '#language/lexicon-bundle';
import { LexiconPiece } from '#language/lexicon-piece';
import type { LexiconSource } from '#language/lexicon';
import type { ReadUtterance } from '#language/reading';
import { prepareFor } from '#language/script';

export type LexiconAddresses = Readonly<Record<LexiconBundle, string>>;

const pieces = new Map<LexiconBundle, LexiconPiece>();

/** Returns a factory for readers in a worker, with the whole lexicon only if one of `lines` mixes languages. */
export async function readersFor(
  languages: Iterable<Lang>,
  lines: readonly (readonly [Lang, string])[],
  lexicons: LexiconAddresses
): Promise<(names: ScenarioNames, lang: Lang) => ReadUtterance> {
  for (const language of new Set([...languages].map(readLanguageOf)))
    await fetchPiece(language, language, lexicons[language]);
  await prepareFor(lines.map(([, text]) => text));
  if (!lines.every(([lang, text]) => pieces.get(readLanguageOf(lang))?.isEnoughFor(text)))
    await fetchPiece('both', 'zh', lexicons.both);
  return (names, lang) => {
    const own = pieces.get(readLanguageOf(lang))!;
    const some = own.reader(names);
    let all: ReadUtterance | undefined;
    return (text) => {
      if (own.isEnoughFor(text)) return some(text);
      all ??= pieces.get('both')!.reader(names);
      return all(text);
    };
  };
}

async function fetchPiece(pack: LexiconBundle, own: ReadLanguage, from: string): Promise<void> {
  if (pieces.has(pack)) return;
  const response = await fetch(from);
  if (!response.ok) throw new Error(`expected what a text is read with at ${from}, came ${response.status}`);
  pieces.set(pack, new LexiconPiece(own, pack, (await response.json()) as readonly LexiconSource[]));
}
