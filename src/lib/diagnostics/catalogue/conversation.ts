import { reporter, type Family } from '../report';

/** Real conversations that a trainer pastes into the studio. */
// prettier-ignore
export const sentences = {
  SB0931: ['error', '这段对话太长：{came} kB，上限 {limit} kB。', 'This conversation is too long: {came} kB, the limit is {limit} kB.',
    '只贴一通电话；还是太长的，分几段贴。', 'Paste one call only; of one that is still too long, a part at a time.'],
  SB0932: ['error', '轮次太多：{came} 轮，上限 {limit} 轮。', 'Too many turns: {came}, the limit is {limit}.',
    '只贴一通电话，或者只贴要看的那一段。', 'Paste one call only, or the part that you want to look at.'],
  SB0933: ['error', '分不出谁在说话。', 'It cannot be told who says what.',
    '每轮前写上说话人和冒号，例如“客服：您好”“客户：我想问一下”；也可以贴带表头的 CSV。', 'Put the speaker and a colon before each turn, such as “Agent: Hello” and “Customer: I have a question”; or paste a CSV with a header.'],
  SB0934: ['warning', '第一个说话人之前有 {count} 行，没有读进来。', '{count} lines stand before the first speaker and were left out.',
    '是谁说的，就在前面写上谁。', 'Put before them who said them.'],
  SB0935: ['warning', '这里的时间比前面的还早，没有采用。', 'The time here is before the one above, and was not used.',
    '改正时间；不改的话，按上一轮说完的时间算。', 'Correct the time; else the turn begins when the one before is over.'],
  SB0936: ['error', '表头里没有{what}这一列。', 'The header has no column for {what}.',
    '表头写 speaker,text,time（或 说话人,内容,时间），时间可以不写。', 'Write the header as speaker,text,time (or 说话人,内容,时间); the time may be left out.'],
  SB0937: ['warning', '“{who}”既不是坐席也不是客户，有 {count} 轮没有读进来。', '“{who}” is neither agent nor customer; {count} of their turns were left out.',
    '是坐席或客户的，把名字改成“客服”或“客户”。', 'If they are one of the two, call them “Agent” or “Customer”.'],
  SB0938: ['error', '这里开始的引号没有结束。', 'The quotation that begins here never ends.',
    '补上引号；单元格里的引号要写两遍。', 'Close it; a quotation mark within a cell is written twice.'],
  SB0939: ['warning', '这一轮太长，只读了前 {limit} 个字。', 'This turn is too long; only its first {limit} characters were read.',
    '可能漏了说话人：在换人的地方分开。', 'A speaker may be missing: part it where somebody else begins to speak.'],
  SB0940: ['error', '里面没有坐席说的话，没有可以打分的。', 'The agent says nothing in it, so there is nothing to score.',
    '检查坐席的称呼，例如“客服：”或“Agent:”。', 'See what the agent is called in it, such as “Agent:” or “客服：”.']
} as const satisfies Family;

export const report = reporter(sentences);
