import { error } from '@sveltejs/kit';
import { shippedPolicy, shippedRulesOfLife } from '#app/shipped';
import type { PolicyFile } from '#machines/policy';
import type { PageLoad } from './$types';

/** The charts and the policy in force are fetched before the page shows, so that it never shows half. */
export const load: PageLoad = async ({ params: { chart = 'ticket' } }) => {
  const [{ atlas }, policy, file] = await Promise.all([import('#atlas/atlas'), shippedRulesOfLife(), shippedPolicy()]);
  // Checked when the app was built.
  const { decisions = [] } = file as PolicyFile;
  const shown = atlas.find(({ name }) => name === chart);
  if (!shown) error(404);
  return { chrome: 'wide' as const, atlas, shown, policy, decisions };
};
