import { reporter, type Family } from '../report';

/** Scripts of the organisation beyond one ticket (`sb operations`). */
// prettier-ignore
export const sentences = {
  SB0560: ['error', '缺少 {name}', '{name} is missing', '补上 {name}：{expected}', 'add {name}: {expected}'],
  SB0561: ['error', '{name} 应是{expected}，写的是 {came}', '{name} should be {expected}, it says {came}', '改成{expected}', 'write {expected}'],
  SB0562: ['error', '不认识的键 {name}', 'unknown key {name}', '{suggestion}', '{suggestion}'],
  SB0563: ['error', '{name} 不能是 {came}', '{name} cannot be {came}', '{suggestion}', '{suggestion}'],
  SB0564: ['error', '这段文字有 {came} 个字符，上限 {limit}', 'the text has {came} characters, the limit is {limit}', '缩短', 'shorten it'],
  SB0565: ['error', '这里应是一份运营脚本，写的是 {came}', 'this should be a script of the house, it is {came}', '从 tests/operations/ 里的一个 script.yaml 复制开始', 'start from a copy of a script.yaml in tests/operations/'],
  SB0566: ['error', '没有事件 {name}', 'there is no event {name}', '{suggestion}', '{suggestion}'],
  SB0567: ['error', '{name} 没有字段 {field}', '{name} has no field {field}', '{suggestion}', '{suggestion}'],
  SB0568: ['error', '{name} 缺少字段 {field}', '{name} lacks its field {field}', '在 with 里写上 {field}', 'write {field} under with'],
  SB0569: ['error', '{name} 应是月份，写的是 {came}', '{name} should be a month, it says {came}', '写成 2026-11 这样', 'write it like 2026-11'],
  SB0570: ['error', '时间倒退：{came} 早于上一条的 {before}', 'time goes back: {came} is before {before} of the entry above', '按时间排列', 'put the entries in the order of time'],
  SB0571: ['error', '有 {came} 项，上限 {limit}', 'there are {came}, the limit is {limit}', '拆成几份脚本', 'make it several scripts'],
  SB0572: ['error', '这份脚本跨越 {came} 个月以上，上限 {limit} 个月', 'the script spans more than {came} months, the limit is {limit}', '检查年份', 'check the years'],
  SB0573: ['error', '工单 {name} 写了两次', 'the ticket {name} stands here twice', '换一个 id，或合并成一条', 'give it another id, or make them one'],
  SB0574: ['error', '{name}（{came}）早于 {other}（{before}）', '{name} ({came}) is before {other} ({before})', '改正其中一个时间', 'correct one of the times'],
  SB0575: ['error', 'SOP 没有条款 {came}', 'the SOP has no clause {came}', '{suggestion}', '{suggestion}'],
  SB0576: ['error', '策略里没有 {name} {came}', 'the policy has no {name} {came}', '{suggestion}', '{suggestion}'],
  SB0578: ['error', 'until（{came}）早于最后一条（{before}）', 'until ({came}) is before the last entry ({before})', '写得更晚，或删掉 until', 'make it later or delete it'],
  SB0579: ['error', '{name} 要有 {other}', '{name} needs {other}', '补上 {other}，或去掉 {name}', 'add {other}, or leave out {name}'],
  SB0580: ['warning', '多张工单之上没有{name}要做的事', 'there is nothing beyond one ticket for the {name} to do', '从 autopilots 里去掉；这里有事做的是：{able}', 'leave the role out of autopilots; those with something to do here: {able}'],
  // What only the policy or the log shows.
  SB0590: ['error', '策略没有 operations 一节', 'the policy has no section operations', '从 machines/policy/default.yaml 抄来这一节', 'copy that section from machines/policy/default.yaml'],
  SB0591: ['error', '策略没有工作时间，算不出工作时限', 'the policy says no working hours, so a limit in working time has no end', '在策略里写上 calendar', 'write the policy’s calendar'],
  SB0592: ['warning', '运营记录到了上限 {limit} 条，后面的没有做', 'the log of the house has reached its limit of {limit} entries: what would follow was not done', '缩短脚本、把 until 写早，或检查策略的 operations.habits 是否绕圈', 'shorten the script, make until earlier, or see whether operations.habits of the policy go round in a circle']
} as const satisfies Family;

export const report = reporter(sentences);
