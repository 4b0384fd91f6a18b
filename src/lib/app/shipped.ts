import { addresses, digests, scenarios } from 'virtual:switchboard/data';
import { own } from '#domain/own';
import type { Entry } from '#domain/entry';
import type { DrillStep, Mode } from '#domain/ids';
import type { Lang, Text } from '#domain/text';
import type { LexiconSource } from '#language/lexicon';
import { readLanguageOf, type LexiconBundle } from '#language/lexicon-bundle';
import type { Policy, ShiftPolicy, WrapUpPolicy } from '#machines/policy';
import type { Versions } from '#contact/log';
import type { SayIt } from '#coach/say-it';
import type { Scenario } from '#scenario/scenario';

/** What was fetched; a failed fetch is forgotten, so that it can be tried again. */
const fetched = new Map<string, Promise<unknown>>();

async function fetchData(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`expected data at ${address}, came ${response.status}`);
  return response;
}

/** A file of data by its name; fetched once. */
export function data(name: string): Promise<unknown> {
  const known = fetched.get(name);
  if (known) return known;
  const fetching = fetchData(addresses[name]!).then((response) => response.json() as Promise<unknown>);
  fetched.set(name, fetching);
  fetching.catch(() => fetched.delete(name));
  return fetching;
}

/** A file of data as a text of JSON, by its name: what its digest is of. */
export async function shippedText(name: 'policy' | 'lexicon' | `scenario/${string}`): Promise<string> {
  return (await fetchData(addresses[name]!)).text();
}

/** The scenario of that id as it was compiled at build time; nothing if none is shipped. */
export async function shippedScenario(id: string): Promise<Scenario | undefined> {
  const name = `scenario/${id}`;
  // Made by our own build out of checked files, like everything here: its types hold.
  return Object.hasOwn(addresses, name) ? ((await data(name)) as Scenario) : undefined;
}

/**
 * What a call needs of a scenario while it is played in a language, with ready lines where a coach leads; nothing if none is shipped by that
 * id. A card needs the whole.
 */
export async function playedScenario(id: string, lang: Lang, mode?: Mode): Promise<Scenario | undefined> {
  const name = `scenario-${readLanguageOf(lang)}/${id}`;
  if (!Object.hasOwn(addresses, name)) return undefined;
  const [scenario, ready] = await Promise.all([
    data(name),
    mode === undefined || mode === 'exam' ? {} : data(`ready/${id}`)
  ]);
  return { ...(scenario as Scenario), ready: ready as Scenario['ready'] };
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
  if (!Object.hasOwn(addresses, name)) return [];
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

/** The policy as a call needs it, read: neither what lines are read with nor what those who come after the call go by is in it. */
export async function shippedRules(): Promise<Policy> {
  return (await data('rules')) as Policy;
}

/** The same with what those behind the call go by, with which what becomes of a ticket is played on. */
export async function shippedRulesOfLife(): Promise<Policy> {
  const [{ ticket, scripts, ...rules }, more] = await Promise.all([shippedRules(), data('life')]);
  const life = more as Pick<Policy, 'scripts' | 'ticket'>;
  return {
    ...rules,
    scripts: { ...scripts, ...life.scripts },
    ...(ticket && { ticket: { ...ticket, ...life.ticket } })
  };
}

/** What the policy says of after-call work, and of several calls in a row. */
export async function shippedBetweenCalls(): Promise<{ readonly wrapUp: WrapUpPolicy; readonly shift: ShiftPolicy }> {
  return (await data('between-calls')) as { readonly wrapUp: WrapUpPolicy; readonly shift: ShiftPolicy };
}

/** The policy as its file states it: what its digest is of. */
export function shippedPolicy(): Promise<unknown> {
  return data('policy');
}

/** Where a piece of the lexicon is fetched: a language's without what only people read, or the sources of all. */
export function lexiconAddress(pack: LexiconBundle): string {
  return addresses[pack === 'both' ? 'lexicon' : `reader/${pack}`]!;
}

/** Where that is fetched which scenario and policy add to a piece of the lexicon. */
export function namesAddress(scenario: string, pack: LexiconBundle): string {
  return addresses[pack === 'both' ? `names/${scenario}` : `names-${pack}/${scenario}`]!;
}

/** The sources of the lexicon: what its digest is of. */
export async function shippedLexicon(): Promise<readonly LexiconSource[]> {
  return (await data('lexicon')) as readonly LexiconSource[];
}

/** The versions of what is shipped for a scenario; nothing if it is not shipped. */
export function shippedVersions(id: string): Versions | undefined {
  const scenario = own(scenarios, id)?.digest;
  return scenario === undefined ? undefined : { ...digests, scenario };
}

/** What a shipped scenario is called, before it is fetched; nothing if none has that id. */
export function shippedTitle(id: string): Text | undefined {
  return own(scenarios, id)?.title;
}
