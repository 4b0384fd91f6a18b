import type { Result } from '#diagnostics/diagnostic';
import type { Store } from './database';
import { read, refuse, write } from './inside/transact';
import type { KnownThen, PolicyRow, PolicySignature, PolicyStage, PolicyStep } from './inside/rows';

export type { KnownThen, PolicyRow, PolicySignature, PolicyStage, PolicyStep };

/** The shipped policy has this id: a row stands for it once it has been signed, or adopted again. */
export const shippedPolicyId = 'shipped';

/** What is known of the shipped one before anybody has done anything with it; where no other was adopted, it is in force. */
export const shippedPolicyRow: PolicyRow = {
  id: shippedPolicyId,
  number: 0,
  name: '',
  stage: 'record',
  text: '',
  updatedAt: '',
  from: 0,
  steps: [],
  signatures: []
};

/** What a new version is made of. */
export type NewPolicy = Pick<PolicyRow, 'id' | 'name' | 'text' | 'from'>;

/** All versions that are kept here, the latest number first, without those in the bin. */
export async function listPolicies(store: Store): Promise<Result<readonly PolicyRow[]>> {
  const { policies } = store.db;
  return read(store, [policies], async () =>
    (await policies.toArray()).filter(({ deletedAt }) => !deletedAt).sort((a, b) => b.number - a.number)
  );
}

/** Begins a version as a proposal, with the next number. */
export async function proposePolicy(
  store: Store,
  made: NewPolicy,
  step: Omit<PolicyStep, 'stage'>
): Promise<Result<PolicyRow>> {
  return write(store, [store.db.policies], () => begin(store, made, step));
}

/** What a change of a proposal was made from, and what becomes of it where that is not there any more. */
export interface Since {
  /** The text that was there when it was begun. */
  readonly text: string;
  /** Id and first step of the proposal that it becomes otherwise. */
  readonly apart: Pick<PolicyRow, 'id'> & Omit<PolicyStep, 'stage'>;
}

/**
 * Keeps what was written on a proposal. Where somebody else has written on it meanwhile, tried or adopted or deleted it, neither is lost: what
 * was written becomes a proposal of its own, with the next number.
 * @returns the row that holds it: another than was asked for if it stands apart. SB0510 if there never was one
 */
export async function keepProposal(
  store: Store,
  id: string,
  change: Pick<PolicyRow, 'text' | 'name'>,
  { text, apart: { id: apartId, ...step } }: Since
): Promise<Result<PolicyRow>> {
  const { policies } = store.db;
  return write(store, [policies], async () => {
    const row = (await policies.get(id)) ?? refuse((report) => report('SB0510.policy', {}));
    const isOurs = row.stage === 'proposal' && !row.deletedAt && (row.text === text || row.text === change.text);
    if (isOurs) {
      const kept = { ...row, ...change, updatedAt: step.at };
      await policies.put(kept);
      return kept;
    }
    // What stands there says all of it.
    if (!row.deletedAt && row.text === change.text) return row;
    return begin(store, { id: apartId, ...change, from: row.number }, step);
  });
}

async function begin({ db: { policies } }: Store, made: NewPolicy, step: Omit<PolicyStep, 'stage'>) {
  const numbers = (await policies.toArray()).map(({ number }) => number);
  const row: PolicyRow = {
    ...made,
    number: Math.max(0, ...numbers) + 1,
    stage: 'proposal',
    updatedAt: step.at,
    steps: [{ stage: 'proposal', ...step }],
    signatures: []
  };
  await policies.put(row);
  return row;
}

/**
 * Takes a version a stage further, or an earlier one back into force. Whichever was adopted is on record from then on: all or nothing.
 * @param digest of its data, which is kept among the blobs; not asked for of the shipped one
 * @returns all that changed. SB0510 if there is none of that id
 */
