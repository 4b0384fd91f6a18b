import { report } from '#diagnostics/catalogue/scenario';
import type { Diagnostic } from '#diagnostics/diagnostic';
import type { DiagnosticPlace } from '#diagnostics/report';
import { endingNames, languageNames } from '#domain/terms';
import type { Text } from '#domain/text';
import type { Scenario } from '#scenario/scenario';
import { casesNamed, type PlaceOf } from './inside/finding-words';
import { lineFindings } from './inside/line-findings';
import { stuckFindings } from './inside/stuck-findings';
import type { CaseProof, Proof, ShortOf, UnfairDraw } from './report';
import { lazyWays } from './trainees';
import { drawnText, lazyName, type CustomerNames } from './words';

export { stuckFindings, type StuckFinding } from './inside/stuck-findings';

const mostOfLimit = 0.75;
const slowest = 5;
const aLittle_min = 3;
const allPoints = 100;

/** Returns diagnostics of a played scenario: SB0380 to SB0387, SB0396, SB0397 and SB0400. */
export function findingsOf(
  scenario: Scenario,
  proof: Proof,
  place: PlaceOf,
  names: CustomerNames
): readonly Diagnostic[] {
  const isUnproven = ({ best }: CaseProof): boolean =>
    !scenario.modes.includes('guided') && (!best || best.stuck !== undefined || !best.run.passed);
  const found = proof.cases.flatMap((it) => [...(isUnproven(it) ? [] : ofBest(it, place)), ...ofLaziness(it, place)]);
  // Without guided mode no line has to be on offer: who is stuck has shown nothing, and the scenario is not proved to be passable.
  if (!scenario.modes.includes('guided'))
    return [
      ...unproven(scenario, proof, proof.cases.filter(isUnproven), place),
      ...unfair(scenario, proof, place),
      ...found,
      ...ofMinutes(scenario, proof, place)
    ];
  const stuck = stuckFindings(scenario, proof, place, names).map(({ finding }) => finding);
  return [
    ...stuck,
    ...lineFindings(scenario, proof, place, names),
    ...unfair(scenario, proof, place),
    ...found,
    ...ofMinutes(scenario, proof, place)
  ];
}

function unfair(scenario: Scenario, { cases }: Proof, place: PlaceOf): readonly Diagnostic[] {
  const by = new Map<string, { readonly one: UnfairDraw; readonly of: CaseProof[] }>();
  for (const it of cases)
    for (const one of it.unfair) {
      const key = JSON.stringify(one.drawn);
      const known = by.get(key) ?? { one, of: [] };
      known.of.push(it);
      by.set(key, known);
    }
  return [...by.values()].map(({ one: { drawn, run, short }, of }) => {
    const values = { cases: casesNamed(scenario, of), drawn: drawnText(scenario, drawn), score: run.score };
    return report('SB0386.drawn', { ...values, clauses: shortNamed(short) }, place(drawn.path, 'key'));
  });
}

/** Cases of which no run is known that passes. What was not yet tried is no finding. */
function unproven(
  scenario: Scenario,
  { unexplored }: Proof,
  cases: readonly CaseProof[],
  place: PlaceOf
): readonly Diagnostic[] {
  const isOpen = ({ variant, lang }: CaseProof): boolean =>
    unexplored.some((it) => it.what === 'best' && it.lang === lang && it.variants.includes(variant));
  const left = cases.filter((it) => !isOpen(it));
  return left.length === 0 ? [] : [report('SB0400', { cases: casesNamed(scenario, left) }, place(['modes'], 'key'))];
}

const variantPlace = ({ variant }: CaseProof, place: PlaceOf): DiagnosticPlace => place(['variants', variant], 'key');

const named = ({ title, lang }: CaseProof) => ({ title, language: languageNames[lang] });

function ofBest(it: CaseProof, place: PlaceOf): readonly Diagnostic[] {
  const { best } = it;
  if (!best || best.stuck) return [];
  const at = variantPlace(it, place);
  const { run, short } = best;
  const right = it.endings.filter((ending) => ending.right).map(({ ending }) => ending);
  if (!run.passed && !right.includes(run.ending)) {
    const ends = { ended: endingNames[run.ending], ending: endingNames[right[0]!] };
    return [report('SB0381', { ...named(it), ...ends }, at)];
  }
  const clauses = shortNamed(short);
  return [
    ...(run.passed ? [] : [report('SB0386', { ...named(it), score: run.score, clauses }, at)]),
    ...(run.passed && run.score < allPoints ? [report('SB0385', { ...named(it), score: run.score, clauses }, at)] : []),
    ...best.limits
      .filter(({ used_ms, limit_ms }) => used_ms > limit_ms * mostOfLimit)
      .map(({ name, used_ms, limit_ms }) =>
        report('SB0384', { ...named(it), clause: name, share: Math.round((used_ms / limit_ms) * 100) }, at)
      )
  ];
}

function shortNamed(short: readonly ShortOf[]): Text {
  const told = short.map(({ name, why }): Text => {
    const [zh, en] = [why.zh.replace(/[。.]$/, ''), why.en.replace(/\.$/, '')];
    return name ? { zh: `“${name.zh}”（${zh}）`, en: `“${name.en}” (${en})` } : { zh, en };
  });
  return { zh: told.map(({ zh }) => zh).join('；'), en: told.map(({ en }) => en).join('; ') };
}

function ofLaziness(it: CaseProof, place: PlaceOf): readonly Diagnostic[] {
  return lazyWays.flatMap((way) => {
    const run = it.lazy[way];
    if (!run?.passed) return [];
    return [report('SB0387', { ...named(it), way: lazyName(way), score: run.score }, variantPlace(it, place))];
  });
}

function ofMinutes({ minutes }: Scenario, { cases }: Proof, place: PlaceOf): readonly Diagnostic[] {
  const played = cases.flatMap(({ best }) => (best && !best.stuck ? [best.minutes] : []));
  if (played.length === 0) return [];
  const longest = Math.max(...played);
  if (minutes >= longest && minutes <= longest * slowest + aLittle_min) return [];
  return [report('SB0396', { minutes, played: Math.round(longest * 10) / 10 }, place(['minutes']))];
}
