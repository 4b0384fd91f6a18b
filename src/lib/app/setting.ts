/**
 * One small setting in `localStorage`, read by `src/boot.js` before first paint.
 * A browser may refuse storage altogether (private windows, policy): then the setting lives as long as the tab.
 */
export function readSetting<T extends string>(key: string, allowed: readonly T[]): T | undefined {
  const stored = readText(key);
  return allowed.find((value) => value === stored);
}

/** What is stored there, whatever it says. */
export function readText(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** The pass mark of the version of the policy that is adopted here; not stored where the shipped one is in force. It says so before the store has answered. */
export const adoptedPassKey = 'sb.pass';

/** Stores the setting; `undefined` forgets it, so that the default applies again. */
export function writeSetting(key: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // Refused or full. The setting holds for this tab, and nothing else depends on it.
  }
}
