import type { sentences } from '../catalogue/class';
import type { Reasons } from '../report';

// prettier-ignore
export const reasons = {
  SB0951: { zh: '压缩包里只要有一处读不出，就说不准里面原来有哪些练习，所以整包不收，其他文件照收。', en: 'Where one place of an archive cannot be read, nobody can say which runs were in it: none of it is taken, and the other files are.' },
  SB0952: { zh: '每份练习都要重新评一遍，太多会让人久等，浏览器也放不下。', en: 'Each run is scored anew: too many make one wait, and the browser has no room for them.' },
  SB0953: { zh: '很小的压缩包也可能展开成很大的内容，占满内存。', en: 'A small archive may unpack to something that fills the memory.' },
  SB0954: { zh: '每份练习的编号都不一样。编号相同、内容不同，说明有一份不是原样。', en: 'No two runs have one id. Where two of one id differ, one of them is not as it was.' },
  SB0955: { zh: '没有场景就不能重放通话，没有评分卡也就没有结果可看，算进统计会误导人。', en: 'Without its scenario a call cannot be played again, and without a card there is no result to look at: counted, it would mislead.' },
  SB0956: { zh: '链接里就是整份作业，缺一个字就不是原来那份了。', en: 'The link is the whole assignment; with one letter missing it is another one.' },
  SB0957: { zh: '太长的链接会被邮件和聊天软件截断，学员收到的就不完整了。', en: 'Mail and messengers cut links that are too long, and what arrives is no assignment.' },
  SB0958: { zh: '练习由页面之外的一段程序来评，用到时才取。', en: 'Runs are scored by a piece that is no part of the page and is fetched when it is needed.' },
  SB0959: { zh: '答复里写着对的是哪一通、哪一条，缺了一处就可能答错地方，所以整份不收。', en: 'Answers say which call and which finding they are to; where part of it is missing they might come to stand in the wrong place, so none of them is taken.' },
  SB0960: { zh: '一条答复只对一通电话有效，凭整份通话记录核对。别人的、改过的都不收。', en: 'An answer is good for one call only, and is held against its whole log: what is another’s, or was changed, is not taken.' },
  SB0961: { zh: '培训师答的是当时写下的那几句话；话变了，原来的答复就不再是对它的答复。', en: 'A trainer answers the words that stood there. Where they have changed, it is no answer to them.' },
  SB0962: { zh: '一致程度是逐份算出来的，读错一份，数字就不可信。', en: 'Agreement is counted run by run: with one read wrongly, the figure is not to be trusted.' },
  SB0963: { zh: '只有两人都评判过的练习才能说明看法是否一致。', en: 'Only what both have judged says whether they see it alike.' },
  SB0964: { zh: '名单用来找出谁还没交。一个名字读错，就会把交了的人算成没交。', en: 'The list tells who has handed in nothing. With one name read wrongly, somebody who has would be said not to have.' },
  SB0965: { zh: '表格按人逐行画出来，太多会让页面变慢。', en: 'The table has a row for each: too many make the page slow.' },
  SB0966: { zh: '打不了的场景收下来，学员点开才发现，作业就做不完。', en: 'Taken in as it is, the trainee would find out only at the call, and could never finish the assignment.' },
  SB0967: { zh: '空的压缩包多半是打包时漏选了文件。不说出来，就会以为都收到了。', en: 'An archive without runs is mostly one in which the files were forgotten: passed over in silence, it would seem that all had come.' }
} as const satisfies Reasons<typeof sentences>;
