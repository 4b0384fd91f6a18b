import { readSetting } from './setting.ts';

export const soundKey = 'sb.sound';
export const soundKinds = ['ring', 'voice', 'both'] as const;
export type SoundKind = (typeof soundKinds)[number];

/** Checks whether sound was requested; its code is fetched only then. */
export function wantsSound(): boolean {
  return readSetting(soundKey, soundKinds) !== undefined;
}
