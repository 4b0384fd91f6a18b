import type { sentences } from '../catalogue/transfer';
import type { Reasons } from '../report';

// prettier-ignore
export const reasons = {
  SB0520: { zh: '手工改过的记录不能当作成绩，也可能放不出来。', en: 'A file that was edited is no record and may not play.' },
  SB0521: { zh: '太大的文件会让浏览器停住。', en: 'A file that is too large would stall the browser.' },
  SB0522: { zh: '同一份练习导入太多次，编号用完了。', en: 'The run was imported so often that no id is left.' },
  SB0531: { zh: '没有内容的异议没有人能处理，太长的没有人读。', en: 'An empty dispute can be answered by nobody, a very long one is read by nobody.' },
  SB0534: { zh: '不知道由谁裁定的答复，事后无从核查。', en: 'An answer of which nobody knows who gave it cannot be checked afterwards.' },
  SB0550: { zh: '太大的文件先量大小，不读。', en: 'The size is judged before anything is read.' },
  SB0551: { zh: '空文件里没有练习。', en: 'An empty file holds no run.' },
  SB0552: { zh: '练习文件是文本；图片和压缩包读不出练习。', en: 'Runs are text; pictures and archives hold none.' },
  SB0553: { zh: 'JSON 坏了一处，后面的就不可信。', en: 'Where JSON breaks, nothing behind it can be relied on.' },
  SB0554: { zh: '嵌套这么深的不是练习文件，读它会耗尽内存。', en: 'No run is nested so deep, and reading on would use up the memory.' },
  SB0555: { zh: '读不到的文件没法检查，更不能只导入一半。', en: 'What cannot be read cannot be checked, and half of it is not imported.' },
  SB0556: { zh: '读取程序不随页面一起下载，要导入时才取。', en: 'The reader is no part of the page; it is fetched when something is imported.' },
  SB0557: { zh: '当练习来读，只会说缺这缺那；说清它是什么，才知道拿去哪里。', en: 'Read as a run it would only lack one thing after the other; called by its kind, one knows where to take it.' }
} as const satisfies Reasons<typeof sentences>;
