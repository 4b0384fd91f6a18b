import { readSetting, writeSetting } from './setting.ts';

const key = 'sb.played';

/** Checks whether anything was ever played or imported in this browser. */
export function hasPlayed(): boolean {
  return readSetting(key, ['yes']) === 'yes';
}

/** Checks whether the store may hold runs without opening it, for a fast home page. True if the browser cannot tell. */
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
