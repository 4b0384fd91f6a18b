import { bad, good, type Result } from '#diagnostics/diagnostic';
import { assemble } from './inside/assemble';
import { diagnosticOf, type Mistake } from './inside/mistakes';
import type { LexiconSource } from './inside/source';
import type { Lexicon } from './inside/compiled';

export type { Lexicon } from './inside/compiled';
export type { LexiconSource } from './inside/source';

/**
 * Compiles the lexicon; if `lazily`, vetoes compile on first use, their mistakes unreported.
 * @returns SB0201 unknown part, act or label · SB0202, SB0204, SB0206 classes · SB0203 notation · SB0205 value,
 * circumstance, name kind · SB0207 shape
 */
export function compileLexicon(sources: readonly LexiconSource[], lazily = false): Result<Lexicon> {
  const told: Mistake[] = [];
  const lexicon = assemble(sources, told, lazily);
  return told.length > 0 ? bad(...told.map(diagnosticOf)) : good(lexicon);
}
