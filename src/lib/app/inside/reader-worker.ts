import type { LexiconSource } from '#language/lexicon';
import { unpackLexicon } from '#language/packed-lexicon';
import type { ScenarioNames } from '#language/reading';
import { serveReader } from '#language/serve-reader';

async function fetched(from: string): Promise<Response> {
  const response = await fetch(from);
  if (!response.ok) throw new Error(`expected what a text is read with at ${from}, came ${response.status}`);
  return response;
}

/**
 * Run in a worker: what is fetched, compiled and read here holds up nobody's typing. Made by our own build out of checked files: a
 * language's piece is packed, the whole is what its digest is of.
 */
serveReader(globalThis, {
  async sources(pack, from) {
    const response = await fetched(from);
    if (pack === 'both') return (await response.json()) as readonly LexiconSource[];
    return [unpackLexicon(new Uint8Array(await response.arrayBuffer()))];
  },
  names: async (from) => (await (await fetched(from)).json()) as ScenarioNames
});
