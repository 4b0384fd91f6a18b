import type { SeenUntil } from '#sandbox/seen-until';
import { readText, writeSetting } from './setting.ts';

/**
 * How far a sandbox was seen, while it is not kept yet: written at once, also by a page that is about to be gone, which the store is not. A sandbox is kept
 * every second or so; at 600 times the speed of a clock that is a quarter of an hour.
 */
export const seenUntil = {
  note(id: string, { active, steps, until_ms }: SeenUntil): void {
    writeSetting(keyOf(id), [active, steps, until_ms].join(' '));
  },
  /** It is kept: nothing is left to be remembered. */
  forget(id: string): void {
    writeSetting(keyOf(id), undefined);
  },
  /** What was noted; nothing of what somebody else wrote there. */
  read(id: string): SeenUntil | undefined {
    const numbers = (readText(keyOf(id)) ?? '').split(' ').map(Number);
    const [active, steps, until_ms] = numbers;
    if (numbers.length !== 3 || !numbers.every(Number.isSafeInteger)) return undefined;
    return { active: active!, steps: steps!, until_ms: until_ms! };
  }
};

/** A sandbox as it was to be kept when its page was gone, or the store did not answer in time. */
export interface Unwritten {
  readonly text: string;
  /** ISO 8601. */
  readonly updatedAt: string;
}

/** What the store has not answered for yet, written at once by a page that is about to be gone. */
export const unwritten = {
  note(id: string, { text, updatedAt }: Unwritten): void {
    writeSetting(leftKeyOf(id), `${updatedAt} ${text}`);
  },
  forget(id: string): void {
    writeSetting(leftKeyOf(id), undefined);
  },
  /** What was noted later than what is kept. */
  readLaterThan(id: string, kept: string): string | undefined {
    const left = readText(leftKeyOf(id)) ?? '';
    const space = left.indexOf(' ');
    return space > 0 && left.slice(0, space) > kept ? left.slice(space + 1) : undefined;
  }
};

const leftKeyOf = (id: string): string => `sb.sandbox-left.${id}`;
const keyOf = (id: string): string => `sb.sandbox.${id}`;
