import { createActor, type ActorRefFrom } from 'xstate';
import { importing, type ImportWork } from './machines/import';

export type Imports = ActorRefFrom<ReturnType<typeof importing>>;

/** Starts to wait for files. Goes on with those that were picked even when the page is left. */
export const startImports = (work: ImportWork): Imports => createActor(importing(work)).start();
