import type { Diagnostic } from '#diagnostics/diagnostic';
import { checkCase } from './case';
import { ScenarioCheck, type CheckDeps, type WrittenScenario } from './context';
import { checkNames } from './check-names';
import { checkBills } from './bills';
import { checkFacts } from './facts';
import { checkFigures } from './figures';
import { checkGuards } from './guards';
import { checkWays, reachedIn } from './reach';
import { checkSafety } from './safety';
import { checkReady, checkTwice } from './ready';
import { checkStale } from './stale';
import { checkTalk } from './talk';
import { checkTexts } from './texts';
import { checkUnwritten } from './unwritten';
import { checkAnswers, checkWanted } from './wanted';
import { firstOf } from '#formats/say';
import type { Scenario } from '../../scenario';

export type { CheckDeps } from './context';

/**
 * True if a scenario of the right shape is playable and fair: codes SB0320 to SB0379, SB0388, SB0389, SB0398,
 * SB0399 and SB0406 to SB0408, in the order of the file. With errors among them it must not be played; warnings are the author's to weigh.
 * @param deps what names are held against; without policy, teams and desks are taken on trust, without acts `desk:…`,
 *   without wordingMistake the scenario's own wordings
 */
export function checkScenario(
  scenario: Scenario,
  written: WrittenScenario,
  deps: CheckDeps = {}
): readonly Diagnostic[] {
  const context = new ScenarioCheck(scenario, written, deps);
  checkCase(context);
  checkNames(context);
  checkTexts(context);
  const reached = reachedIn(scenario);
  checkTalk(context, reached);
  checkWays(context, reached);
  checkGuards(context, reached);
  checkFacts(context);
  checkUnwritten(context);
  checkWanted(context);
  checkAnswers(context);
  checkFigures(context);
  checkTwice(context);
  checkStale(context);
  checkReady(context, reached);
  checkBills(context);
  checkSafety(context);
  const found = [...new Map(context.found.map((it) => [JSON.stringify(it), it])).values()];
  // Errors first, so that the cap never hides one behind warnings.
  const rank = (it: Diagnostic) => (it.severity === 'error' ? 0 : 1);
  const kept = [...firstOf(found.sort((a, b) => rank(a) - rank(b)))];
  return kept.sort((a, b) => (a.line ?? Infinity) - (b.line ?? Infinity) || (a.column ?? 0) - (b.column ?? 0));
}
