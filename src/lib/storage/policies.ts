import type { Result } from '#diagnostics/diagnostic';
import type { Store } from './database';
import { read, refuse, write } from './inside/transact';
import type { KnownThen, PolicyRow, PolicySignature, PolicyStage, PolicyStep } from './inside/rows';

export type { KnownThen, PolicyRow, PolicySignature, PolicyStage, PolicyStep };

/** Id of the shipped policy, which has a row once it was signed or adopted again. */
export const shippedPolicyId = 'shipped';

/** Default row of the shipped policy, in force if no other was adopted. */
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

export type NewPolicy = Pick<PolicyRow, 'id' | 'name' | 'text' | 'from'>;

/** Returns all versions, highest number first, without those in the bin. */
export async function listPolicies(store: Store): Promise<Result<readonly PolicyRow[]>> {
  const { policies } = store.db;
  return read(store, [policies], async () =>
    (await policies.toArray()).filter(({ deletedAt }) => !deletedAt).sort((a, b) => b.number - a.number)
  );
}

/** Creates a version as a proposal, with the next number. */
export async function proposePolicy(
  store: Store,
  made: NewPolicy,
  step: Omit<PolicyStep, 'stage'>
): Promise<Result<PolicyRow>> {
  return write(store, [store.db.policies], () => begin(store, made, step));
}

/** Base of a change to a proposal, and the separate proposal to create if that base has changed. */
export interface Since {
  readonly text: string;
  readonly apart: Pick<PolicyRow, 'id'> & Omit<PolicyStep, 'stage'>;
}

/** Saves a proposal, as a new one if it was changed, tried or deleted meanwhile. SB0510 if there never was one. */
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

/** Moves a version to its next stage or back into force; the adopted one goes on record. SB0510 if there is none. */
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

/** Signs a reading, or withdraws the signature (`by` empty). SB0510 if there is no such version. */
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

/** Moves a version to the bin; its number is not reused. False for the shipped one and any that was ever in force. */
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

/** Checks whether a version is or was in force. */
export function wasAdopted({ stage, steps }: Pick<PolicyRow, 'stage' | 'steps'>): boolean {
  return stage === 'adopted' || steps.some((step) => step.stage === 'adopted');
}

/** Checks whether a step put a version back into force; the shipped one counts as in force from the beginning. */
export function isRestored({ number, steps }: Pick<PolicyRow, 'number' | 'steps'>, step: PolicyStep): boolean {
  if (step.stage !== 'adopted') return false;
  return number === 0 || steps.slice(0, steps.indexOf(step)).some(({ stage }) => stage === 'adopted');
}

/** Returns the version replaced by the one in force; `undefined` if that was never adopted. */
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

/** Undoes {@link deletePolicy}. SB0510 if there is none with that id. */
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
