import { bad, good, type Result } from '#diagnostics/diagnostic';
import { report } from '#diagnostics/catalogue/session';
import { callOn } from '#domain/call-time';
import type { Mode } from '#domain/ids';
import type { ShiftHeader, ShiftLog, ShiftRules } from '#domain/shift-log';
import type { Lang } from '#domain/text';
import { chance } from '#kernel/random';
import type { Trainee } from '#contact/log';
import type { Attempt } from '#progress/attempt';
import { seedOfVariant } from '#scenario/case-instance';
import type { Scenario } from '#scenario/scenario';
import { planOf, type ShiftLength } from '#shift/plan';
import { createShift } from '#storage/shifts';
import { drawRunId } from './random-ids.ts';
import { catalogue } from './scenario-list.ts';
import { playedScenario } from './shipped.ts';
import { startRun } from './start-run.ts';
import { records } from './store-handle.svelte.ts';

export interface NewShift {
  readonly length: ShiftLength;
  readonly mode: Mode;
  readonly lang: Lang;
  readonly trainee: Trainee;
  readonly seed: number;
  /** Day of all calls, `2026-11-27`. */
  readonly date: string;
  readonly rules?: ShiftRules;
  /** Attempts of the trainee, oldest first: failed cases are repeated. */
  readonly attempts: readonly Attempt[];
}

/** Plans a shift from the shipped scenarios in its language and mode, and stores it. */
export async function startShift({ length, attempts, trainee, ...wanted }: NewShift): Promise<Result<ShiftLog>> {
  const store = await records.open();
  if (!store.ok) return bad(...store.diagnostics);
  const now = new Date();
  const { mode, lang, seed } = wanted;
  const fitting = catalogue.filter((one) => one.languages.includes(lang) && one.modes.includes(mode));
  const header: ShiftHeader = {
    ...wanted,
    format: 1,
    id: `s${drawRunId(now.getTime())}`,
    trainee,
    calls: planOf(fitting, attempts, length, seed),
    startedAt: now.toISOString()
  };
  return createShift(store.value, header, now.toISOString());
}

const seeds = 2 ** 31;

/** Returns the seed of a call of a shift, determined by the shift's seed and the call's position. */
export function seedInShift(scenario: Scenario, variant: string, shift: number, call: number): number {
  return seedOfVariant(scenario, variant, (draw) => Math.floor(chance(shift, `shift.call.${call}.${draw}`) * seeds));
}

/** Creates the run of a shift's call, counted from 0. SB0703 if its scenario is no longer shipped. */
export async function startShiftCall(
  shift: ShiftHeader,
  call: number
): Promise<Result<{ readonly id: string; readonly href: string }>> {
  const planned = shift.calls[call];
  const scenario = planned && (await playedScenario(planned.scenario, shift.lang));
  if (scenario === undefined) return bad(report('SB0703', { scenario: planned?.scenario ?? '' }));
  const made = await startRun({
    scenario: scenario.id,
    mode: shift.mode,
    lang: shift.lang,
    allowance: 1,
    trainee: shift.trainee,
    seed: seedInShift(scenario, planned!.variant, shift.seed, call),
    ...(shift.date !== undefined && { opensAt: callOn(shift.date) }),
    shift: { id: shift.id, call: call + 1, of: shift.calls.length }
  });
  if (!made.ok) return made;
  const { id } = made.value;
  return good({ id, href: `/practice/${scenario.id}/call/${id}` });
}
