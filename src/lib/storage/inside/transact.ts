import type { Table } from 'dexie';
import { bad, good } from '#diagnostics/diagnostic';
import type { Result } from '#diagnostics/diagnostic';
import type { Store } from '../database';
import { explain, TransactionRefusal } from './explain';
import { told, type Fault } from './fault';
import { epoch } from './identity';
import type { MetaRow } from './rows';

type TransactionTables = readonly Pick<Table, 'name'>[];

/** Aborts the current transaction: nothing of it is stored. */
export function refuse(why: Fault): never {
  throw new TransactionRefusal(why);
}

/** Runs a write transaction, all or nothing. SB0504 if the schema is newer, SB0509 if the database was replaced. */
export async function write<T>(store: Store, tables: TransactionTables, work: () => Promise<T>): Promise<Result<T>> {
  if (store.closed) return bad(await told(store.closed));
  const { db } = store;
  let transaction: IDBTransaction | undefined;
  try {
    const names = [...new Set(['meta', ...tables.map(({ name }) => name)])];
    const value = await db.transaction('rw', names, async (tx) => {
      transaction = tx.idbtrans;
      // Every request is a way to the browser's storage and back, so they go together where they can.
      const fence = db.meta.get('schema');
      const working = work();
      // If the fence is against it, what became of the work is of no interest.
      working.catch(() => undefined);
      check(store, await fence);
      return working;
    });
    return good(value);
  } catch (error) {
    return bad(await told(store.closed ?? explain(error, false, transaction?.error)));
  }
}

function check(store: Store, fence: MetaRow | undefined): void {
  if (fence?.birth !== store.birth) refuse((report) => report('SB0509', {}));
  if (fence.epoch !== epoch) refuse((report) => report('SB0504', {}));
}

/** Runs a read transaction, which sees one consistent state. */
export async function read<T>(store: Store, tables: TransactionTables, work: () => Promise<T>): Promise<Result<T>> {
  if (store.closed) return bad(await told(store.closed));
  const names = tables.map(({ name }) => name);
  try {
    return good(await store.db.transaction('r', names, async () => work()));
  } catch (error) {
    return bad(await told(store.closed ?? explain(error)));
  }
}
