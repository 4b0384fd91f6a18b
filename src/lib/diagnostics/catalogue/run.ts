import { reporter, type Family } from '../report';

/** Runs of a call, and scripts of a ticket (`sb trace`). */
// prettier-ignore
export const sentences = {
  SB0401: ['error', '缺少 {name}', '{name} is missing', '补上 {name}：{expected}', 'add {name}: {expected}'],
  SB0402: ['error', '{name} 应是{expected}，写的是 {came}', '{name} should be {expected}, it says {came}', '改成{expected}', 'write {expected}'],
  SB0403: ['error', '不认识的键 {name}', 'unknown key {name}', '{suggestion}', '{suggestion}'],
  SB0404: ['error', '{name} 不能是 {came}', '{name} cannot be {came}', '{suggestion}', '{suggestion}'],
  SB0405: ['error', '这里应是一份通话文件，写的是 {came}', 'this should be a run, it is {came}', '从 tests/runs/ 里的一个文件复制开始', 'start from a copy of a file in tests/runs/'],
  SB0410: ['error', '没有操作 {name}', 'there is no action {name}', '{suggestion}', '{suggestion}'],
  SB0411: ['error', '{name} 没有字段 {field}', '{name} has no field {field}', '{suggestion}', '{suggestion}'],
  SB0412: ['error', '{name} 缺少字段 {field}', '{name} lacks its field {field}', '写 with: { {field}: … }（{what}）', 'write with: { {field}: … } ({what})'],
  SB0413: ['error', '一条记录只能有 say、do、wait 中的一个', 'an entry has exactly one of say, do and wait', '拆成几条；一个也没有就写上一个', 'make it several entries, or say what it does'],
  'SB0413.run': ['error', '一条记录只能有 say、do 中的一个', 'an entry has exactly one of say and do', '拆成几条；一个也没有就写上一个；等待写成 do: wait, with: { for: 3min }', 'make it several entries, or say what it does; to wait is do: wait, with: { for: 3min }'],
  SB0420: ['error', '时间倒退：{came} 早于上一条的 {before}', 'time goes back: {came} is before {before} of the entry above', '按时间排列', 'put the entries in the order of time'],
  SB0421: ['error', '时间 {came} 超过 8 小时', 'the time {came} is over 8 hours', '通话不会这么久，检查单位', 'no call lasts that long: check the unit'],
  SB0422: ['error', '上一句话到 {before} 才说完', 'the line before is being said until {before}', '不早于 {before} 再说', 'start this one at {before} or later'],
  SB0423: ['error', '有 {came} 条记录，上限 {limit}', 'there are {came} entries, the limit is {limit}', '拆成几次通话', 'make it several runs'],
  SB0424: ['error', '这句话有 {came} 个字符，上限 {limit}', 'the line has {came} characters, the limit is {limit}', '缩短', 'shorten it'],
  SB0425: ['error', 'until（{came}）早于最后一条记录（{before}）', 'until ({came}) is before the last entry ({before})', '写得更晚，或删掉 until', 'make it later or delete it'],
  SB0426: ['warning', '一张工单上没有{name}要做的事', 'there is nothing on a ticket for the {name} to do', '从 autopilots 里去掉；月度、季度和培训写在运营脚本里（sb operations），那里有 autopilots: [owner]', 'leave the role out of autopilots; months, quarters and trainings are in a script of the house (sb operations), which has autopilots: [owner]'],
  SB0427: ['error', '{name} 不是条件，是工单本身的一项', '{name} is no condition, it is said of the ticket itself', '写成 ticket: { {name}: … }，不放在 conditions 里', 'write ticket: { {name}: … }, not under conditions'],
  // What only the scenario or the policy shows.
  SB0430: ['error', '这份记录打的是“{came}”，不是“{scenario}”', 'this run is of “{came}”, not of “{scenario}”', '给出它所打的场景文件', 'name the scenario file that it was played on'],
  SB0431: ['error', '场景没有 {lang} 的台词', 'the scenario has no lines in {lang}', '可用的语言：{languages}', 'languages that it has: {languages}'],
  SB0432: ['error', '引导排障治不好的故障（cured-by-restart: false）当场解决不了（solvable-on-the-spot: true）', 'a fault that the guided steps do not cure (cured-by-restart: false) cannot be solved on the spot (solvable-on-the-spot: true)', '去掉其中一个条件', 'leave out one of the two conditions'],
  SB0433: ['error', '策略里没有业务 {business}', 'the policy has no business {business}', '用其中之一：{choices}', 'use one of: {choices}'],
  SB0434: ['warning', '这张工单的记录到了上限 {limit} 条，后面的没有做', 'the log of this ticket has reached its limit of {limit} entries: what would follow was not done', '缩短脚本、把 until 写早，或检查策略的 ticket.habits 是否绕圈', 'shorten the script, make until earlier, or see whether ticket.habits of the policy go round in a circle']
} as const satisfies Family;

export const report = reporter(sentences);
