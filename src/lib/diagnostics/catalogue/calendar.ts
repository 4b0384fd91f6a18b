import { reporter, type Family } from '../report';

/** Working days and holidays, and the notices that announce them. */
// prettier-ignore
export const sentences = {
  SB0801: ['warning', '{year} 年的放假安排还没有录入，按周一至周五减去法定节假日计算，结果是暂定的。', 'The holidays of {year} are not announced here: it is counted by Monday to Friday less the statutory days, and provisional.', '国务院办公厅发布通知后，用 sb calendar {year} --import <文件> 录入；或在策略的 calendar 里写上：years 加 {year}，days 列出这一年与周一至周五不同的每一天（rest 或 work）。', 'Once the notice is out, take it in with sb calendar {year} --import <file>; or tell them in the policy’s calendar: {year} under years, and under days each day of it that differs from Monday to Friday (rest or work).'],
  SB0820: ['error', '这个文件不是放假日历', 'this file is no calendar of holidays', '给一个 .ics 日历，或 chinese-days、holiday-cn、本项目格式的 JSON', 'give it an .ics calendar, or JSON as chinese-days, holiday-cn or this project have it'],
  SB0821: ['error', '文件里没有 {year} 年的休息日或补班日', 'the file marks no day of {year} as off or worked', '检查年份；ICS 里每个日子要标明“休”或“班”', 'check the year; in ICS each day must say that it is off or worked'],
  SB0822: ['error', '{year} 年的法定节假日在文件里没有放假：{days}', 'statutory days of {year} are not off in the file: {days}', '对照国务院办公厅的通知补全；只有部分日子的日历不能录入', 'complete it from the notice of the State Council’s office; a calendar of some days only is not taken in'],
  SB0823: ['error', '{date} 在文件里既休又班', 'in the file {date} is both off and worked', '只留通知里写的那一种', 'leave only what the notice says'],
  SB0824: ['error', '年份应是 1992 到 2200 的整数，写的是 {came}', 'the year should be a whole number from 1992 to 2200, it says {came}', '写成 2027 这样', 'write it like 2027']
} as const satisfies Family;

export const report = reporter(sentences);
