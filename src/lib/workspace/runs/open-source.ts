import { good, type Result } from '#diagnostics/diagnostic';
import { todayOf } from '#app/today';
import { isOwn, ownId } from '#app/own-id';
import { policyOf } from '#app/policy-in-force';
import { records } from '#app/store-handle.svelte';
import { catalogue } from '#app/scenario-list';
import { listScenarios } from '#storage/scenarios';
import type { Source } from './source.ts';

const shipped = new Map(catalogue.map(({ id, title }) => [id, title]));

/** Opens the store and today's data. The shell shows the diagnostics of opening above every page. */
export async function openSource(): Promise<Result<Source>> {
  const opened = await records.open();
  if (!opened.ok) return opened;
  const store = opened.value;
  const written = await listScenarios(store);
  const own = new Map(written.ok ? written.value.map(({ scenario = '', title }) => [ownId(scenario), title]) : []);
  return good({
    store,
    titleOf: (scenario) => (isOwn(scenario) ? own.get(scenario) : shipped.get(scenario)),
    async today(header) {
      const data = await todayOf(store, header);
      if (!data.ok) return undefined;
      const { scenario, rules, reader, versions } = data.value;
      const common = { scenario, read: reader.read, prepare: (texts: readonly string[]) => reader.prepare(texts) };
      // Under a version that was tried or adopted here it is judged by that, whatever is in force now.
      const { policy: pinned } = header.versions;
      const adopted = pinned === versions.policy ? undefined : await policyOf(pinned);
      return adopted?.ok
        ? { ...common, policy: adopted.value.policy, versions: { ...versions, policy: pinned } }
        : { ...common, policy: rules, versions };
    },
    diagnostics: []
  });
}
