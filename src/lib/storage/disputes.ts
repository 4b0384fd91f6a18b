import { bad } from '#diagnostics/diagnostic';
import type { Result } from '#diagnostics/diagnostic';
import { putAnswered } from './class-answered';
import type { Store } from './database';
import { limits } from './inside/limits';
import { logOf } from './inside/log-of';
import { report } from '#diagnostics/catalogue/transfer';
import type { Dispute, DisputeAnswer, DisputeAnswerer } from './inside/rows';
import { read, write } from './inside/transact';
import { retally } from './inside/retally';
import { present } from './inside/writing';

export type { Dispute, DisputeAnswer, DisputeAnswerer, Ruling } from './inside/rows';

export const disputeId = (runId: string, finding: string): string => `${runId}/${finding}`;

/** Disputes a finding, or rewrites the dispute, which waits again. SB0531 empty or too long, SB0510 no such run. */
export async function disputeFinding(
  store: Store,
  runId: string,
  finding: string,
  text: string,
  at: string
): Promise<Result<Dispute>> {
  const said = text.trim();
  const limit = limits.disputeCharacters;
  if (said === '' || said.length > limit) return bad(report('SB0531', { limit }));
  const { runs, seals, disputes } = store.db;
  return write(store, [runs, seals, disputes], async () => {
    await present(store, runId);
    const dispute: Dispute = { id: disputeId(runId, finding), runId, finding, text: said, at };
    await disputes.put(dispute);
    await retally(store.db, runId);
    return dispute;
  });
}

/** Withdraws a dispute; no error if there is none. */
export async function withdrawDispute(store: Store, runId: string, finding: string): Promise<Result<void>> {
  const { runs, seals, disputes } = store.db;
  return write(store, [runs, seals, disputes], async () => {
    await disputes.delete(disputeId(runId, finding));
    await retally(store.db, runId);
  });
}

/** Answer that names its author. */
export interface SignedAnswer extends DisputeAnswer {
  readonly by: Required<DisputeAnswerer>;
}

/** Answers a dispute; `undefined` if withdrawn. SB0534 name missing or too long, SB0531 long text, SB0510 no run. */
export async function answerDispute(
  store: Store,
  runId: string,
  finding: string,
  answer: SignedAnswer
): Promise<Result<Dispute | undefined>> {
  const text = answer.text.trim();
  const limit = limits.disputeCharacters;
  if (text.length > limit) return bad(report('SB0531', { limit }));
  const name = answer.by.name.trim();
  const longest = limits.traineeCharacters;
  if (name === '' || name.length > longest) return bad(report('SB0534', { limit: longest }));
  const { runs, entries, seals, disputes, profile } = store.db;
  return write(store, [runs, entries, seals, disputes, profile], async () => {
    await present(store, runId);
    const there = await store.db.disputes.get(disputeId(runId, finding));
    if (there === undefined) return undefined;
    const answered: Dispute = { ...there, answer: { ...answer, by: { ...answer.by, name }, text } };
    await store.db.disputes.put(answered);
    await retally(store.db, runId);
    await store.db.profile.put({ key: 'trainer', name, updatedAt: answer.at });
    // Handed in to the class of this device, it is known there.
    const log = await logOf(store.db, runId);
    const { ruling, at } = answer;
    const reply = { run: runId, finding, disputed: there.text, ruling, by: name, text, at };
    if (log !== undefined) await putAnswered(store, { ...reply, log }, at);
    return answered;
  });
}

/** Returns the disputes of a run, oldest first. */
export async function disputesOf(store: Store, runId: string): Promise<Result<readonly Dispute[]>> {
  return read(store, [store.db.disputes], async () => store.db.disputes.where({ runId }).sortBy('at'));
}

/** Returns the latest disputes of all runs, newest first, without those of runs in the bin. */
export async function latestDisputes(store: Store, limit: number): Promise<Result<readonly Dispute[]>> {
  const { disputes, runs } = store.db;
  return read(store, [disputes, runs], async () => {
    const all = (await disputes.toArray()).filter(({ text }) => text !== '').sort((a, b) => (a.at < b.at ? 1 : -1));
    const rows = await runs.bulkGet(all.map(({ runId }) => runId));
    return all.filter((_, at) => rows[at] !== undefined && rows[at].deletedAt === undefined).slice(0, limit);
  });
}
