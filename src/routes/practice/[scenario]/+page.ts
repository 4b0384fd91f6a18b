import { shippedRules, shippedScenario } from '#app/shipped';
import type { PageLoad } from './$types';

/** The scenario and the policy are fetched before the page shows, so that it never shows half. No scenario if none is of that id. */
export const load: PageLoad = async ({ params }) => {
  const [scenario, policy] = await Promise.all([shippedScenario(params.scenario), shippedRules()]);
  return { id: params.scenario, scenario, policy };
};
