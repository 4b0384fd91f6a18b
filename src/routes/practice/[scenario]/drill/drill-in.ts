import { drillSteps, type DrillStep } from '#domain/ids';

/** The step that an address asks for; nothing if it is none. */
export function drillIn(query: URLSearchParams): DrillStep | undefined {
  return drillSteps.find((step) => step === query.get('drill'));
}
