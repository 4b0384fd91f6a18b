import { bad, good, type Result } from '#diagnostics/diagnostic';
import { Packs } from '#language/lexicon-bundles';
import { openCall, type Call } from '#contact/call';
import type { RunHeader, Versions } from '#contact/log';
import { namesHeard } from '#contact/names-heard';
import { report } from '#diagnostics/catalogue/session';
import type { Store } from '#storage/database';
import type { ScenarioData, CurrentData } from './inside/current-data.ts';
import { shippedPiece, shippedRules, shippedScenario, shippedVersions } from './shipped.ts';

const packs = { 'zh-CN': new Packs('zh', shippedPiece), en: new Packs('en', shippedPiece) } as const;

/** Makes ready for reading these texts in calls of a language. Rejects if something cannot be fetched. */
export function prepare(lang: RunHeader['lang'], texts: Iterable<string>): Promise<void> {
  return packs[lang].prepare(texts);
}

/** True if a text can be read without waiting. */
export function isReadyFor(lang: RunHeader['lang'], text: string): boolean {
  return packs[lang].isReadyFor(text);
}

/** What is shipped for a scenario today, for calls in a language. SB0703 if there is no such scenario. */
export async function today(scenarioId: string, lang: RunHeader['lang']): Promise<Result<CurrentData>> {
  const versions = shippedVersions(scenarioId);
  if (versions === undefined) return bad(report('SB0703', { scenario: scenarioId }));
  const [scenario, rules] = await Promise.all([shippedScenario(scenarioId), shippedRules(), prepare(lang, [])]);
  if (scenario === undefined) return bad(report('SB0703', { scenario: scenarioId }));
  return good({ scenario, rules, read: packs[lang].reader(namesHeard(scenario.names, rules)), versions });
}

/**
 * Puts the call of a header together, of the versions that the header pins: what is not today's is taken from the
 * store. SB0702 if a version is to be had nowhere; charts are code, and there is only one version of that.
 */
export async function callOf(store: Store, header: RunHeader): Promise<Result<Call>> {
  const now = await today(header.scenario, header.lang);
  if (!now.ok) return now;
  const pinned = isToday(header.versions, now.value.versions) ? now : await stored(store, header, now.value);
  if (!pinned.ok) return pinned;
  const { scenario, rules, read } = pinned.value;
  return good(openCall(scenario, rules, read, header));
}

function isToday(pinned: Versions, now: Versions): boolean {
  return (Object.keys(now) as (keyof Versions)[]).every((part) => pinned[part] === now[part]);
}

/** Older data comes as sources: what reads and compiles those is fetched only then. */
async function stored(store: Store, header: RunHeader, now: CurrentData): Promise<Result<ScenarioData>> {
  const { pinnedData } = await import('./inside/pinned.ts');
  return pinnedData(store, header, now);
}
