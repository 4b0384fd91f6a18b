import { report } from '#diagnostics/catalogue/scenario';
import type { Diagnostic } from '#diagnostics/diagnostic';
import type { DiagnosticPlace } from '#diagnostics/report';
import { detailsQuestion } from '#sandbox/caller';
import type { Scenario } from '#scenario/scenario';

/** What scenarios for callers have to have beside those that are practised: SB0394 where nothing leads whoever takes the call to ask for what is compared. */
export function unled(scenario: Pick<Scenario, 'ready'>, place: DiagnosticPlace): readonly Diagnostic[] {
  return detailsQuestion(scenario) ? [] : [report('SB0394', {}, place)];
}
