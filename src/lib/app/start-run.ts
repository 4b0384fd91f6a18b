import { bad, good, type Result } from '#diagnostics/diagnostic';
import type { Lang } from '#domain/text';
import type { Mode } from '#domain/ids';
import type { Allowance, RunHeader, Trainee } from '#contact/log';
import { report } from '#diagnostics/catalogue/session';
import { createRun } from '#storage/runs';
import { drawRunId } from './random-ids.ts';
import { records } from './store-handle.svelte.ts';
import { shippedVersions } from './shipped.ts';
import { notePlayed } from './has-played.ts';

/** What the brief asks for. */
export interface NewRun {
  readonly scenario: string;
  readonly mode: Mode;
  readonly lang: Lang;
  readonly seed: number;
  readonly allowance: Allowance;
  readonly trainee: Trainee;
}

/**
 * Makes a run and stores it. What determines it is kept beside it once its call stands (`keep-data.ts`). Whether it is the first on its case is said by the store,
 * which remembers every case that was ever seen here.
 */
export async function startRun(
  wanted: NewRun
): Promise<Result<{ readonly id: string; readonly firstOnSeed: boolean }>> {
  const store = await records.open();
  if (!store.ok) return bad(...store.diagnostics);
  const versions = shippedVersions(wanted.scenario);
  if (versions === undefined) return bad(report('SB0703', { scenario: wanted.scenario }));
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
    versions,
    startedAt: now.toISOString()
  };
  const made = await createRun(store.value, header, now.toISOString());
  if (!made.ok) return made;
  notePlayed();
  return good({ id: header.id, firstOnSeed: made.value.firstOnSeed });
}
