import { reporter, type Family } from '../report';

/** Stored runs that a screen resumes: owner, data they were begun under, tab that may continue. */
// prettier-ignore
export const sentences = {
  SB0701: ['error', '这通电话已经离开，不能接着打。', 'You left this call, and it cannot be continued.', '从练习页重新开始这个场景。', 'Start the scenario again from the practice page.'],
  SB0702: ['error', '这通电话是用另一个版本的{what}开始的，不能接着打。', 'This call began under another version of the {what} and cannot be continued.', '从练习页重新开始；这次练习的记录仍然保存着。', 'Start again from the practice page; the log of this run is kept.'],
  SB0703: ['error', '这里没有场景 {scenario}。', 'There is no scenario {scenario} here.', '到练习页选一个现有的场景。', 'Choose one of the scenarios on the practice page.'],
  SB0704: ['error', '繁体字对照表没有取到，这句话还没有说出去。', 'The tables of traditional characters could not be fetched; this line was not said.', '联网后再发一次，或改用简体字。', 'Send it again when you are online, or write simplified characters.'],
  // Who takes it, and the data that it was begun under.
  SB0530: ['error', '姓名应为 1–{limit} 个字，工号应为 1–20 位数字。', 'The name needs 1-{limit} characters and the agent number 1-20 digits.',
    '改好后再保存。', 'Correct it and save again.'],
  SB0532: ['error', '这里没有保存版本 {digest} 的数据。', 'The data of version {digest} is not stored here.',
    '可以查看封存的评分卡；要重新计算，请从原来的设备导出后再导入。', 'You can look at the sealed card; to compute it again, get the data from the device it was made on.'],
  SB0533: ['error', '版本 {digest} 的数据已损坏。', 'The stored data of version {digest} is damaged.',
    '再次载入该数据即可替换它。', 'Load that data again; it then replaces the damaged copy.'],
  // Tabs.
  SB0540: ['info', '这次练习正在另一个标签页进行，此页只能查看。', 'This run is going on in another tab; here you can only look.',
    '关闭那个标签页后，可在此接手。', 'Close that tab and you can take over here.'],
  SB0541: ['warning', '另一个标签页已接手这次练习，此页现在只能查看。', 'Another tab has taken over this run; here you can only look now.',
    '在那个标签页继续，或关闭它后在此接手。', 'Go on in that tab, or close it and take over here.'],
  SB0542: ['warning', '此浏览器无法辨认其他标签页。', 'This browser cannot tell whether another tab has this run open.',
    '同一次练习只在一个标签页里进行。', 'Keep a run open in one tab only.']
} as const satisfies Family;

export const report = reporter(sentences);
