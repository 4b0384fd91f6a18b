import { locale } from '#app/locale.svelte';
import { playedScenario, shippedRules } from '#app/shipped';
import { langs } from '#domain/text';
import type { PageLoad } from './$types';

/** The scenario and the policy are fetched before the page shows, so that it never shows half. No scenario if none is of that id. */
export const load: PageLoad = async ({ params, url }) => {
  const wanted = url.searchParams.get('lang');
  const lang = langs.find((one) => one === wanted) ?? locale.current;
  const [scenario, policy] = await Promise.all([playedScenario(params.scenario, lang), shippedRules()]);
  return { id: params.scenario, scenario, policy };
};
