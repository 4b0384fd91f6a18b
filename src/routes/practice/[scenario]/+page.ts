import { locale } from '#app/locale.svelte';
import { adoptedPassKey, readText } from '#app/setting';
import { playedScenario, shippedRules } from '#app/shipped';
import { isOwn } from '#app/own-id';
import { langs, type Lang } from '#domain/text';
import type { Policy } from '#machines/policy';
import type { Scenario } from '#scenario/scenario';
import type { PageLoad } from './$types';

async function rulesNow(): Promise<Policy> {
  if (readText(adoptedPassKey) === undefined) return shippedRules();
  const { policyNow } = await import('#app/policy-in-force');
  const now = await policyNow();
  return now.ok ? now.value.policy : shippedRules();
}

async function scenarioOf(id: string, lang: Lang): Promise<Scenario | undefined> {
  if (!isOwn(id)) return playedScenario(id, lang);
  const { ownRoom } = await import('#app/own-door');
  const found = await (await ownRoom()).ownScenario(id);
  return found.ok ? found.value : undefined;
}

/** Loads the scenario and the policy before the page renders. No scenario if none has this id. */
export const load: PageLoad = async ({ params, url }) => {
  const wanted = url.searchParams.get('lang');
  const lang = langs.find((one) => one === wanted) ?? locale.current;
  const [scenario, policy] = await Promise.all([scenarioOf(params.scenario, lang), rulesNow()]);
  return { id: params.scenario, scenario, policy };
};
