import type { Key } from '#app/keys.svelte';
import { m } from '#app/messages';

/** Keys of a chart on which nothing lives. What has the focus in it acts on them itself: they are listed. */
export const chartKeys: readonly Key[] = [
  { press: '← → ↑ ↓', does: m.live_key_arrows },
  { press: 'Enter', does: m.sop_key_enter },
  { press: '+ - 0', does: m.sop_key_zoom }
];
