import { error } from '@sveltejs/kit';
import { locale } from '#app/locale.svelte';
import { catalogue } from '#app/scenario-list';
import { policyNow, policyOf } from '#app/policy-in-force';
import { shippedScenario } from '#app/shipped';
import { policyDigest } from '#app/shipped-policy';
import { records } from '#app/store-handle.svelte';
import type { AtlasChart } from '#atlas/atlas';
import type { PageLoad } from './$types';

/** Loads the charts and the policy in force before the page renders, so that it never shows half. */
export const load: PageLoad = async ({ params: { chart = 'ticket' }, url }) => {
  const [{ atlas, customerName, customerOf }, { shippedLayout }, now] = await Promise.all([
    import('#atlas/atlas'),
    import('#app/shipped-layout'),
    policyNow()
  ]);
  // The shipped one is always to be had.
  const inForce = now.ok ? now : await policyOf();
  if (!inForce.ok) error(500);
  const { policy, digest } = inForce.value;
  const { decisions = [] } = policy;
  const shown = atlas.find(({ name }) => name === chart) ?? (await customerNamed(chart));
  if (!shown) error(404);
  const open = await shippedLayout(shown.name, locale.current);
  const customers = catalogue.map(({ id, title }) => ({ name: customerName(id), text: title }));
  const compared = /^\d{1,6}$/.exec(url.searchParams.get('difference') ?? '')?.[0];
  // Only who compares two versions loads what tells them apart.
  const difference =
    compared === undefined
      ? undefined
      : await (await import('../chart/difference.ts')).versionDifference(Number(compared));
  const version = digest === policyDigest() ? 0 : await adoptedNumber();
  return { chrome: 'wide' as const, atlas, customers, shown, open, policy, decisions, version, difference };

  async function adoptedNumber(): Promise<number> {
    const [store, { listPolicies }] = await Promise.all([records.open(), import('#storage/policies')]);
    const listed = store.ok ? await listPolicies(store.value) : store;
    return (listed.ok && listed.value.find(({ stage }) => stage === 'adopted')?.number) || 0;
  }

  async function customerNamed(name: string): Promise<AtlasChart | undefined> {
    const known = catalogue.find(({ id }) => customerName(id) === name);
    const scenario = known && (await shippedScenario(known.id));
    return scenario && { ...customerOf(scenario), name };
  }
};
