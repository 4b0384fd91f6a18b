import type { ReplyToDispute } from '#domain/answers';
import type { Result } from '#diagnostics/diagnostic';
import type { Store } from './database';
import { read, write } from './inside/transact';

/** What was answered on this device to disputes of the class. */
export async function listAnswered(store: Store): Promise<Result<readonly ReplyToDispute[]>> {
  return read(store, [store.db.profile], () => answeredIn(store));
}

/** Keeps an answer, in the place of the one that was given to that dispute before. */
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
