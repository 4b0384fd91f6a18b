import { good, type Result } from '#diagnostics/diagnostic';
import type { Store } from './database';
import { read, write } from './inside/transact';
import type { ScenarioRow, ScenarioVersionRow } from './inside/rows';

export type { ScenarioRow, ScenarioVersionRow };

/** The scenarios that were written here, the one written on last first, without those in the bin. */
export async function listScenarios(store: Store): Promise<Result<readonly ScenarioRow[]>> {
  const { scenarios } = store.db;
  return read(store, [scenarios], async () =>
    (await scenarios.orderBy('updatedAt').reverse().toArray()).filter(({ deletedAt }) => !deletedAt)
  );
}

/** A scenario as it was kept last; nothing if there is none, or it is in the bin. */
export async function findScenario(store: Store, id: string): Promise<Result<ScenarioRow | undefined>> {
  const { scenarios } = store.db;
  return read(store, [scenarios], async () => {
    const row = await scenarios.get(id);
    return row?.deletedAt ? undefined : row;
  });
}

/** The scenario whose file says this id, of several the one written on last; nothing if there is none. */
export async function scenarioCalled(store: Store, scenario: string): Promise<Result<ScenarioRow | undefined>> {
  const all = await listScenarios(store);
  return all.ok ? good(all.value.find((row) => row.scenario === scenario)) : all;
}

/** What a change was made from, and the id of the scenario that it becomes where that is not there any more. */
export interface WrittenSince {
  readonly text: string;
  readonly apart: string;
  /** Its text with an id that none of the others says, and that id: two of one id could not be told apart. */
  readonly freed: (text: string, others: readonly ScenarioRow[]) => Pick<ScenarioRow, 'text' | 'scenario'>;
}

/**
 * Keeps a scenario as it stands. Where another tab has written on it meanwhile or thrown it away, neither is lost: what was written here becomes a scenario of its own.
 * @param since  left out for a new one
 * @returns the row that holds it: of another id if it stands apart
 */
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

/** Notes that a scenario was written to a file outside of the browser. Nothing if there is none of that id. */
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

/** Puts a scenario into the bin. */
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

/** Keeps a scenario as it stands as a version that can be come back to. Nothing new where the last version says the same. */
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

/** The versions of a scenario that were kept, the latest first. */
export async function listScenarioVersions(
  store: Store,
  scenario: string
): Promise<Result<readonly ScenarioVersionRow[]>> {
  return read(store, [store.db.scenarioVersions], () => ofScenario(store, scenario).reverse().toArray());
}

/** In the order of their numbers. */
const ofScenario = ({ db: { scenarioVersions } }: Store, scenario: string) =>
  scenarioVersions.where('[scenario+number]').between([scenario, 0], [scenario, Infinity]);
