import { ownHere } from '#app/own-assigned';
import { records } from '#app/store-handle.svelte';

/** Which scenarios of the studio are on this device, as calls of them are headed; nothing where the store does not say. */
export async function ownOnDevice(): Promise<ReadonlySet<string> | undefined> {
  const store = await records.open();
  const here = store.ok ? await ownHere(store.value) : store;
  return here.ok ? here.value : undefined;
}
