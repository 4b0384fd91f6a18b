import type { sentences } from '../catalogue/calendar';
import type { Reasons } from '../report';

/** Why each of them matters. */
// prettier-ignore
export const reasons = {
  SB0801: { zh: '节假日是公布的，不是算出来的；没公布的年份不能猜。', en: 'Holidays are announced, not computed; a year that was not announced is not guessed.' },
  SB0802: { zh: '休息日太多，这个时限永远到不了。', en: 'With so many days off the limit never ends.' }
} as const satisfies Reasons<typeof sentences>;
