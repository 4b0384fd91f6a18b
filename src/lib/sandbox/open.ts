import { timeText } from '#calendar/dates';
import { report } from '#diagnostics/catalogue/sandbox';
import { bad, good, type Diagnostic, type Result } from '#diagnostics/diagnostic';
import { both, listed, type Text } from '#domain/text';
import type { Policy } from '#machines/policy';
import { eventSpec } from '#machines/ticket-events';
import { logOf, type SandboxFile } from './file';
import type { History } from './history';
import { isStaffStep, type SandboxStep } from './inside/log';
import { livingAgain, type Misfit } from './lived-again';
import type { SandboxPlan } from './plan';
import type { Sandbox } from './sandbox';

/** A plan that this policy can be lived by. SB0906 for a business that it has not. */
export function checkPlan(plan: SandboxPlan, { ticket, businessTypes }: Policy): Result<SandboxPlan> {
  const business = plan.wanted?.business;
  const all = Object.values(ticket?.classes ?? {}).flat();
  if (business === undefined || all.includes(business)) return good(plan);
  const choices = both((lang) => listed(all.map((id) => businessTypes[id]?.[lang] ?? id))[lang]);
  return bad(report('SB0906', { business, choices }));
}

/** All that is said in the tries of a sandbox: what has to be read before it is lived. */
export function linesOf({ branches }: SandboxFile): readonly string[] {
  return branches.flatMap(({ steps }) => steps.flatMap((step) => ('say' in step ? [step.say] : [])));
}

/**
 * Every try of a sandbox that was kept or sent, lived again in turns: a page that waits for it goes on living. What tries share is lived once.
 * @param policy digest of the policy in force
 * @param spent true once no more may be done in one go
 * @returns a generator that yields how much is done, of one, and in the end the tries; with them SB0905 if it was played under another policy, and SB0904 for the first step of a
 *   try that nobody can do any more: that try ends before it
 */
export function* livesInTurns(
  sandbox: Sandbox,
  file: SandboxFile,
  policy: string,
  spent: () => boolean
): Generator<number, Result<readonly History[]>, undefined> {
  const told: Diagnostic[] = file.policy === policy ? [] : [report('SB0905', {})];
  const lives: History[] = [];
  const all = file.branches.length;
  for (const index of file.branches.keys()) {
    const log = logOf(file, index);
    const whole_ms = Math.max(1, log.until_ms - sandbox.begins_ms);
    const living = livingAgain(sandbox, log, spent, lives[0]);
    let turn = living.next();
    for (; !turn.done; turn = living.next()) yield (index + (turn.value - sandbox.begins_ms) / whole_ms) / all;
    const { history, misfit } = turn.value;
    lives.push(history);
    if (misfit) told.push(misfitTold(misfit));
  }
  return good(lives, told);
}

function misfitTold({ at, step, why }: Misfit): Diagnostic {
  return report('SB0904', { step: at + 1, time: timeText(step.at_ms), what: nameOf(step), why });
}

/** What a step did, in words. */
function nameOf(step: SandboxStep): Text {
  if (isStaffStep(step)) return { zh: '换人', en: 'a role changes hands' };
  if ('say' in step) return { zh: '说话', en: 'something said' };
  return eventSpec(step.do)?.text ?? { zh: '处理', en: 'something done' };
}
