import { report } from '#diagnostics/catalogue/class';
import { bad, good, type Result } from '#diagnostics/diagnostic';
import type { AskedScenario } from '#domain/assignment';
import type { Mode } from '#domain/ids';
import type { Store } from '#storage/database';
import { keepScenario, listScenarios } from '#storage/scenarios';
import { ownRoom } from './own-door.ts';
import { ownId, writtenId } from './own-id.ts';
import { drawRunId } from './random-ids.ts';

/** Scenario written here that can be assigned. */
export interface OwnWritten extends AskedScenario {
  readonly text: string;
  readonly modes: readonly Mode[];
}

/** Returns the studio's playable scenarios; if several share an id, the one edited last, since that is played. */
export async function ownWritten(store: Store): Promise<Result<readonly OwnWritten[]>> {
  const rows = await listScenarios(store);
  if (!rows.ok) return rows;
  const { readOwn } = await ownRoom();
  const found = new Map<string, OwnWritten>();
  for (const { scenario: called, text } of rows.value) {
    if (called === undefined || found.has(ownId(called))) continue;
    const read = await readOwn(text, `${called}.yaml`);
    if (!read.ok) continue;
    const { id: scenario, title, variants, modes } = read.value;
    const cases = Object.entries(variants).map(([variant, of]) => ({ variant, title: of.title }));
    found.set(scenario, { scenario, title, cases, modes, text });
  }
  return good([...found.values()]);
}

/** Returns the ids of the studio's scenarios, as used in headers of calls. */
export async function ownHere(store: Store): Promise<Result<ReadonlySet<string>>> {
  const rows = await listScenarios(store);
  if (!rows.ok) return rows;
  return good(new Set(rows.value.flatMap(({ scenario }) => (scenario === undefined ? [] : [ownId(scenario)]))));
}

/** Adds an assigned scenario to the studio; a different text of its id stays too. SB0966 if unplayable or misnamed. */
export async function takeOwn(store: Store, { scenario, title, text = '' }: AskedScenario): Promise<Result<void>> {
  const { readOwn } = await ownRoom();
  const read = await readOwn(text, `${writtenId(scenario)}.yaml`);
  if (!read.ok || read.value.id !== scenario) return bad(report('SB0966', { title }));
  const rows = await listScenarios(store);
  if (!rows.ok) return rows;
  const [latest] = rows.value.filter((row) => row.scenario === writtenId(scenario));
  if (latest?.text === text) return good(undefined);
  const now = new Date();
  const at = now.toISOString();
  const row = { id: drawRunId(now.getTime()), scenario: writtenId(scenario), title: read.value.title, text };
  const kept = await keepScenario(store, { ...row, createdAt: at, updatedAt: at });
  return kept.ok ? good(undefined) : kept;
}
