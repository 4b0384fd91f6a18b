import { error } from '@sveltejs/kit';
import { locale } from '#app/locale.svelte';
import { catalogue } from '#app/scenario-list';
import { shippedPolicy, shippedRulesOfLife, shippedScenario } from '#app/shipped';
import type { AtlasChart } from '#atlas/atlas';
import type { PolicyFile } from '#machines/policy';
import type { PageLoad } from './$types';

/** Of the address of a scenario's customer: `customer.fee-complaint`. */
const customer = 'customer.';

/** The charts and the policy in force are fetched before the page shows, so that it never shows half. */
export const load: PageLoad = async ({ params: { chart = 'ticket' } }) => {
  const [{ atlas, customerOf }, { shippedLayout }, policy, file] = await Promise.all([
    import('#atlas/atlas'),
    import('#app/shipped-layout'),
    shippedRulesOfLife(),
    shippedPolicy()
  ]);
  // Checked when the app was built.
  const { decisions = [] } = file as PolicyFile;
  const shown = atlas.find(({ name }) => name === chart) ?? (await customerNamed(chart));
  if (!shown) error(404);
  await shippedLayout(shown.name, locale.current);
  const customers = catalogue.map(({ id, title }) => ({ name: `${customer}${id}`, text: title }));
  return { chrome: 'wide' as const, atlas, customers, shown, policy, decisions };

  async function customerNamed(name: string): Promise<AtlasChart | undefined> {
    const scenario = name.startsWith(customer) ? await shippedScenario(name.slice(customer.length)) : undefined;
    return scenario && { ...customerOf(scenario), name };
  }
};
