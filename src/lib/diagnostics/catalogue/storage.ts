import { reporter, type Family } from '../report';

/** Storage of runs while a run goes on; `transfer` has the rest. Fetched on demand: see `storage/inside/fault.ts`. */
// prettier-ignore
export const sentences = {
  // The database itself.
  SB0501: ['error', '此浏览器现在不能保存数据（{detail}）。', 'This browser cannot store data at present ({detail}).',
    '退出无痕模式，或在浏览器设置中允许本站保存数据，然后重新载入。练习仍可继续，但不会留下记录。', 'Leave private browsing, or allow this site to store data in the browser settings, then reload. You can still practise, but nothing is kept.'],
  SB0502: ['error', '存储空间已满，这一步没有保存。', 'The storage is full; this step was not stored.',
    '导出需要的练习，删除旧练习并清空回收站，或清理磁盘，然后再试。', 'Export the runs you need, delete old ones and empty the bin, or free disk space, then try again.'],
  SB0503: ['warning', '另一个标签页仍开着旧版本，数据升级在等它。', 'Another tab still holds the old version open; the upgrade of the data waits for it.',
    '关闭接线台的其他标签页，此页会自动继续。', 'Close the other Switchboard tabs; this one then goes on by itself.'],
  SB0504: ['error', '此标签页是旧版本，数据已由新版本升级，旧页不再写入。', 'This tab runs an older version than the stored data; it no longer writes.',
    '重新载入此页。已确认保存的步骤都在。', 'Reload this page. Every step that was confirmed is kept.'],
  SB0505: ['error', '数据库连接已被浏览器关闭。', 'The browser closed the connection to the database.',
    '重新载入此页。已确认保存的步骤都在，除非本站数据被清除。', 'Reload this page. Every step that was confirmed is kept, unless the data of this site was cleared.'],
  SB0506: ['warning', '这里保存过 {stored} 次练习，现在只找到 {found} 次：记录似乎丢失了。', 'Runs stored here: {stored}; found now: {found}. Your runs seem to be gone.',
    '如果不是您自己清除的，请导入以前导出的文件；确认后不再提示。', 'If you did not clear them yourself, import the files you exported earlier. Confirm to see this no more.'],
  SB0507: ['error', '要保存的内容不是纯数据：{path}（{detail}）。', 'What was to be stored is not plain data: {path} ({detail}).',
    '这是程序的错误，请连同此代码报告。', 'This is a fault of the program; report it with this code.'],
  SB0508: ['error', '存取数据失败：{detail}', 'Reading or writing the data failed: {detail}',
    '再试一次；如仍失败，重新载入此页并报告此代码。', 'Try again; if it fails again, reload the page and report this code.'],
  SB0509: ['error', '数据库在使用中被清空或替换，这一步没有保存。', 'The database was emptied or replaced while in use; this step was not stored.',
    '先导出屏幕上的练习，再重新载入此页。', 'Export the run on the screen first, then reload the page.'],
  // Runs.
  SB0510: ['error', '这里没有这次练习。', 'There is no such run here.',
    '回到练习列表；刚删除的可以在那里恢复。', 'Go back to the list of runs; one just deleted can be restored there.'],
  'SB0510.policy': ['error', '这里没有这个版本的策略，或者它已不再是提案。', 'There is no such version of the policy here, or it is no proposal any more.',
    '重新打开策略台，以列表里的为准；要改已试点或已采纳的版本，请另起一个提案。', 'Open the policy desk again and go by its list; to change what was tried or adopted, begin a proposal from it.'],
  SB0511: ['error', '这次练习已结束，不能再写入。', 'This run has ended; nothing more can be written to it.',
    '要继续，请从想要的一步另开一个分支。', 'To go on, fork it at the step you want.'],
  SB0512: ['error', '这次练习的第 {index} 步已保存了不同的内容。', 'Step {index} of this run is already stored with a different content.',
    '可能另一个标签页也在写这次练习；重新载入此页，以已保存的为准。', 'Another tab may be writing the same run; reload this page to go on from what is stored.'],
  SB0513: ['error', '这次练习已保存 {stored} 步，收到的是第 {index} 步，中间缺步。', 'This run has {stored} steps stored and step {index} came: steps in between are missing.',
    '先保存前面的步骤，再保存这一步。', 'Store the earlier steps first, then this one.'],
  SB0514: ['warning', '这次练习应有 {stored} 步，只能连续读出 {found} 步。', 'This run should have {stored} steps; only {found} can be read in sequence.',
    '可以查看读出的部分；要继续，请从最后一步另开一个分支。', 'You can look at that part; to go on, fork it at its last step.'],
  SB0515: ['error', '这个编号已属于另一次练习。', 'Its id already belongs to another run.',
    '用一个新编号再开始。', 'Start again with a new id.'],
  SB0516: ['error', '这次练习已用不同的评分卡封存。', 'This run is already sealed with a different scorecard.',
    '以已封存的评分卡为准；重新评分不改动它。', 'The sealed card stands; scoring again does not change it.'],
  SB0517: ['error', '这次练习没有封存的评分卡。', 'This run has no sealed scorecard.',
    '完成这次练习，或直接查看通话记录。', 'Finish the run, or look at its log as it is.'],
  SB0518: ['error', '一次练习最多 {limit} 步。', 'A run holds at most {limit} steps.',
    '结束这次练习，另开一次。', 'End this run and start another.']
} as const satisfies Family;

export const report = reporter(sentences);
export type Report = typeof report;
