import { createActor, type ActorRefFrom } from 'xstate';
import { importing, type ImportWork } from './machines/import';

export type Imports = ActorRefFrom<ReturnType<typeof importing>>;

export const startImports = (work: ImportWork): Imports => createActor(importing(work)).start();
