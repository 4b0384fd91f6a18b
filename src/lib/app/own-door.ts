/**
 * Loads the code for scenarios written here, in a separate file so that playing a shipped one does not load its list of
 * chunks.
 */
export const ownRoom = () => import('./own-data.ts');
