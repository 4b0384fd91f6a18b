import { addressOf, digests } from 'virtual:switchboard/data';
import type { Entry } from '#domain/entry';
import type { DrillStep, Mode } from '#domain/ids';
import type { Lang, Text } from '#domain/text';
import type { LexiconSource } from '#language/lexicon';
import { readLanguageOf, type LexiconBundle } from '#language/lexicon-bundle';
import type { Policy } from '#machines/policy';
import type { Versions } from '#contact/log';
import type { SayIt } from '#coach/say-it';
import type { Scenario } from '#scenario/scenario';
import { fetchData, fetchOnce } from './inside/fetch-once.ts';

/** A file of data by its name; fetched once. */
export function data(name: string): Promise<unknown> {
  return fetchOnce(addressOf(name)!);
}

/** A file of data as a text of JSON, by its name: what its digest is of. */
export async function shippedText(name: 'policy' | 'lexicon' | `scenario/${string}`): Promise<string> {
  return (await fetchData(addressOf(name)!)).text();
}

/** The scenario of that id as it was compiled at build time; nothing if none is shipped. */
export async function shippedScenario(id: string): Promise<Scenario | undefined> {
  const name = `scenario/${id}`;
  // Made by our own build out of checked files, like everything here: its types hold.
  return addressOf(name) ? ((await data(name)) as Scenario) : undefined;
}

/** What a scenario is called that was fetched to be played, by its id. */
const titles = new Map<string, Text>();

/** What is fetched to play a scenario in a language, and the digest of the whole of it; nothing if none is shipped by that id. */
async function played(
  id: string,
  lang: Lang
): Promise<{ readonly digest: string; readonly scenario: Scenario } | undefined> {
  const name = `scenario-${readLanguageOf(lang)}/${id}`;
  if (!addressOf(name)) return undefined;
  const found = (await data(name)) as { readonly digest: string; readonly scenario: Scenario };
  titles.set(id, found.scenario.title);
  return found;
}

/**
 * What a call needs of a scenario while it is played in a language, with ready lines where a coach leads; nothing if none is shipped by that
 * id. A card needs the whole.
 */
export async function playedScenario(id: string, lang: Lang, mode?: Mode): Promise<Scenario | undefined> {
  if (!addressOf(`ready/${id}`)) return undefined;
  const [found, ready] = await Promise.all([
    played(id, lang),
    mode === undefined || mode === 'exam' ? {} : data(`ready/${id}`)
  ]);
  return found && { ...found.scenario, ready: ready as Scenario['ready'] };
}

/** A step of a call to be practised by itself, as the build cut it from a recorded call. */
export interface ShippedDrill {
  readonly seed: number;
  readonly clauses: readonly string[];
  /** What came before; the agent's own number stands in it as `{agentId}`. */
  readonly entries: readonly Entry[];
  readonly from_ms: number;
}

/** The cases in which a step can be practised in a language; none if there are none. */
export async function shippedDrills(id: string, lang: Lang, step: DrillStep): Promise<readonly ShippedDrill[]> {
  const name = `drill-${readLanguageOf(lang)}/${id}`;
  if (!addressOf(name)) return [];
  return ((await data(name)) as Partial<Record<DrillStep, readonly ShippedDrill[]>>)[step] ?? [];
}

/** The lines that can be practised by themselves in a language, of all scenarios. */
export async function shippedSayIts(lang: Lang): Promise<readonly SayIt[]> {
  return (await data(`say-${readLanguageOf(lang)}`)) as readonly SayIt[];
}

/** Has fetched what a call will need of a scenario. Whoever needs it says what could not be fetched. */
export function playedAhead(id: string, lang: Lang, mode: Mode): void {
  playedScenario(id, lang, mode).catch(() => undefined);
}

/** Shipped policy, read; made by our own build out of a checked file. */
export async function shippedRules(): Promise<Policy> {
  return (await data('rules')) as Policy;
}

/** The policy as its file states it: what its digest is of. */
export function shippedPolicy(): Promise<unknown> {
  return data('policy');
}

/** Where a piece of the lexicon is fetched: a language's without what only people read, or the sources of all. */
export function lexiconAddress(pack: LexiconBundle): string {
  return addressOf(pack === 'both' ? 'lexicon' : `reader/${pack}`)!;
}

/** Where that is fetched which scenario and policy add to a piece of the lexicon. */
export function namesAddress(scenario: string, pack: LexiconBundle): string {
  return addressOf(pack === 'both' ? `names/${scenario}` : `names-${pack}/${scenario}`)!;
}

/** The sources of the lexicon: what its digest is of. */
export async function shippedLexicon(): Promise<readonly LexiconSource[]> {
  return (await data('lexicon')) as readonly LexiconSource[];
}

/** Digests of all that is shipped but scenarios. */
export { digests as shippedDigests };

/** The versions of what is shipped for a scenario, out of what is fetched to play it in a language; nothing if it is not shipped. */
export async function shippedVersions(id: string, lang: Lang): Promise<Versions | undefined> {
  const found = await played(id, lang);
  return found && { ...digests, scenario: found.digest };
}

/** What a scenario is called; nothing before it was fetched to be played. */
export function playedTitle(id: string): Text | undefined {
  return titles.get(id);
}
