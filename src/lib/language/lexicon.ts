import { bad, good, type Result } from '#diagnostics/diagnostic';
import { assemble } from './inside/assemble';
import { diagnosticOf, type Mistake } from './inside/mistakes';
import type { LexiconSource } from './inside/source';
import type { Lexicon } from './inside/compiled';

export type { Lexicon } from './inside/compiled';
export type { LexiconSource } from './inside/source';

/**
 * Compiles the lexicon. SB0201 unknown part, act or label · SB0202, SB0204, SB0206 classes · SB0203 notation · SB0205
 * value, circumstance, name kind · SB0207 shape.
 * @param sources the files as parsed, in any order
 * @param lazily vetoes are compiled when first needed: this halves the start, but their mistakes are not reported
 */
export function compileLexicon(sources: readonly LexiconSource[], lazily = false): Result<Lexicon> {
  const told: Mistake[] = [];
  const lexicon = assemble(sources, told, lazily);
  return told.length > 0 ? bad(...told.map(diagnosticOf)) : good(lexicon);
}
