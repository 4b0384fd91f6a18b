import type { Lang } from '#domain/text';
import type { Lines, Scenario } from './scenario';

/** Returns the scenario with customer lines in one language and without ready lines; interface texts keep both. */
export function playedIn(scenario: Scenario, lang: Lang): Scenario {
  const variants = Object.entries(scenario.variants).map(([id, { lines, ...variant }]) => [
    id,
    { ...variant, ...(lines && { lines: linesIn(lines, lang) }) }
  ]);
  const { services, plans, causes } = scenario.names;
  return {
    ...scenario,
    // What lines are read with comes apart; of the names, those are asked for in a call that what is told is held against.
    names: { ...(services && { services }), ...(plans && { plans }), ...(causes && { causes }) },
    variants: Object.fromEntries(variants) as Scenario['variants'],
    lines: linesIn(scenario.lines, lang),
    ready: {}
  };
}

function linesIn(lines: Lines, lang: Lang): Lines {
  return Object.fromEntries(
    Object.entries(lines).map(([id, { zh, en }]) => [id, lang === 'en' ? { zh: [], en } : { zh, en: [] }])
  );
}
