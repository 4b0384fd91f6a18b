/** What tells our database from others. It stands apart from the tables, for who looks without Dexie (`run-summaries.ts`). */
export const databaseName = 'switchboard';

/** Of the last schema in `schema.ts`: raised with it. */
export const schemaVersion = 10;

/**
 * Raised whenever older code must no longer write: with each change of tables, and with each change of what a row
 * means. Dexie by itself lets an old tab write into a newer schema.
 */
export const epoch = 10;
