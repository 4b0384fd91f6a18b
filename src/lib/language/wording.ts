import type { TabooWording } from '#domain/scenario-names';
import type { Lexicon } from './inside/compiled';
import { patternsFrom, withPatterns, type LexiconEntry } from './inside/compile';
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

/**
 * The lexicon with a scenario's and a policy's own wordings: each is one more way to say what the lexicon knows, under the same vetoes.
 * A wording that is wrong, or of an unknown name, is left out: `sb check` tells of it.
 */
export function withWordings(
  lexicon: Lexicon,
  says: Readonly<Record<string, readonly (string | TabooWording)[]>> | undefined
): Lexicon {
  if (!says || Object.keys(says).length === 0) return lexicon;
  const tables = new WordTables(lexicon.tables);
  const entries = lexicon.entries.map((entry): LexiconEntry => {
    const wordings = Object.hasOwn(says, entry.name) ? says[entry.name]! : [];
    const own = wordings.flatMap((wording) =>
      patternsFrom(wording, 'scenario', noClasses, tables, []).map((pattern) => ({ ...pattern, own: true }))
    );
    return own.length === 0 ? entry : withPatterns(entry, own);
  });
  return { ...lexicon, entries };
}
