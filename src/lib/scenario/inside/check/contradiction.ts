import type { Text } from '#domain/text';
import type { Guard } from '../../scenario';

const lowestMood = -4;
const highestMood = 4;
const highestTrust = 4;

/** Region and state of the reaction to which a guard belongs. */
export interface Where {
  readonly region?: string;
  readonly state?: string;
}

/** Returns why a guard can never hold, or `undefined` if it can. */
export function contradiction(guard: Guard, { region = '', state }: Where): Text | undefined {
  const { moodBelow, moodAtLeast, trustBelow, trustAtLeast, has = [], lacks = [], without = [] } = guard;
  const flag = has.find((it) => lacks.includes(it));
  if (flag !== undefined)
    return { zh: `既要有标记 ${flag}，又要没有它`, en: `the flag ${flag} is to be there and not there` };
  if (isNowhere(moodBelow, moodAtLeast, lowestMood, highestMood))
    return { zh: '没有这样的心情（-4 到 4）', en: 'there is no such mood (-4 to 4)' };
  if (isNowhere(trustBelow, trustAtLeast, 0, highestTrust))
    return { zh: '没有这样的信任（0 到 4）', en: 'there is no such trust (0 to 4)' };
  if (guard.with?.every((move) => without.includes(move)))
    return { zh: '同一句话里，with 要的 without 都不许', en: 'without forbids all that with asks for' };
  const own = guard.at?.[region];
  return state !== undefined && own !== undefined && !own.includes(state)
    ? { zh: 'at 要的是别的状态，不是它所在的这一个', en: 'at asks for another state than the one that it stands in' }
    : undefined;
}

const isNowhere = (below = Infinity, atLeast = -Infinity, lowest: number, highest: number): boolean =>
  below <= Math.max(atLeast, lowest) || atLeast > highest;
