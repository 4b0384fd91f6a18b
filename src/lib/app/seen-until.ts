import type { SeenUntil } from '#sandbox/seen-until';
import { readText, writeSetting } from './setting.ts';

/** Position viewed in a sandbox, stored synchronously until it is saved, since a closing page cannot use the store. */
export const seenUntil = {
  note(id: string, { active, steps, until_ms }: SeenUntil): void {
    writeSetting(keyOf(id), [active, steps, until_ms].join(' '));
  },
  forget(id: string): void {
    writeSetting(keyOf(id), undefined);
  },
  read(id: string): SeenUntil | undefined {
    const numbers = (readText(keyOf(id)) ?? '').split(' ').map(Number);
    const [active, steps, until_ms] = numbers;
    if (numbers.length !== 3 || !numbers.every(Number.isSafeInteger)) return undefined;
    return { active: active!, steps: steps!, until_ms: until_ms! };
  }
};

/** Sandbox that was not saved before its page closed or the store answered. */
export interface Unwritten {
  readonly text: string;
  /** Time in ISO 8601. */
  readonly updatedAt: string;
}

/** Data not yet confirmed by the store, written synchronously by a closing page. */
export const unwritten = {
  note(id: string, { text, updatedAt }: Unwritten): void {
    writeSetting(leftKeyOf(id), `${updatedAt} ${text}`);
  },
  forget(id: string): void {
    writeSetting(leftKeyOf(id), undefined);
  },
  readLaterThan(id: string, kept: string): string | undefined {
    const left = readText(leftKeyOf(id)) ?? '';
    const space = left.indexOf(' ');
    return space > 0 && left.slice(0, space) > kept ? left.slice(space + 1) : undefined;
  }
};

const leftKeyOf = (id: string): string => `sb.sandbox-left.${id}`;
const keyOf = (id: string): string => `sb.sandbox.${id}`;
