import { report } from '#diagnostics/catalogue/scenario';
import type { Diagnostic } from '#diagnostics/diagnostic';
import type { DiagnosticPlace } from '#diagnostics/report';
import { both, type Text } from '#domain/text';
import type { Scenario } from '#scenario/scenario';
import type { CaseProof, Proof, ProvenRun, StuckAt } from '../report';
import type { CustomerNames } from '../words';
import { casesNamed, quotedList, waitsNamed, type PlaceOf } from './finding-words';

export interface StuckFinding {
  readonly finding: Diagnostic;
  readonly runs: readonly ProvenRun[];
}

/** Returns why a trainee who does everything right gets stuck: each cause once, at the customer's state. */
export function stuckFindings(
  scenario: Scenario,
  { cases }: Proof,
  place: PlaceOf,
  names: CustomerNames
): readonly StuckFinding[] {
  const causes = new Map<string, CaseProof[]>();
  for (const it of cases) {
    if (!it.best?.stuck) continue;
    const { line, ...at } = it.best.stuckAt ?? nowhere;
    const key = JSON.stringify([it.best.stuck === 'refused', at, line?.line]);
    causes.set(key, [...(causes.get(key) ?? []), it]);
  }
  return [...causes.values()].map((some) => {
    const { best } = some[0]!;
    const at = best!.stuckAt ?? nowhere;
    return {
      finding: told(scenario, some, at, causeOf(scenario, at, place), names),
      runs: some.map((it) => it.best!.run)
    };
  });
}

function causeOf({ ready }: Scenario, at: StuckAt, place: PlaceOf): DiagnosticPlace {
  if (at.why === 'no-record') return place(['desk'], 'key');
  const { line = '' } = at.line ?? {};
  // What is shared stands in no line of this file.
  return at.why === 'contradicts' && Object.hasOwn(ready, line) ? place(['ready', line], 'key') : placeOf(at, place);
}

const nowhere: StuckAt = { region: '', state: '', waits: [], why: 'over' };

function told(
  scenario: Scenario,
  some: readonly CaseProof[],
  at: StuckAt,
  place: DiagnosticPlace,
  names: CustomerNames
): Diagnostic {
  const { best } = some[0]!;
  const cases = casesNamed(scenario, some);
  const state = standing(at, names);
  const waits = waitsNamed(at.waits, names);
  const last = lastSaid(best!.run);
  if (best!.stuck === 'refused') return report('SB0380.refused', { cases, state, last }, place);
  switch (at.why) {
    case 'over':
      return report('SB0380.over', { cases, last }, place);
    case 'unraised':
      return report('SB0380.unraised', { cases, state: names.state([at.region]) ?? state }, place);
    case 'no-record':
      return report('SB0383.service', { cases }, place);
    case 'elsewhere':
      return report('SB0380.elsewhere', { cases, state, waits, line: at.line!.text }, place);
    case 'contradicts':
      return report('SB0380.contradicts', { cases, state, line: at.line!.text, said: at.line!.said ?? '' }, place);
    case 'unmet':
      return report('SB0380.unmet', { cases, state, waits }, place);
    default:
      return at.waits.length === 0
        ? report('SB0380.nothing', { cases, state }, place)
        : report('SB0380', { cases, state, waits }, place);
  }
}

function standing({ region, state }: StuckAt, names: CustomerNames): Text {
  const [what, at] = [names.state([region]), names.state([region, state])];
  if (!what || !at) return { zh: '“”', en: '“”' };
  return { zh: `“${what.zh}”（${at.zh}）`, en: `“${what.en}” (${at.en.toLowerCase()})` };
}

function placeOf({ region, state }: StuckAt, place: PlaceOf): DiagnosticPlace {
  const isThere = (path: readonly string[]): boolean => {
    const [here, above] = [place(path, 'key'), place(path.slice(0, -1), 'key')];
    return here.line !== above.line || here.column !== above.column;
  };
  const written = state === 'unraised' ? 'raise' : state;
  for (const whole of [['demands', region], ['behaviour', region], ['talk']]) {
    if (!(whole.length === 1 ? region === whole[0] && isThere(['talk', 'states']) : isThere(whole))) continue;
    const inner = whole[0] === 'demands' ? [...whole, written] : [...whole, 'states', state];
    return isThere(inner) ? place(inner, 'key') : place(whole, 'key');
  }
  return place(['uses'], 'key');
}

function lastSaid({ entries }: ProvenRun): Text {
  const said = entries.findLast((entry) => 'say' in entry);
  const text = said && 'say' in said ? said.say : '';
  return text === '' ? { zh: '一接通就这样', en: 'at the very beginning' } : quotedList([both(() => text)]);
}
