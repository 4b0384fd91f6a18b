/** The classes of fake-indexeddb under names that do not hide the browser's types. */
import { IDBFactory, IDBObjectStore as FDBObjectStore, type IDBTransaction } from 'fake-indexeddb';

export { FDBObjectStore, IDBFactory };
export type FDBObjectStore = InstanceType<typeof FDBObjectStore>;
/** Its own way to let a transaction fail from below. */
export type FDBTransaction = IDBTransaction & { _abort(name: string): void };
