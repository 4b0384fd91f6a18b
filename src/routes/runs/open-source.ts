import { good, type Result } from '#diagnostics/diagnostic';
import { today } from '#app/data';
import { records } from '#app/store-handle.svelte';
import { catalogue } from '#app/scenario-list';
import type { Source } from './source.ts';

const titles = new Map(catalogue.map(({ id, title }) => [id, title]));

/** The store and today's data as the app makes them. What opening the store has to say, the shell says above every page. */
export async function openSource(): Promise<Result<Source>> {
  const opened = await records.open();
  if (!opened.ok) return opened;
  return good({
    store: opened.value,
    titleOf: (scenario) => titles.get(scenario),
    async today(header) {
      const data = await today(header.scenario, header.lang);
      if (!data.ok) return undefined;
      const { scenario, rules, reader, versions } = data.value;
      return { scenario, policy: rules, read: reader.read, versions, prepare: (texts) => reader.prepare(texts) };
    },
    diagnostics: []
  });
}
