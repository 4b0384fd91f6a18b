import { ownHere } from '#app/own-assigned';
import { records } from '#app/store-handle.svelte';

/** Returns the studio scenarios on this device, as named in run headers; `undefined` if the store is unavailable. */
export async function ownOnDevice(): Promise<ReadonlySet<string> | undefined> {
  const store = await records.open();
  const here = store.ok ? await ownHere(store.value) : store;
  return here.ok ? here.value : undefined;
}
