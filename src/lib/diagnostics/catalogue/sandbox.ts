import { reporter, type Family } from '../report';

/** Sandboxes from outside: links, files, and sandboxes saved under an older policy. */
// prettier-ignore
export const sentences = {
  SB0901: ['error', '这份沙盘不完整或被改动过，读不出来。', 'This is no sandbox, or it is incomplete or was changed: it cannot be read.',
    '请重新复制整条链接，或者选择由接线台导出的沙盘文件。', 'Copy the whole link once more, or choose a file that Switchboard exported.'],
  SB0902: ['error', '沙盘太大：{what} 为 {came}，上限 {limit}。', 'The sandbox is too large: {what} is {came}, the limit {limit}.',
    '请对方改用文件导出，或者新开一个沙盘。', 'Ask for it as a file, or begin a sandbox of your own.'],
  'SB0902.file': ['error', '这个文件有 {came}，沙盘文件最大 {limit}，所以没有读。', 'This file has {came}; no file of a sandbox is larger than {limit}, so it was not read.',
    '请另选一份：在沙盘的“保存与分享”里导出的 .json 文件。', 'Choose another: the .json file that a sandbox exports under “Keep and share”.'],
  'SB0901.file': ['error', '这个文件打不开：浏览器没能读到它的内容。', 'This file could not be opened: the browser could not read what is in it.',
    '看看它是否被移走、删除或没有权限，再选一次。', 'See whether it was moved, deleted or is not yours to read, and choose it once more.'],
  'SB0901.kind': ['error', '这个文件不是沙盘文件：里面不是接线台导出的沙盘，或者内容已经损坏。', 'This is no sandbox file: it does not hold a sandbox that Switchboard exported, or it is damaged.',
    '请选在沙盘的“保存与分享”里导出的 .json 文件。', 'Choose the .json file that a sandbox exports under “Keep and share”.'],
  'SB0903.kind': ['error', '这个文件是 JSON，但不是沙盘文件。', 'This file is JSON, but no sandbox file.',
    '请选在沙盘的“保存与分享”里导出的 .json 文件；通话记录请到“记录”里导入。', 'Choose the .json file that a sandbox exports under “Keep and share”; a recorded call is imported under “Past calls”.'],
  SB0903: ['error', '这份沙盘里 {path} 写得不对。', 'In this sandbox {path} is not as it should be.',
    '用接线台导出的原样文件或链接，不要手工修改。', 'Use the file or the link as Switchboard made it, unedited.'],
  SB0904: ['warning', '第 {step} 步（{time}，{what}）按现在的规则做不了：{why}', 'Step {step} ({time}, {what}) cannot be done by the rules of today: {why}',
    '沙盘停在这一步之前，可以从这里继续。', 'The sandbox stands right before it; you can go on from there.'],
  SB0905: ['info', '这份沙盘是在另一版策略下做的，已按现在的策略重新推演。', 'This sandbox was played under another version of the policy; it was lived again by the one of today.',
    '时限、话术和结果可能与当时不同。', 'Limits, scripts and what came of it may differ from then.'],
  SB0906: ['error', '策略里没有业务 {business}，生成不了这样的工单。', 'The policy has no business {business}, so no such ticket can be made.',
    '可选：{choices}', 'There are: {choices}'],
  SB0907: ['error', '生成工单所需的内容没有取到。', 'What is needed to make the tickets could not be fetched.',
    '联网后再试一次；保存过的沙盘还在。', 'Try again when you are online; kept sandboxes are still here.'],
  SB0908: ['error', '这份沙盘不在这个浏览器里：删除了，或者保存在别处。', 'This sandbox is not in this browser: it was deleted, or is kept elsewhere.',
    '从下面的列表里另选一份；保存在别处的，请对方发链接或文件。', 'Choose another from the list below; of one that is kept elsewhere, ask for a link or a file.']
} as const satisfies Family;

export const report = reporter(sentences);
