import { bad, good, type Result } from '#diagnostics/diagnostic';
import { fill, type Lang } from '#domain/text';
import { callOn } from '#domain/call-time';
import type { DrillStep, Mode } from '#domain/ids';
import type { Allowance, Drill, Run, RunHeader, ShiftPlace, Trainee, Versions } from '#contact/log';
import { report } from '#diagnostics/catalogue/session';
import { adoptedPolicy } from '#storage/adopted-policy';
import type { Store } from '#storage/database';
import { createRun } from '#storage/runs';
import { dayOfDevice } from './day-of-device.ts';
import { drawRunId, drawSeed } from './random-ids.ts';
import { records } from './store-handle.svelte.ts';
import { isOwn } from './own-id.ts';
import { shippedDrills, shippedVersions } from './shipped.ts';
import { notePlayed } from './has-played.ts';
import type { Entry } from '#domain/entry';

const recorded_digits = 4;

const aDigit_ms = 700;

export interface NewRun {
  readonly scenario: string;
  readonly mode: Mode;
  readonly lang: Lang;
  readonly seed: number;
  readonly allowance: Allowance;
  readonly trainee: Trainee;
  /** Time of the call as given in the brief; today if absent. */
  readonly opensAt?: string;
  readonly shift?: ShiftPlace;
}

export interface NewDrill {
  readonly scenario: string;
  readonly step: DrillStep;
  readonly clause?: string | undefined;
  readonly lang: Lang;
  readonly trainee: Trainee;
}

type Made = Result<{ readonly id: string; readonly firstOnSeed: boolean }>;

/** Creates and stores a run; its data is saved once its call is open (`calls.ts`). */
export function startRun(wanted: NewRun): Promise<Made> {
  return start(wanted, { entries: [] });
}

/** Creates a run of one step in a random case, with help, never for record. SB0703 if it cannot be practised here. */
export async function startDrill({ step, clause, ...wanted }: NewDrill): Promise<Made> {
  const all = await shippedDrills(wanted.scenario, wanted.lang, step);
  const asking = all.filter(({ clauses }) => clause !== undefined && clauses.includes(clause));
  const drills = asking.length > 0 ? asking : all;
  const drill = drills[drawSeed() % Math.max(1, drills.length)];
  if (drill === undefined) return bad(report('SB0703', { scenario: wanted.scenario }));
  const { seed, clauses } = drill;
  const { entries, from_ms } = namedLog(drill, wanted.trainee.agentId.trim());
  return start(
    { ...wanted, seed, mode: 'assisted', allowance: 1 },
    { entries, ...(from_ms > 0 && { until_ms: from_ms }) },
    { step, clauses, entries: entries.length, from_ms }
  );
}

async function start(wanted: NewRun, prepared: Pick<Run, 'entries' | 'until_ms'>, drill?: Drill): Promise<Made> {
  const store = await records.open();
  if (!store.ok) return bad(...store.diagnostics);
  const pinned = await versionsOf(store.value, wanted);
  if (!pinned.ok) return pinned;
  const versions = pinned.value;
  const adopted = await adoptedPolicy(store.value);
  const policy = (adopted.ok && adopted.value) || versions.policy;
  const now = new Date();
  const header: RunHeader = {
    format: 1,
    id: drawRunId(now.getTime()),
    scenario: wanted.scenario,
    seed: wanted.seed,
    mode: wanted.mode,
    lang: wanted.lang,
    origin: 'fresh',
    trainee: { name: wanted.trainee.name.trim(), agentId: wanted.trainee.agentId.trim() },
    allowance: wanted.allowance,
    versions: { ...versions, policy },
    ...(drill && { drill }),
    ...(wanted.shift && { shift: wanted.shift }),
    // What was recorded for a drill names the days of its own call.
    ...(!drill && { opensAt: wanted.opensAt ?? callOn(dayOfDevice(now)) }),
    startedAt: now.toISOString()
  };
  const made = await createRun(store.value, header, now.toISOString(), prepared);
  if (!made.ok) return made;
  notePlayed();
  return good({ id: header.id, firstOnSeed: made.value.firstOnSeed });
}

async function versionsOf(
  store: Store,
  { scenario, lang }: Pick<NewRun, 'scenario' | 'lang'>
): Promise<Result<Versions>> {
  if (isOwn(scenario)) {
    const { ownRoom } = await import('./own-door.ts');
    return (await ownRoom()).ownVersions(store, scenario);
  }
  const versions = await shippedVersions(scenario, lang);
  return versions ? good(versions) : bad(report('SB0703', { scenario }));
}

/** Puts the trainee's number into the log before a step; a longer one delays later entries to avoid interruptions. */
export function namedLog(
  { entries, from_ms }: { readonly entries: readonly Entry[]; readonly from_ms: number },
  agentId: string
): { readonly entries: readonly Entry[]; readonly from_ms: number } {
  const longer_ms = Math.max(0, agentId.length - recorded_digits) * aDigit_ms;
  let later_ms = 0;
  const own = entries.map((entry): Entry => {
    const at = { at_ms: entry.at_ms + later_ms };
    if (!('say' in entry)) return { ...entry, ...at };
    const say = fill(entry.say, { agentId });
    if (say !== entry.say) later_ms += longer_ms;
    return { ...entry, ...at, say };
  });
  return { entries: own, from_ms: from_ms + later_ms };
}
