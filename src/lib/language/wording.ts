import type { TabooWording } from '#domain/scenario-names';
import type { Lexicon } from './inside/compiled';
import { patternsFrom, type LexiconEntry, type Pattern } from './inside/compile';
import type { Mistake } from './inside/mistakes';
import { WordTables } from './inside/tables';

const noClasses: ReadonlyMap<string, readonly (readonly string[])[]> = new Map();

/**
 * Mistakes in a wording of an author's, in a few English words; nothing if it is right. It is written in the
 * notation of the lexicon, without classes: `(帮您|给您) … 查清楚`.
 */
export function wordingMistake(wording: string): string | undefined {
  const told: Mistake[] = [];
  patternsFrom(wording, 'scenario', noClasses, new WordTables(), told);
  const mistake = told[0];
  return mistake && (mistake.code === 'SB0202' ? `there is no class $${mistake.what} here` : mistake.where);
}

/** What authors say by name of the lexicon. */
export type Wordings = Readonly<Record<string, readonly (string | TabooWording)[]>>;

/** Wordings are compiled into the tables of a lexicon, each once: whoever makes a reader for every case of a scenario adds nothing. */
const compiled = new WeakMap<Lexicon, Map<string, readonly Pattern[]>>();

/**
 * A scenario's and a policy's own wordings: each is one more way to say what an entry of the lexicon knows, under the same vetoes.
 * A wording that is wrong, or of an unknown name, is left out: `sb check` tells of it.
 */
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
