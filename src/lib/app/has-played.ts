import { readSetting, writeSetting } from './setting.ts';

/** A hint, nothing hangs on it: with it home need not wait for the store to know what a newcomer sees. */
const key = 'sb.played';

/** True if anything was ever played or imported in this browser. */
export function hasPlayed(): boolean {
  return readSetting(key, ['yes']) === 'yes';
}

/**
 * True if the store may hold runs, without opening it: a newcomer's home stays small and waits for nothing. A browser
 * that cannot tell is taken to hold some.
 */
export async function mayHoldRuns(): Promise<boolean> {
  if (hasPlayed()) return true;
  try {
    const databases = await indexedDB.databases();
    return databases.some(({ name }) => name === 'switchboard');
  } catch {
    return true;
  }
}

export function notePlayed(): void {
  writeSetting(key, 'yes');
}
