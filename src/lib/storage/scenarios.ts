import { good, type Result } from '#diagnostics/diagnostic';
import type { Store } from './database';
import { read, write } from './inside/transact';
import type { ScenarioRow, ScenarioVersionRow } from './inside/rows';

export type { ScenarioRow, ScenarioVersionRow };

/** Returns the scenarios written here, last edited first, without those in the bin. */
export async function listScenarios(store: Store): Promise<Result<readonly ScenarioRow[]>> {
  const { scenarios } = store.db;
  return read(store, [scenarios], async () =>
    (await scenarios.orderBy('updatedAt').reverse().toArray()).filter(({ deletedAt }) => !deletedAt)
  );
}

/** Returns a saved scenario; `undefined` if it is missing or in the bin. */
export async function findScenario(store: Store, id: string): Promise<Result<ScenarioRow | undefined>> {
  const { scenarios } = store.db;
  return read(store, [scenarios], async () => {
    const row = await scenarios.get(id);
    return row?.deletedAt ? undefined : row;
  });
}

/** Returns the scenario with this id in its file, the last edited of several; `undefined` if there is none. */
export async function scenarioCalled(store: Store, scenario: string): Promise<Result<ScenarioRow | undefined>> {
  const all = await listScenarios(store);
  return all.ok ? good(all.value.find((row) => row.scenario === scenario)) : all;
}

/** Base of a change, and id of the separate scenario to create if that base has changed. */
export interface WrittenSince {
  readonly text: string;
  readonly apart: string;
  /** Returns the text with an unused id, and that id, since two scenarios of one id cannot be told apart. */
  readonly freed: (text: string, others: readonly ScenarioRow[]) => Pick<ScenarioRow, 'text' | 'scenario'>;
}

/** Saves a scenario, separately if another tab changed or deleted it meanwhile; `since` is absent for a new one. */
export async function keepScenario(store: Store, row: ScenarioRow, since?: WrittenSince): Promise<Result<ScenarioRow>> {
  const { scenarios, keptRuns } = store.db;
  return write(store, [scenarios, keptRuns], async () => {
    const there = await scenarios.get(row.id);
    const isOurs = !since || (there && !there.deletedAt && [since.text, row.text].includes(there.text));
    // When it was last copied is no matter of the text.
    const kept = isOurs
      ? { ...row, ...(there?.copied && { copied: there.copied }) }
      : await setApart(scenarios, row, since);
    await scenarios.put(kept);
    // What stands apart is held against the same runs.
    if (kept.id !== row.id) {
      const runs = await keptRuns.where('[scenario+number]').between([row.id, 0], [row.id, Infinity]).toArray();
      await keptRuns.bulkPut(runs.map((run) => ({ ...run, scenario: kept.id })));
    }
    return kept;
  });
}

async function setApart(
  scenarios: Store['db']['scenarios'],
  { scenario: _scenario, ...row }: ScenarioRow,
  { apart, freed }: WrittenSince
): Promise<ScenarioRow> {
  const others = (await scenarios.toArray()).filter(({ deletedAt }) => !deletedAt);
  return { ...row, ...freed(row.text, others), id: apart };
}

/** Records that a scenario was exported to a file. `undefined` if there is none with that id. */
export async function noteCopied(
  store: Store,
  id: string,
  copied: NonNullable<ScenarioRow['copied']>
): Promise<Result<ScenarioRow | undefined>> {
  const { scenarios } = store.db;
  return write(store, [scenarios], async () => {
    const row = await scenarios.get(id);
    if (!row) return undefined;
    const noted = { ...row, copied };
    await scenarios.put(noted);
    return noted;
  });
}

export async function deleteScenario(store: Store, id: string, at: string): Promise<Result<ScenarioRow | undefined>> {
  return change(store, id, (row) => ({ ...row, deletedAt: at }));
}

/** Undoes {@link deleteScenario}. */
export async function restoreScenario(store: Store, id: string): Promise<Result<ScenarioRow | undefined>> {
  return change(store, id, ({ deletedAt: _deletedAt, ...row }) => row);
}

async function change(store: Store, id: string, to: (row: ScenarioRow) => ScenarioRow) {
  const { scenarios } = store.db;
  return write(store, [scenarios], async () => {
    const row = await scenarios.get(id);
    if (!row) return undefined;
    const changed = to(row);
    await scenarios.put(changed);
    return changed;
  });
}

/** Saves the present scenario as a version. No new one if the last version has the same text. */
export async function keepScenarioVersion(
  store: Store,
  made: Omit<ScenarioVersionRow, 'number'>
): Promise<Result<ScenarioVersionRow>> {
  const { scenarioVersions } = store.db;
  return write(store, [scenarioVersions], async () => {
    const last = await ofScenario(store, made.scenario).last();
    if (last?.text === made.text) return last;
    const version = { ...made, number: (last?.number ?? 0) + 1 };
    await scenarioVersions.put(version);
    return version;
  });
}

/** Returns the saved versions of a scenario, latest first. */
export async function listScenarioVersions(
  store: Store,
  scenario: string
): Promise<Result<readonly ScenarioVersionRow[]>> {
  return read(store, [store.db.scenarioVersions], () => ofScenario(store, scenario).reverse().toArray());
}

const ofScenario = ({ db: { scenarioVersions } }: Store, scenario: string) =>
  scenarioVersions.where('[scenario+number]').between([scenario, 0], [scenario, Infinity]);
