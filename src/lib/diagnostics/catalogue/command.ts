import { reporter, type Family } from '../report';

/** Input of the command line: arguments, lines on standard input, paths. */
// prettier-ignore
export const sentences = {
  SB0290: ['error', 'sb {command}：{wrong}', 'sb {command}: {wrong}', '写成 {usage}', 'write {usage}'],
  SB0291: ['error', '一行超过 {limit} 字节', 'the line has more than {limit} bytes', '拆成多行', 'split it into several lines'],
  SB0292: ['error', '这一行不是 JSON', 'the line is not JSON', '每行写一个 {"id":"1","text":"您好"}', 'write one {"id":"1","text":"Hello"} a line'],
  SB0293: ['error', '缺少 id 或 text，或类型不对', 'id or text is missing or of the wrong type', '写成 {"id":"1","text":"您好"}', 'write {"id":"1","text":"Hello"}'],
  SB0294: ['error', 'text 有 {came} 个字符，上限 {limit}', 'text has {came} characters, at most {limit} are read', '拆成多句', 'split it into several utterances'],
  SB0296: ['warning', '{what} 没法用 SCXML 表达（{count} 处），文档里记成了 sb: 注记', '{what} cannot be said in SCXML (places: {count}); the document has it as a note with the prefix sb:', '文档可以看、可以画；要照原图运行，得按注记补上', 'the document can be read and drawn; to have it run as the chart does, act on the notes'],
  SB0391: ['error', '文件读不出来（{reason}）', 'the file cannot be read ({reason})', '检查路径和权限', 'check its path and permissions'],
  SB0395: ['error', '没有诊断代码 {came}', 'there is no diagnostic {came}', '{suggestion}', '{suggestion}'],
  SB0811: ['error', '时间应写成日期和时刻，写的是 {came}', 'the time should be a date and a time of day, it says {came}', '写成 2026-11-27T17:30 这样（上海时间）', 'write it like 2026-11-27T17:30, as it is in Shanghai'],
  SB0812: ['error', '日历上没有 {came} 这一天', 'there is no day {came} in the calendar', '写一个有的日期，如 2026-02-28T17:30', 'write a day that there is, such as 2026-02-28T17:30'],
  'SB0812.hour': ['error', '一天里没有 {came} 这个时刻', 'there is no time {came} in a day', '写 00:00 到 23:59；24:00 就是次日 00:00', 'write 00:00 to 23:59; 24:00 is 00:00 of the next day'],
  SB0813: ['error', '{came} 不是时限', '{came} is no limit', '写成 30min、24h、"4h working" 或 "1 working day"', 'write it like 30min, 24h, "4h working" or "1 working day"'],
  'SB0813.missing': ['error', '缺少时限', 'the limit is missing', '写成 30min、24h、"4h working" 或 "1 working day"', 'write it like 30min, 24h, "4h working" or "1 working day"'],
  SB0814: ['error', '时限 {came} 应大于 0', 'the limit {came} should be over 0', '写成 30min、24h、"4h working" 或 "1 working day"', 'write it like 30min, 24h, "4h working" or "1 working day"'],
  SB0815: ['error', '时限 {came} 太长', 'the limit {came} is too long', '最多写 {longest}', 'write at most {longest}']
} as const satisfies Family;

export const report = reporter(sentences);