export async function movePolicy(
  store: Store,
  id: string,
  step: PolicyStep,
  digest?: string
): Promise<Result<PolicyRow>> {
  const { policies } = store.db;
  return write(store, [policies], async () => {
    const row = await known(store, id);
    if (step.stage === 'adopted') {
      // What was known of the one that comes is nothing of the one that goes.
      const { known: _known, ...gone } = step;
      for (const before of await policies.where('stage').equals('adopted').toArray())
        if (before.id !== id)
          await policies.put({ ...before, stage: 'record', steps: [...before.steps, { ...gone, stage: 'record' }] });
      // The shipped one is on record, too, from the first time on that another takes its place.
      if (id !== shippedPolicyId && !(await policies.get(shippedPolicyId)))
        await policies.put({ ...shippedPolicyRow, steps: [{ ...gone, stage: 'record' }] });
    }
    const moved = {
      ...row,
      stage: step.stage,
      steps: [...row.steps, step],
      updatedAt: step.at,
      ...(digest !== undefined && { digest })
    };
    await policies.put(moved);
    return moved;
  });
}

/** Signs a reading, or takes the signature of that reading back (`by` empty). SB0510 if there is no such version. */
export async function signPolicy(store: Store, id: string, signature: PolicySignature): Promise<Result<PolicyRow>> {
  const { policies } = store.db;
  return write(store, [policies], async () => {
    const row = await known(store, id);
    const others = row.signatures.filter(({ decision }) => decision !== signature.decision);
    const signed = { ...row, signatures: signature.by === '' ? others : [...others, signature] };
    await policies.put(signed);
    return signed;
  });
}

/** Puts a version into the bin: its number stays its own. What is in force, and the shipped one, stay; false if it did. */
export async function deletePolicy(store: Store, id: string, at: string): Promise<Result<boolean>> {
  const { policies } = store.db;
  return write(store, [policies], async () => {
    const row = await policies.get(id);
    // What was once in force stays on record: it says by what was played and worked then (5.3).
    if (!row || row.number === 0 || wasAdopted(row)) return false;
    await policies.put({ ...row, deletedAt: at });
    return true;
  });
}

/** True of a version that is in force, or was. */
export function wasAdopted({ stage, steps }: Pick<PolicyRow, 'stage' | 'steps'>): boolean {
  return stage === 'adopted' || steps.some((step) => step.stage === 'adopted');
}

/** True of a step that puts a version back into force: it was in force before, as the shipped one is from the beginning. */
export function isRestored({ number, steps }: Pick<PolicyRow, 'number' | 'steps'>, step: PolicyStep): boolean {
  if (step.stage !== 'adopted') return false;
  return number === 0 || steps.slice(0, steps.indexOf(step)).some(({ stage }) => stage === 'adopted');
}

/** The version whose place the one in force took; nothing where none was adopted yet. @param rows of all versions, the shipped one too */
export function replacedBy(inForce: PolicyRow, rows: readonly PolicyRow[]): PolicyRow | undefined {
  const adopted = inForce.steps.findLast(({ stage }) => stage === 'adopted');
  if (!adopted) return undefined;
  const others = rows.filter(({ id }) => id !== inForce.id);
  // It went on record with the same step.
  return (
    others.find(({ steps }) => steps.some(({ stage, at }) => stage === 'record' && at === adopted.at)) ??
    others.find(({ number }) => number === 0)
  );
}

/** Undoes {@link deletePolicy}. SB0510 if there is none of that id. */
export async function restorePolicy(store: Store, id: string): Promise<Result<PolicyRow>> {
  const { policies } = store.db;
  return write(store, [policies], async () => {
    const { deletedAt: _deletedAt, ...row } =
      (await policies.get(id)) ?? refuse((report) => report('SB0510.policy', {}));
    await policies.put(row);
    return row;
  });
}

async function known(store: Store, id: string): Promise<PolicyRow> {
  const row = (await store.db.policies.get(id)) ?? (id === shippedPolicyId ? shippedPolicyRow : undefined);
  return row && !row.deletedAt ? row : refuse((report) => report('SB0510.policy', {}));
}
