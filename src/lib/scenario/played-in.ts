import type { Lang } from '#domain/text';
import type { Lines, Scenario } from './scenario';

/**
 * What a call in one language needs of a scenario while it is played: the customer's lines in that language. The ready lines go
 * apart, since only guided calls and cards have them. What the interface shows stays in both languages: it may be in the other one.
 */
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
