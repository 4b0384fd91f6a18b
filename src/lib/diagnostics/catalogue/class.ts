import { reporter, type Family } from '../report';

/** Runs of many trainees that a trainer opens, and assignments to a class. */
// prettier-ignore
export const sentences = {
  SB0951: ['error', '这个压缩包打不开：文件损坏、加了密码，或者不是 .zip。', 'This archive cannot be opened: it is damaged, has a password, or is no .zip.',
    '重新打包成不带密码的 .zip，或者直接选择里面的练习文件。', 'Pack it again as a .zip without a password, or choose the run files in it.'],
  SB0952: ['error', '文件太多：{came} 个，上限 {limit} 个。', 'Too many files: {came}, the limit is {limit}.',
    '分成几批，或者只选要看的那一段时间。', 'Open them in parts, or choose only the time that you want to look at.'],
  SB0953: ['error', '压缩包太大：{came} MB，上限 {limit} MB。', 'The archive is too large: {came} MB, the limit is {limit} MB.',
    '分成几个压缩包。', 'Split it into several.'],
  SB0954: ['error', '编号相同的另一份练习已经在这里了：{who} 的，来自 {as}。两份内容不同，这份没有收。', 'Another run of the same id is here already: that of {who}, from {as}. The two differ, and this one was not taken.',
    '其中一份多半被改动过，请两位学员各自重新导出。', 'One of them has probably been changed. Ask both trainees to export theirs again.'],
  SB0955: ['error', '这份练习在这里评不了：它的场景不在这里，文件里也没有评分卡。', 'This run cannot be scored here: its scenario is not here, and there is no scorecard in the file.',
    '请学员在打完后重新导出；用自编场景练的，先在场景编写台里导入那个场景。', 'Ask the trainee to finish the call and export it again; of a scenario of one’s own, import that scenario in the studio first.'],
  SB0956: ['error', '这里读不出作业：链接或文件不完整，或者被改动过。', 'There is no assignment to be read here: the link or file is incomplete, or was changed.',
    '请培训师重新发一次整条链接，或者发作业文件。', 'Ask the trainer for the whole link once more, or for the file.'],
  SB0957: ['error', '作业太长，放不进链接：压缩后有 {came} 个字符，上限 {limit}。', 'The assignment is too long for a link: packed it has {came} characters, the limit is {limit}.',
    '改为下载作业文件，把文件发给学员。', 'Download it as a file, and send that.'],
  SB0958: ['error', '评分所需的内容没有取到。', 'What scores the runs could not be fetched.',
    '联网后再打开这些文件。', 'Open these files again when you are online.'],
  SB0959: ['error', '这里读不出对异议的答复：文件不完整，或者被改动过。', 'There are no answers to disputes to be read here: the file is incomplete, or was changed.',
    '请培训师重新下载一次答复文件，原样发来。', 'Ask the trainer to download the answers once more and to send the file as it is.'],
  SB0960: ['error', '有答复对不上：它说的那份练习不在这台设备上，或者内容不同。', 'Some answers fit nothing here: the run that they are about is not on this device, or is another one.',
    '在打那通电话的设备上打开；删掉的练习先从回收站恢复。', 'Open them on the device on which the call was made; a run that was deleted has to be put back first.'],
  SB0961: ['error', '有答复对不上：那条异议已经撤回，或者改写过。', 'Some answers fit nothing here: the dispute was taken back, or has been rewritten since.',
    '请重新导出这份练习交给培训师，请培训师再答复一次。', 'Export the run once more, hand it to the trainer, and ask for an answer anew.'],
  SB0962: ['error', '这里读不出评判：文件不完整，或者不是从“校准”下载的。', 'There are no judgements to be read here: the file is incomplete, or was not downloaded from “Calibration”.',
    '请那位培训师重新下载一次，原样发来。', 'Ask that trainer to download the file once more and to send it as it is.'],
  SB0963: ['error', '这两份评判没有一份共同的练习，比不了。', 'The two judged no run in common: there is nothing to compare.',
    '请两位培训师打开同一批练习文件，各自评判后再比较。', 'Have both trainers open the same run files, judge them by themselves, and compare then.'],
  SB0964: ['error', '名单第 {line} 行读不出来：每行一个姓名，可在前面或后面加工号（最多 20 位数字）。', 'Line {line} of the list cannot be read: one name a line, if you like with an agent number (20 digits at most) before or after it.',
    '改好这一行再保存；原来的名单没有变。', 'Mend that line and keep the list then; the one that is kept is as it was.'],
  SB0965: ['error', '名单太长：{came} 人，上限 {limit} 人。', 'The list is too long: {came} people, the limit is {limit}.',
    '分成几个班，各自保存。', 'Split the class.'],
  SB0966: ['error', '作业里带的场景“{title}”在这里打不了：它的文件有错，或者和它的名字对不上。', 'The scenario “{title}” that came with the assignment cannot be played here: there are errors in its file, or it is another than it is called.',
    '请培训师在场景编写台里把这个场景查好，再发一次作业文件。', 'Ask the trainer to mend it in the studio and to send the file of the assignment once more.'],
  SB0967: ['error', '这个压缩包里没有练习文件。', 'There is no run file in this archive.',
    '练习文件以 .json 或 .yaml 结尾，从“练习记录”导出；压缩包里再套的压缩包不会打开，请先解开。', 'Run files end in .json or .yaml and come from “Past calls”; an archive inside an archive is not opened, so unpack that first.']
} as const satisfies Family;

export const report = reporter(sentences);
