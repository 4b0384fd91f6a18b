import type { Text } from '#domain/text';
import { elderlyFrom_years } from './people';

export interface PlanOffer {
  readonly name: Text;
  /** Fee per month. */
  readonly fee_yuan: number;
  readonly contents: Text;
  readonly broadband: boolean;
  /** Youngest and oldest age allowed; absent: everybody. */
  readonly ages_years?: readonly [youngest: number, oldest: number];
}

/** Returns the plans available at an age, or only those with broadband. */
export function plansFor(age_years: number, broadband: boolean): readonly PlanOffer[] {
  return planOffers.filter(
    ({ broadband: has, ages_years: [youngest, oldest] = [0, Infinity] }) =>
      age_years >= youngest && age_years <= oldest && (has || !broadband)
  );
}

const planOffers: readonly PlanOffer[] = [
  {
    name: { zh: '孝心卡', en: 'Senior plan' },
    fee_yuan: 19,
    contents: { zh: '5 GB 流量、100 分钟通话', en: '5 GB of data, 100 minutes' },
    broadband: false,
    ages_years: [elderlyFrom_years, Infinity]
  },
  {
    name: { zh: '青年畅聊套餐', en: 'Youth plan' },
    fee_yuan: 59,
    contents: { zh: '30 GB 流量、200 分钟通话', en: '30 GB of data, 200 minutes' },
    broadband: false,
    ages_years: [18, 28]
  },
  {
    name: { zh: '畅享套餐', en: 'Enjoy plan' },
    fee_yuan: 99,
    contents: { zh: '60 GB 流量、500 分钟通话', en: '60 GB of data, 500 minutes' },
    broadband: false
  },
  {
    name: { zh: '全家融合套餐', en: 'Family bundle' },
    fee_yuan: 129,
    contents: { zh: '300 兆宽带、40 GB 流量、500 分钟通话', en: '300 Mbit/s broadband, 40 GB of data, 500 minutes' },
    broadband: true
  },
  {
    name: { zh: '千兆融合套餐', en: 'Gigabit bundle' },
    fee_yuan: 199,
    contents: {
      zh: '1000 兆宽带、100 GB 流量、1000 分钟通话',
      en: '1000 Mbit/s broadband, 100 GB of data, 1000 minutes'
    },
    broadband: true
  },
  {
    name: { zh: '尊享融合套餐', en: 'Premium bundle' },
    fee_yuan: 299,
    contents: {
      zh: '1000 兆宽带、200 GB 流量、2000 分钟通话',
      en: '1000 Mbit/s broadband, 200 GB of data, 2000 minutes'
    },
    broadband: true
  }
];
