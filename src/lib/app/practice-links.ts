import { drillSteps, type DrillStep } from '#domain/ids';
import { stepOf } from '#progress/steps';
import { practisedClauses } from './practised-clauses.ts';
import { catalogue } from './scenario-list.ts';

const sayable = new Set(practisedClauses.flatMap(({ id, sayable }) => (sayable ? [id] : [])));

/** Where a line of a clause is practised by itself; nothing for what is not said, or not in one line. */
export function sayItHref(clause: string): string | undefined {
  return sayable.has(clause) ? `/practice/say?${new URLSearchParams({ clause })}` : undefined;
}

/** The step of a scenario's call by which a clause is practised, and where; nothing for what takes a whole call. */
export function drillOf(
  scenario: string,
  clause: string
): { readonly step: DrillStep; readonly href: string } | undefined {
  const step = stepOf(clause);
  const drilled = catalogue.find(({ id }) => id === scenario)?.drilled;
  if (step === undefined || drilled?.includes(clause) !== true) return undefined;
  return { step, href: drillHref(scenario, step, clause) };
}

/** Where one step of a scenario's call is practised by itself. @param clause in a case that asks for it */
export function drillHref(scenario: string, step: DrillStep, clause?: string): string {
  return `/practice/${encodeURIComponent(scenario)}?drill=${step}${clause === undefined ? '' : `&clause=${clause}`}`;
}

/** The step of a scenario's call that comes behind one, of those that can be practised; nothing behind the last. */
export function nextDrill(
  scenario: string,
  behind: DrillStep
): { readonly step: DrillStep; readonly href: string } | undefined {
  const steps = catalogue.find(({ id }) => id === scenario)?.steps ?? [];
  const step = drillSteps.slice(drillSteps.indexOf(behind) + 1).find((it) => steps.includes(it));
  return step && { step, href: drillHref(scenario, step) };
}
