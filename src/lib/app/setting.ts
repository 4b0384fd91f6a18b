/** Reads a setting from `localStorage`, as `src/boot.js` does; if refused, settings last as long as the tab. */
export function readSetting<T extends string>(key: string, allowed: readonly T[]): T | undefined {
  const stored = readText(key);
  return allowed.find((value) => value === stored);
}

/** Reads a stored text, whatever its content. */
export function readText(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Key of the adopted policy's pass mark, available before the store; absent if the shipped one is in force. */
export const adoptedPassKey = 'sb.pass';

/** Stores the setting; `undefined` removes it, so that the default applies again. */
export function writeSetting(key: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // Refused or full. The setting holds for this tab, and nothing else depends on it.
  }
}
