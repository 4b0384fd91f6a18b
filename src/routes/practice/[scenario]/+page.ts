import { shippedScenario } from '#app/shipped';
import type { PageLoad } from './$types';

/** The scenario is fetched before the page shows, so that it never shows half. Nothing if none is of that id. */
export const load: PageLoad = async ({ params }) => ({
  id: params.scenario,
  scenario: await shippedScenario(params.scenario)
});
