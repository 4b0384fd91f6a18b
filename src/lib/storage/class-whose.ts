import type { Result } from '#diagnostics/diagnostic';
import type { Store } from './database';
import type { WhoseHere } from './inside/rows';
import { read, write } from './inside/transact';

export type { WhoseHere };

/** Returns whose run counts among identical calls handed in by several people, as decided on this device. */
export async function listWhose(store: Store): Promise<Result<readonly WhoseHere[]>> {
  return read(store, [store.db.profile], () => whoseIn(store));
}

/** Saves which of several identical calls counts, replacing earlier decisions; `undefined` leaves it open. */
export async function keepWhose(
  store: Store,
  same: readonly WhoseHere[],
  counting: WhoseHere | undefined,
  at: string
): Promise<Result<void>> {
  const { profile } = store.db;
  return write(store, [profile], async () => {
    const others = (await whoseIn(store)).filter(
      ({ run, log }) => !same.some((it) => it.run === run && it.log === log)
    );
    const whose = [...others, ...(counting ? [{ run: counting.run, log: counting.log }] : [])];
    if (whose.length === 0) await profile.delete('class-whose');
    else await profile.put({ key: 'class-whose', whose, updatedAt: at });
  });
}

async function whoseIn(store: Store): Promise<readonly WhoseHere[]> {
  const row = await store.db.profile.get('class-whose');
  return row?.key === 'class-whose' ? row.whose : [];
}
