import type { Key } from '#app/keys.svelte';
import { m } from '#app/messages';
import { walkKeys } from '../../picture/live.ts';

/** Keys of a chart on which nothing lives. */
export const chartKeys: readonly Key[] = [{ press: 'Enter', does: m.sop_key_enter }, ...walkKeys];
