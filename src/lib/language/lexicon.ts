import { bad, good, type Result } from '#diagnostics/diagnostic';
import { assemble } from './inside/assemble';
import { diagnosticOf, type Mistake } from './inside/mistakes';
import type { LexiconSource } from './inside/source';
import type { Lexicon } from './inside/compiled';

export type { Lexicon } from './inside/compiled';
export type { LexiconSource } from './inside/source';

/**
 * Compiles the lexicon. Codes: SB0201 unknown part, act or label · SB0202 unknown class · SB0203 notation ·
 * SB0204 a class twice · SB0205 unknown value, circumstance or name kind · SB0206 a needed class is missing · SB0207 shape.
 * @param sources the files as parsed, in any order
 * @param lazily vetoes are compiled when first needed: a start in half the time, and nothing is told of them
 */
export function compileLexicon(sources: readonly LexiconSource[], lazily = false): Result<Lexicon> {
  const told: Mistake[] = [];
  const lexicon = assemble(sources, told, lazily);
  return told.length > 0 ? bad(...told.map(diagnosticOf)) : good(lexicon);
}
