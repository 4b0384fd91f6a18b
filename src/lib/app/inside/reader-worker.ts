import type { LexiconSource } from '#language/lexicon';
import type { ScenarioNames } from '#language/reading';
import { serveReader } from '#language/serve-reader';

async function fetched(from: string): Promise<Response> {
  const response = await fetch(from);
  if (!response.ok) throw new Error(`expected what a text is read with at ${from}, came ${response.status}`);
  return response;
}

serveReader(globalThis, {
  sources: async (_pack, from) => (await (await fetched(from)).json()) as readonly LexiconSource[],
  names: async (from) => (await (await fetched(from)).json()) as ScenarioNames
});
