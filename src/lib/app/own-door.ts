/**
 * What plays a scenario that was written here reads and checks it, and is made of many pieces: which ones stands in this small file, so that whoever plays
 * a shipped one carries no list of them.
 */
export const ownRoom = () => import('./own-data.ts');
