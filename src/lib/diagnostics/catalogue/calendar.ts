import { reporter, type Family } from '../report';

/** When a limit in working time ends. */
// prettier-ignore
export const sentences = {
  SB0801: ['error', '日历只知道 {first} 到 {last} 年的节假日，不知道 {year} 年的。', 'The calendar knows the holidays of {first} to {last}, not those of {year}.', '在策略的 calendar 里写上：years 加 {year}，days 列出这一年与周一至周五不同的每一天（rest 或 work）。', 'Tell them in the policy’s calendar: {year} under years, and under days each day of it that differs from Monday to Friday (rest or work).'],
  SB0802: ['error', '往后 {limit} 天里没有足够的工作时间。', 'There is not enough working time in the {limit} days that follow.', '检查策略里 calendar 的休息日。', 'Look at the days off in the policy’s calendar.']
} as const satisfies Family;

export const report = reporter(sentences);
