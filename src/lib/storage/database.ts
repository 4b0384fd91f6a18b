import { bad, good } from '#diagnostics/diagnostic';
import type { Diagnostic, Result } from '#diagnostics/diagnostic';
import { explain, TransactionRefusal } from './inside/explain';
import { told, type Fault } from './inside/fault';
import { databaseName, epoch } from './inside/identity';
import { localMarker, remark } from './inside/loss-sentinel';
import type { Marker } from './inside/loss-sentinel';
import { Database } from './inside/schema';

export { localMarker } from './inside/loss-sentinel';
export type { Mark, Marker } from './inside/loss-sentinel';

/** Open database. Created by {@link openStore}; the other functions of this module take it as their first argument. */
export interface Store {
  readonly db: Database;
  readonly marker: Marker;
  /** Creation time, ISO 8601; distinguishes this database from one that replaced it. */
  readonly birth: string;
  /** Set once the connection is gone: returned by every later read and write. */
  readonly closed: Fault | undefined;
  close(): void;
}

export interface StoreOptions {
  /** Wall time, ISO 8601. */
  readonly at: string;
  readonly name?: string;
  readonly marker?: Marker;
  readonly factory?: { indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange };
  /**
   * Called on later events: another tab blocks the upgrade (SB0503), a newer version took over (SB0504), the browser
   * closed the connection (SB0505).
   */
  readonly onTrouble?: (diagnostic: Diagnostic) => void;
}

/**
 * Opens the database, creating it if needed; warning SB0506 if runs are missing, until {@link confirmLoss}.
 * @returns SB0501 no storage in this browser, SB0502 disk full, SB0504 data of a newer version than this page, SB0508
 */
export async function openStore(options: StoreOptions): Promise<Result<Store>> {
  const { at, name = databaseName, marker = localMarker(), factory, onTrouble = () => undefined } = options;
  let db: Database | undefined;
  let closed: Fault | undefined;
  const tell = (why: Fault): void => void told(why).then(onTrouble);
  try {
    db = new Database(name, factory);
    const close = (why: Fault, isTrouble: boolean): void => {
      if (closed) return;
      closed = why;
      db?.close();
      if (isTrouble) tell(why);
    };
    db.on('blocked', () => {
      tell((report) => report('SB0503', {}));
      return false;
    });
    db.on('versionchange', (event) => {
      // Letting go at once lets the newer tab upgrade; a null version is somebody deleting the database.
      close((report) => report(event.newVersion ? 'SB0504' : 'SB0505', {}), true);
      // Dexie's own handler would close it again and warn on the console.
      return false;
    });
    await db.open();
    // Only from here on: a failed opening closes as well, and has its own answer.
    db.on('close', () => {
      close((report) => report('SB0505', {}), true);
    });
    const birth = await raiseFence(db, at);
    const mark = remark(marker.read(), await db.runs.count());
    marker.write(mark);
    const store: Store = {
      db,
      marker,
      birth,
      get closed() {
        return closed;
      },
      close() {
        close((report) => report('SB0505', {}), false);
      }
    };
    const { lost } = mark;
    return good(store, lost ? [await told((report) => report('SB0506', { ...lost }))] : []);
  } catch (error) {
    // Set first, so that the closing below is not told as trouble.
    closed ??= explain(error, true);
    db?.close();
    return bad(await told(closed));
  }
}

/** Records that the user has read that runs are gone (SB0506), so that the warning stops. */
export function confirmLoss(store: Store): void {
  store.marker.write({ runs: store.marker.read()?.runs ?? 0 });
}

async function raiseFence(db: Database, at: string): Promise<string> {
  return db.transaction('rw', 'meta', async () => {
    const fence = await db.meta.get('schema');
    if (fence && fence.epoch > epoch) throw new TransactionRefusal((report) => report('SB0504', {}));
    const birth = fence?.birth ?? at;
    if (fence?.epoch !== epoch) await db.meta.put({ key: 'schema', epoch, birth });
    return birth;
  });
}
