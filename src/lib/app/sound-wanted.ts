import { readSetting } from './setting.ts';

export const soundKey = 'sb.sound';
export const soundKinds = ['ring', 'voice', 'both'] as const;
export type SoundKind = (typeof soundKinds)[number];

/** True if somebody has asked for sound: what makes it is fetched only then. */
export function wantsSound(): boolean {
  return readSetting(soundKey, soundKinds) !== undefined;
}
