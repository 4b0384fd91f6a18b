import type { LexiconSource } from '#language/lexicon';
import { unpackLexicon } from '#language/packed-lexicon';
import { serveReader, type FetchSources } from '#language/serve-reader';

/** Run in a worker: what is fetched, compiled and read here holds up nobody's typing. */
const fetchSources: FetchSources = async ({ pack, from }) => {
  const response = await fetch(from);
  if (!response.ok) throw new Error(`expected a lexicon at ${from}, came ${response.status}`);
  // Made by our own build out of checked files: a language's piece is packed, the whole is what its digest is of.
  if (pack === 'both') return (await response.json()) as readonly LexiconSource[];
  return [unpackLexicon(new Uint8Array(await response.arrayBuffer()))];
};

serveReader(globalThis, fetchSources);
