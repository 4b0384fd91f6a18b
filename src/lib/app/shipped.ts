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

/** Loads a data file by its name; fetched once. */
export function data(name: string): Promise<unknown> {
  return fetchOnce(addressOf(name)!);
}

/** Loads a data file by its name as JSON text, the source of its digest. */
export async function shippedText(name: 'policy' | 'lexicon' | `scenario/${string}`): Promise<string> {
  return (await fetchData(addressOf(name)!)).text();
}

/** Loads a scenario as compiled at build time; `undefined` if none is shipped with that id. */
export async function shippedScenario(id: string): Promise<Scenario | undefined> {
  const name = `scenario/${id}`;
  // Made by our own build out of checked files, like everything here: its types hold.
  return addressOf(name) ? ((await data(name)) as Scenario) : undefined;
}

const titles = new Map<string, Text>();

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

/** Loads the part of a scenario needed to play it, with ready lines if coached; `undefined` if not shipped. */
export async function playedScenario(id: string, lang: Lang, mode?: Mode): Promise<Scenario | undefined> {
  if (!addressOf(`ready/${id}`)) return undefined;
  const [found, ready] = await Promise.all([
    played(id, lang),
    mode === undefined || mode === 'exam' ? {} : data(`ready/${id}`)
  ]);
  return found && { ...found.scenario, ready: ready as Scenario['ready'] };
}

/** Step of a call to be practised separately, cut from a recorded call by the build. */
export interface ShippedDrill {
  readonly seed: number;
  readonly clauses: readonly string[];
  /** Entries before the step; `{agentId}` replaces the agent's number. */
  readonly entries: readonly Entry[];
  readonly from_ms: number;
}

/** Loads the cases in which a step can be practised in a language; empty if there are none. */
export async function shippedDrills(id: string, lang: Lang, step: DrillStep): Promise<readonly ShippedDrill[]> {
  const name = `drill-${readLanguageOf(lang)}/${id}`;
  if (!addressOf(name)) return [];
  return ((await data(name)) as Partial<Record<DrillStep, readonly ShippedDrill[]>>)[step] ?? [];
}

export async function shippedSayIts(lang: Lang): Promise<readonly SayIt[]> {
  return (await data(`say-${readLanguageOf(lang)}`)) as readonly SayIt[];
}

/** Prefetches the data that a call needs of a scenario. Errors are reported when it is used. */
export function playedAhead(id: string, lang: Lang, mode: Mode): void {
  playedScenario(id, lang, mode).catch(() => undefined);
}

/** Loads the shipped policy, already read and checked by the build. */
export async function shippedRules(): Promise<Policy> {
  return (await data('rules')) as Policy;
}

/** Loads the policy as stated in its file, the source of its digest. */
export function shippedPolicy(): Promise<unknown> {
  return data('policy');
}

/** Returns the address of a lexicon piece: one language without texts for readers, or all sources. */
export function lexiconAddress(pack: LexiconBundle): string {
  return addressOf(pack === 'both' ? 'lexicon' : `reader/${pack}`)!;
}

/** Returns the address of the names that scenario and policy add to a lexicon piece. */
export function namesAddress(scenario: string, pack: LexiconBundle): string {
  return addressOf(pack === 'both' ? `names/${scenario}` : `names-${pack}/${scenario}`)!;
}

/** Loads the lexicon sources, from which its digest is made. */
export async function shippedLexicon(): Promise<readonly LexiconSource[]> {
  return (await data('lexicon')) as readonly LexiconSource[];
}

/** Digests of all shipped data except scenarios. */
export { digests as shippedDigests };

/** Returns the versions of a scenario's shipped data, from the files needed to play it; `undefined` if not shipped. */
export async function shippedVersions(id: string, lang: Lang): Promise<Versions | undefined> {
  const found = await played(id, lang);
  return found && { ...digests, scenario: found.digest };
}

/** Returns the title of a scenario; `undefined` before it was fetched for playing. */
export function playedTitle(id: string): Text | undefined {
  return titles.get(id);
}
