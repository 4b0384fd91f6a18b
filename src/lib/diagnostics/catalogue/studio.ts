import { reporter, type Family } from '../report';

/** Trainers' own scenarios, as the studio saves, opens and sends them. */
// prettier-ignore
export const sentences = {
  SB0921: ['error', '这个链接不完整或被改动过，读不出场景。', 'This link is incomplete or was changed: there is no scenario to be read in it.',
    '请对方重新复制整条链接，或者改发 .yaml 文件。', 'Ask for the whole link once more, or for the .yaml file.'],
  SB0922: ['error', '场景太长，放不进链接：压缩后有 {came} 个字符，上限 {limit}。', 'The scenario is too long for a link: packed it has {came} characters, the limit is {limit}.',
    '改用“导出文件”，把文件发给对方。', 'Export it as a file, and send that.'],
  SB0923: ['error', '这个场景不在这个浏览器里：删除了，或者保存在别处。', 'This scenario is not in this browser: it was deleted, or is kept elsewhere.',
    '从列表里另选一个；保存在别处的，请对方发链接或文件。', 'Choose another from the list; of one that is kept elsewhere, ask for a link or a file.'],
  SB0924: ['error', '检查场景所需的内容没有取到。', 'What checks a scenario could not be fetched.',
    '写下的都存好了；联网后重新打开这个页面。', 'What you wrote is kept. Open this page again when you are online.'],
  SB0925: ['error', '场景后面附的走法（kept-runs）读不出来，从这一行起不对。', 'The kept runs behind the scenario (kept-runs) cannot be read from this line on.',
    '请对方重新导出文件；不要这些走法的，删掉 --- 这一行和它下面的全部内容。', 'Ask for the file once more; to do without those runs, delete the line --- and all below it.'],
  SB0926: ['error', '一个场景最多留 {runs} 个走法，每个最多 {entries} 步。', 'With one scenario at most {runs} runs are kept, each of {entries} steps at most.',
    '删掉不再需要的，再留这一个。', 'Delete one that you no longer need, then keep this one.'],
  SB0927: ['warning', '留下的走法“{name}”结果变了：原来{was}，现在{now}。', 'The kept run “{name}” comes out otherwise: it was {was}, it is {now}.',
    '改动是有意的，就在工作台里认可新结果；不是，就改回来。', 'If that is as it should be, take the new outcome in the studio; if not, change it back.']
} as const satisfies Family;

export const report = reporter(sentences);
