import { drillSteps, type DrillStep } from '#domain/ids';
import { stepOf } from '#progress/steps';
import { practisedClauses } from './practised-clauses.ts';
import { catalogue } from './scenario-list.ts';

const sayable = new Set(practisedClauses.flatMap(({ id, sayable }) => (sayable ? [id] : [])));

/** Returns the link to practise a line of a clause; `undefined` if the clause is not said, or not in one line. */
export function sayItHref(clause: string): string | undefined {
  return sayable.has(clause) ? `/practice/say?${new URLSearchParams({ clause })}` : undefined;
}

/** Returns the step in which a clause is practised, with its link; `undefined` if it takes a whole call. */
export function drillOf(
  scenario: string,
  clause: string
): { readonly step: DrillStep; readonly href: string } | undefined {
  const step = stepOf(clause);
  const drilled = catalogue.find(({ id }) => id === scenario)?.drilled;
  if (step === undefined || drilled?.includes(clause) !== true) return undefined;
  return { step, href: drillHref(scenario, step, clause) };
}

/** Returns the link to practise one step of a scenario's call, in a case that requires `clause` if given. */
export function drillHref(scenario: string, step: DrillStep, clause?: string): string {
  return `/practice/${encodeURIComponent(scenario)}?drill=${step}${clause === undefined ? '' : `&clause=${clause}`}`;
}

/** Returns the next step of a scenario's call that can be practised; `undefined` after the last. */
export function nextDrill(
  scenario: string,
  behind: DrillStep
): { readonly step: DrillStep; readonly href: string } | undefined {
  const steps = catalogue.find(({ id }) => id === scenario)?.steps ?? [];
  const step = drillSteps.slice(drillSteps.indexOf(behind) + 1).find((it) => steps.includes(it));
  return step && { step, href: drillHref(scenario, step) };
}
