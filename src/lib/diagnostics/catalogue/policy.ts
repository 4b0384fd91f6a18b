import { reporter, type Family } from '../report';

/** Policies: the numbers, lists and lines of the SOP. */
// prettier-ignore
export const sentences = {
  SB0601: ['error', '策略缺少{name}', 'the policy lacks {name}', '补上 {key}', 'add {key}'],
  'SB0601.training': ['error', '没有一项培训管其他短板（for 里有 other）', 'no training is for whatever no other is for (other)', '在一项培训的 for 里加上 other', 'add other to what one of them is for'],
  SB0602: ['error', '{name}应是{expected}', '{name} should be {expected}', '改成{expected}', 'write {expected}'],
  SB0603: ['error', '{name}不能是 {came}', '{name} cannot be {came}', '取 {least} 到 {most}', 'keep it between {least} and {most}'],
  'SB0603.zero': ['error', '{name}不能是 0', '{name} cannot be 0', '写一个大于 0 的时长', 'write a duration over 0'],
  'SB0603.long': ['error', '{name}太长：{came}', '{name} is too long: {came}', '最多写 {longest}', 'write at most {longest}'],
  'SB0603.working': ['error', '{name}在通话里计时，不能按工作时间', '{name} runs in a call and cannot count working time', '写成 5min 这样的时长', 'write a duration such as 5min'],
  'SB0603.kept': ['error', '给 VIP 留 {came} 个名额，可有的团队总共只有 {most} 个', '{came} places are kept for VIPs, but a team has only {most}', '取 0 到 {most}', 'keep it between 0 and {most}'],
  'SB0603.ahead': ['error', '{name}是提前多久，不能按工作时间算，否则从不起算', '{name} says how long ahead and cannot count working time: it would never begin', '写成 1h 这样的时长', 'write a duration such as 1h'],
  SB0604: ['error', '这里没有 {name}', 'there is no {name} here', '{suggestion}', '{suggestion}'],
  'SB0604.who': ['error', '{event} 不是 {who} 的事', '{event} is not for the {who}', '用其中之一：{choices}', 'use one of: {choices}'],
  'SB0604.asks': ['error', '{event} 不能问 {came}', '{event} cannot ask about {came}', '这里只能问 {choices}', 'ask about {choices} only'],
  'SB0604.asks-nothing': ['error', '{event} 不能问 {came}', '{event} cannot ask about {came}', '去掉 when：这件事不针对某张工单', 'leave out when: this is not about a ticket'],
  SB0605: ['error', '没有要素或行为 {name}', 'there is no part or act {name}', '{suggestion}', '{suggestion}'],
  SB0606: ['error', '不认识的键 {name}', 'unknown key {name}', '{suggestion}', '{suggestion}'],
  'SB0606.name': ['error', '这里没有 {name}', 'there is no {name} here', '{suggestion}', '{suggestion}'],
  'SB0606.twice': ['error', '{name} 写了两次', '{name} stands there twice', '每一步只写一次', 'name each step once'],
  'SB0606.class': ['error', '{name} 既在 {other} 又在 {kind}', '{name} is in {other} and in {kind}', '一种业务只归一类，去掉一处', 'a business is of one class: take one of them out'],
  'SB0606.list': ['error', '{list} 里没有 {name}', '{list} has no {name}', '用其中之一：{choices}', 'use one of: {choices}'],
  'SB0606.key': ['error', '策略里没有 {name}', 'the policy has no {name}', '写策略里已有的键，各级之间用点，如 ticket.self-help', 'name a key that the policy has, with dots between its levels, such as ticket.self-help'],
  'SB0606.field': ['error', '{event} 不能定下 {field}', '{event} has no {field} to fix', '{suggestion}', '{suggestion}'],
  SB0607: ['error', '三项权重之和是 {sum}，不是 100', 'the three verdict weights add up to {sum}, not 100', '调整到合计 100', 'change them so that they add up to 100'],
  'SB0607.outcome': ['error', '结果项权重全为 0', 'all outcome weights are 0', '至少给一项权重', 'give at least one of them a weight'],
  SB0608: ['error', '{name}缺少{language}', '{name} has no {language} text', '补上 {key}', 'add {key}'],
  SB0609: ['error', '{came} 不是日期', '{came} is no date', '写成 "2026-11-27" 这样，加引号', 'write it like "2026-11-27", in quotes'],
  'SB0609.hours': ['error', '下班时间不晚于上班时间', 'the working day ends before it has begun', '让 to 晚于 from', 'make to later than from'],
  SB0610: ['error', '策略 {id} 没有 ticket 或 calendar 一节，工单走不下去。', 'The policy {id} has no section ticket or calendar, so no ticket can live by it.', '补上这两节，或用自带的策略。', 'Add the two sections, or take the shipped policy.'],
  SB0611: ['error', '读不懂“{wording}”：{reason}', '“{wording}” cannot be read: {reason}', '写成要认的话；可用 (甲|乙) 和 …，与场景文件的 says 相同', 'write the words to be recognised; (this|that) and … may be used, as under says in a scenario'],
  SB0612: ['error', '没有什么会填进 {name}', 'nothing fills {name} here', '{suggestion}', '{suggestion}'],
  SB0613: ['error', '{name}是空的', '{name} is empty', '至少写一项；参考 machines/policy/default.yaml', 'put at least one on it, as machines/policy/default.yaml does'],
  SB0614: ['warning', '补充的 {year} 年没有列出这些法定节假日：{days}', 'the year {year} is told without these statutory days: {days}', '在 days 里写上它们（rest），或先不写这一年，按暂定走', 'put them under days (rest), or leave the year out and let it run provisionally'],
  SB0615: ['warning', '规范话术里没有 {name}', 'the official line has no {name}', '在话术里写上 {name}', 'put {name} into the line'],
  SB0616: ['warning', '{name} 在同一列表里写了两次', '{name} stands twice in the list', '去掉一个', 'take one of them out'],
  SB0617: ['warning', '{name}超过一个月', '{name} is longer than a month', '核对单位；时限要能在月度分析之前到期', 'check the unit; a limit should end before the month is reported on'],
  'SB0617.short': ['warning', '{name}不到一秒，没人做得到', '{name} is shorter than a second, and nobody can keep it', '核对单位，如 30s、5min、2h', 'check the unit: 30s, 5min, 2h'],
  SB0618: ['warning', '{name}是 0，人人都能过', '{name} is 0, and everybody passes', '写一个要达到的分数', 'write the points that it takes'],
  SB0619: ['warning', '没有 {name} 这样的信息可问', 'there is no datum {name} to ask for', '{suggestion}', '{suggestion}'],
  SB0620: ['error', '提案 {proposal} 不能把 {name} 改成 {came}：策略读不通', 'the proposal {proposal} cannot set {name} to {came}: the policy would not read', '写这个键能取的值', 'write what the key can hold'],
  SB0621: ['warning', '{name}由系统自动完成，不该按工作时间算', '{name} is done by the system itself and should not count working time', '写成 5min 这样的时长', 'write a duration such as 5min'],
  SB0622: ['warning', '{name} 只有一种语言的话：{came}', '{name} is said in one language only: {came}', '在 {list} 里写出中英文，这里写它的名称', 'put both languages under {list} and write its name here']
} as const satisfies Family;

export const report = reporter(sentences);
