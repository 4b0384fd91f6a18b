import type { sentences } from '../catalogue/calendar';
import type { Reasons } from '../report';

// prettier-ignore
export const reasons = {
  SB0801: { zh: '调休由通知公布，算不出来；法定节假日和周末是确定的，所以工单照常受理，到期时间标明暂定。', en: 'How weekends are moved is announced, not computed. Weekends and statutory days are certain, so tickets run on, and their due times say that they may yet be others.' },
  SB0820: { zh: '从别处录入的日子会改变每一个到期时间；看不懂的文件不录。', en: 'Days that are taken in change due times; what cannot be understood is not taken in.' },
  SB0821: { zh: '一年里总有节假日；一天都没有，多半是年份或文件拿错了。', en: 'Every year has holidays: with none of them it is the wrong year or the wrong file.' },
  SB0822: { zh: '法定节假日年年都放；缺了，说明文件不是完整的放假安排。', en: 'Statutory days are off every year: a file without them is not the whole notice.' },
  SB0823: { zh: '一天不能又休又班，否则同一时限有两个到期时间。', en: 'A day that is both would give a limit two ends.' },
  SB0824: { zh: '要看哪一年的日历，得先知道是哪一年。', en: 'A calendar is shown of a year that there is.' }
} as const satisfies Reasons<typeof sentences>;
