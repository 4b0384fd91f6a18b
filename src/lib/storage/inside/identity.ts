/** Name of the database, in a separate file for readers without Dexie (`run-summaries.ts`). */
export const databaseName = 'switchboard';

/** Version of the last schema in `schema.ts`; raised with it. */
export const schemaVersion = 10;

/** Write epoch, raised with every table or row change, because Dexie lets an old tab write into a newer schema. */
export const epoch = 10;
