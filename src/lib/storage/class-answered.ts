import type { ReplyToDispute } from '#domain/answers';
import type { Result } from '#diagnostics/diagnostic';
import type { Store } from './database';
import { read, write } from './inside/transact';

export async function listAnswered(store: Store): Promise<Result<readonly ReplyToDispute[]>> {
  return read(store, [store.db.profile], () => answeredIn(store));
}

/** Saves an answer, replacing an earlier one to the same dispute. */
export async function keepAnswered(store: Store, answer: ReplyToDispute, at: string): Promise<Result<void>> {
  return write(store, [store.db.profile], () => putAnswered(store, answer, at));
}

/** {@link keepAnswered} in a transaction that is open on `profile`. */
export async function putAnswered(store: Store, answer: ReplyToDispute, at: string): Promise<void> {
  const others = (await answeredIn(store)).filter(
    ({ run, log, finding }) => run !== answer.run || log !== answer.log || finding !== answer.finding
  );
  await store.db.profile.put({ key: 'class-answered', answers: [...others, answer], updatedAt: at });
}

async function answeredIn(store: Store): Promise<readonly ReplyToDispute[]> {
  const row = await store.db.profile.get('class-answered');
  return row?.key === 'class-answered' ? row.answers : [];
}
