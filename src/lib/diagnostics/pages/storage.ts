import type { sentences } from '../catalogue/storage';
import type { Reasons } from '../report';

// prettier-ignore
export const reasons = {
  SB0501: { zh: '浏览器不让保存时，练习照样能做，但关掉页面就没了。', en: 'When the browser keeps nothing, practice works, but is gone with the page.' },
  SB0502: { zh: '磁盘或配额满了，这一步没有写下；已写下的都在。', en: 'Disk or quota are full: this step was not written, all before it is kept.' },
  SB0503: { zh: '数据升级时，旧版本的标签页不能同时写入。', en: 'While the data is upgraded, no tab of an older version may write.' },
  SB0504: { zh: '旧版本的页面写入会弄坏新版本的数据，所以它停下来。', en: 'A page of an older version would damage the data of the newer one, so it stops.' },
  SB0505: { zh: '浏览器收回了连接；重新载入才能接着写。', en: 'The browser took the connection back; only a reload writes on.' },
  SB0506: { zh: '记录少了，多半是浏览器清理或有人清除了站点数据。', en: 'Runs are missing: mostly the browser cleaned up, or somebody cleared the data of the site.' },
  SB0507: { zh: '只保存纯数据，取出来才和存进去一样。', en: 'Only plain data comes back as it went in.' },
  SB0508: { zh: '浏览器报了一个没有料到的错误，这一步没有写下。', en: 'The browser reported something unforeseen, and this step was not written.' },
  SB0509: { zh: '数据库换成了另一个；写进去会把两份记录混在一起。', en: 'The database is another one now; writing on would mix two logs.' },
  SB0510: { zh: '链接里的练习不在这个浏览器里：可能删了，或在别的设备上。', en: 'The run is not in this browser: deleted, or on another device.' },
  SB0511: { zh: '结束的练习已评分，再写会让评分和记录对不上。', en: 'An ended run was scored; another step would belie its score.' },
  SB0512: { zh: '同一步存着另一份内容；以先存的为准。', en: 'The step is stored with another content, and what was first holds.' },
  SB0513: { zh: '步骤要连续才能重放。', en: 'Only a log without gaps can be replayed.' },
  SB0514: { zh: '中间有步骤读不出来，后面的不能当真。', en: 'Behind a gap nothing can be relied on.' },
  SB0515: { zh: '编号认一次练习；重复会把两次混在一起。', en: 'An id is of one run; two would be mixed up.' },
  SB0516: { zh: '封存的评分卡不改，才能当作成绩。', en: 'A sealed card never changes, or it would be no record.' },
  SB0517: { zh: '没有封存就没有成绩可看。', en: 'Without a seal there is no result to show.' },
  SB0518: { zh: '步数有上限，重放才总是很快。', en: 'Steps are limited, so that a replay is always quick.' }
} as const satisfies Reasons<typeof sentences>;
