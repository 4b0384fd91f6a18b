import { good, type Result } from '#diagnostics/diagnostic';
import { today } from '#app/data';
import { policyOf } from '#app/policy-in-force';
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
      const common = { scenario, read: reader.read, prepare: (texts: readonly string[]) => reader.prepare(texts) };
      // Under a version that was tried or adopted here it is judged by that, whatever is in force now.
      const { policy: pinned } = header.versions;
      const own = pinned === versions.policy ? undefined : await policyOf(pinned);
      return own?.ok
        ? { ...common, policy: own.value.policy, versions: { ...versions, policy: pinned } }
        : { ...common, policy: rules, versions };
    },
    diagnostics: []
  });
}
