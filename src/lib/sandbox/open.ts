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

/** Checks that a plan fits this policy; SB0906 for a business that it does not have. */
export function checkPlan(plan: SandboxPlan, { ticket, businessTypes }: Policy): Result<SandboxPlan> {
  const business = plan.wanted?.business;
  const all = Object.values(ticket?.classes ?? {}).flat();
  if (business === undefined || all.includes(business)) return good(plan);
  const choices = both((lang) => listed(all.map((id) => businessTypes[id]?.[lang] ?? id))[lang]);
  return bad(report('SB0906', { business, choices }));
}

/** Returns all lines said in a sandbox's tries, which must be parsed before it is replayed. */
export function linesOf({ branches }: SandboxFile): readonly string[] {
  return branches.flatMap(({ steps }) => steps.flatMap((step) => ('say' in step ? [step.say] : [])));
}

/**
 * Replays every saved try in turns, so that a waiting page stays responsive.
 * @param policy digest of the policy in force
 * @param spent true once the time budget is used up
 * @returns yields the progress, 0 to 1, and returns the tries; SB0905 if played under another policy, SB0904 for the
 * first impossible step, before which that try ends
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

function nameOf(step: SandboxStep): Text {
  if (isStaffStep(step)) return { zh: '换人', en: 'a role changes hands' };
  if ('say' in step) return { zh: '说话', en: 'something said' };
  return eventSpec(step.do)?.text ?? { zh: '处理', en: 'something done' };
}
