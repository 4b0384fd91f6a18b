import type { TabooWording } from '#domain/scenario-names';
import type { Lexicon } from './inside/compiled';
import { patternsFrom, type LexiconEntry, type Pattern } from './inside/compile';
import type { Mistake } from './inside/mistakes';
import { WordTables } from './inside/tables';

const noClasses: ReadonlyMap<string, readonly (readonly string[])[]> = new Map();

/** Returns the mistakes in an author's wording (notation without classes), or `undefined` if it is valid. */
export function wordingMistake(wording: string): string | undefined {
  const told: Mistake[] = [];
  patternsFrom(wording, 'scenario', noClasses, new WordTables(), told);
  const mistake = told[0];
  return mistake && (mistake.code === 'SB0202' ? `there is no class $${mistake.what} here` : mistake.where);
}

/** Wordings by authors, keyed by the lexicon name they express. */
export type Wordings = Readonly<Record<string, readonly (string | TabooWording)[]>>;

const compiled = new WeakMap<Lexicon, Map<string, readonly Pattern[]>>();

/** Returns patterns of own wordings by lexicon entry; invalid ones and unknown names are skipped (see `sb check`). */
export function ownPatterns(
  lexicon: Lexicon,
  ...said: readonly (Wordings | undefined)[]
): ReadonlyMap<LexiconEntry, readonly Pattern[]> {
  const own = new Map<LexiconEntry, readonly Pattern[]>();
  for (const entry of lexicon.entries) {
    const wordings = said.flatMap((says) => (says && Object.hasOwn(says, entry.name) ? says[entry.name]! : []));
    const patterns = wordings.flatMap((wording) => patternsOf(wording, lexicon));
    if (patterns.length > 0) own.set(entry, patterns);
  }
  return own;
}

function patternsOf(wording: string | TabooWording, lexicon: Lexicon): readonly Pattern[] {
  const known = compiled.get(lexicon) ?? new Map<string, readonly Pattern[]>();
  compiled.set(lexicon, known);
  const key = JSON.stringify(wording);
  let patterns = known.get(key);
  if (!patterns) {
    const found = patternsFrom(wording, 'scenario', noClasses, new WordTables(lexicon.tables), []);
    known.set(key, (patterns = found.map((pattern) => ({ ...pattern, own: true }))));
  }
  return patterns;
}
