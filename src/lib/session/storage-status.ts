import { createActor, type ActorRefFrom } from 'xstate';
import { storageStatus } from './machines/storage-status';

export type StorageStatus = ActorRefFrom<typeof storageStatus>;

/** Starts to follow the store; nobody has asked for it yet. */
export const followStorage = (): StorageStatus => createActor(storageStatus).start();
