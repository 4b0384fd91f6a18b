import Dexie from 'dexie';
import type { Table } from 'dexie';
import { tallyOf } from './tally';
import type {
  AssignmentRow,
  BlobRow,
  ClassRunRow,
  Dispute,
  DisputeAnswer,
  EntryRow,
  KeptRunRow,
  MetaRow,
  PolicyRow,
  ProfileRow,
  RunRow,
  Seal,
  SandboxRow,
  ScenarioRow,
  ScenarioVersionRow,
  SeedRow,
  ShiftRow
} from './rows';

export class Database extends Dexie {
  declare readonly runs: Table<RunRow, string>;
  declare readonly entries: Table<EntryRow, [string, number]>;
  declare readonly seals: Table<Seal, string>;
  declare readonly disputes: Table<Dispute, string>;
  declare readonly blobs: Table<BlobRow, string>;
  declare readonly seeds: Table<SeedRow, [string, number]>;
  declare readonly profile: Table<ProfileRow, string>;
  declare readonly shifts: Table<ShiftRow, string>;
  declare readonly sandboxes: Table<SandboxRow, string>;
  declare readonly policies: Table<PolicyRow, string>;
  declare readonly scenarios: Table<ScenarioRow, string>;
  declare readonly scenarioVersions: Table<ScenarioVersionRow, [string, number]>;
  declare readonly keptRuns: Table<KeptRunRow, [string, number]>;
  declare readonly assignments: Table<AssignmentRow, string>;
  declare readonly classRuns: Table<ClassRunRow, string>;
  declare readonly meta: Table<MetaRow, string>;

  constructor(name: string, factory?: { indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange }) {
    super(name, {
      // A closed database stays closed: reopening by itself is how an old tab gets into a newer schema.
      autoOpen: false,
      // "Stored" is said when it is on the disk, not when the system has been asked to write it.
      chromeTransactionDurability: 'strict',
      cache: 'disabled',
      ...factory
    });
    // One `version` a published schema, oldest first; a published one is never edited.
    // `identity.ts` knows the number of the last.
    this.version(1).stores({
      runs: '&id, status, updatedAt, header.scenario',
      entries: '[runId+index]',
      seals: '&runId',
      disputes: '&id, runId',
      blobs: '&digest',
      seeds: '[scenario+seed]',
      profile: '&key',
      meta: '&key'
    });
    this.version(2)
      .stores({})
      .upgrade((change) => addTallies(change.table('runs'), change.table('seals')));
    // Shifts, and what is written down once a call is over: a field of the run.
    this.version(3).stores({ shifts: '&id, startedAt' });
    this.version(4).stores({ sandboxes: '&id, updatedAt' });
    this.version(5)
      .stores({})
      .upgrade((change) => signAnswers(change.table('disputes')));
    this.version(6).stores({ policies: '&id, stage' });
    this.version(7).stores({ scenarios: '&id, updatedAt', scenarioVersions: '[scenario+number]' });
    this.version(8).stores({ assignments: '&id' });
    this.version(9).stores({ keptRuns: '[scenario+number]' });
    this.version(10).stores({ classRuns: '&id' });
  }
}

async function addTallies(runs: Table<RunRow, string>, seals: Table<Seal, string>): Promise<void> {
  for (const runId of await seals.toCollection().primaryKeys()) {
    // One at a time: a card is large, and there may be hundreds.
    const tally = tallyOf((await seals.get(runId))?.card);
    if (tally) await runs.update(runId, { tally });
  }
}

async function signAnswers(disputes: Table<Dispute, string>): Promise<void> {
  await disputes.toCollection().modify((dispute: { answer?: Partial<DisputeAnswer> }) => {
    if (dispute.answer) dispute.answer = { ...dispute.answer, by: { role: 'trainer' } };
  });
}
