import type { Result } from '#diagnostics/diagnostic';
import type { Store } from './database';
import type { JudgedHere } from './inside/rows';
import { read, write } from './inside/transact';

export type { JudgedHere };

export async function listJudged(store: Store): Promise<Result<readonly JudgedHere[]>> {
  return read(store, [store.db.profile], () => judgedIn(store));
}

/** Saves judgements, each replacing the same trainer's earlier one of that run; one without a view deletes it. */
export async function keepJudged(store: Store, judged: readonly JudgedHere[], at: string): Promise<Result<void>> {
  const { profile } = store.db;
  return write(store, [profile], async () => {
    const all = new Map((await judgedIn(store)).map((one) => [keyOf(one), one]));
    for (const one of judged) {
      if (Object.keys(one.views).length === 0) all.delete(keyOf(one));
      else all.set(keyOf(one), one);
    }
    if (all.size === 0) await profile.delete('class-judged');
    else await profile.put({ key: 'class-judged', judged: [...all.values()], updatedAt: at });
  });
}

const keyOf = ({ by, run, log }: JudgedHere): string => JSON.stringify([by, run, log]);

async function judgedIn(store: Store): Promise<readonly JudgedHere[]> {
  const row = await store.db.profile.get('class-judged');
  return row?.key === 'class-judged' ? row.judged : [];
}
