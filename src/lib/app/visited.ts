import { readSetting, writeSetting } from './setting.ts';

/** A hint, nothing hangs on it: with it home need not wait for the store to know what a newcomer sees. */
const key = 'sb.played';

/** Whether anything was ever played or imported in this browser. */
export function hasPlayed(): boolean {
  return readSetting(key, ['yes']) === 'yes';
}

export function notePlayed(): void {
  writeSetting(key, 'yes');
}
