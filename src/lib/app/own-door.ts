/** Loads the code for scenarios written here, so that playing a shipped one does not load its list of chunks. */
export const ownRoom = () => import('./own-data.ts');
