import type { Lang } from '#domain/text';
import { happens, oneOf, type Chance } from './chance';

export interface Province {
  readonly name: string;
  /** What is spoken there beside Mandarin. */
  readonly dialect: string;
}

const provinces: readonly Province[] = [
  { name: '四川省', dialect: '四川话' },
  { name: '广东省', dialect: '粤语' },
  { name: '福建省', dialect: '闽南话' },
  { name: '浙江省', dialect: '吴语' },
  { name: '江苏省', dialect: '江淮话' },
  { name: '湖南省', dialect: '湘语' },
  { name: '江西省', dialect: '赣语' },
  { name: '辽宁省', dialect: '东北话' },
  { name: '山东省', dialect: '山东话' },
  { name: '河南省', dialect: '河南话' },
  { name: '陕西省', dialect: '陕西话' },
  { name: '湖北省', dialect: '武汉话' }
];
const districts = ['城东区', '城西区', '新城区', '河东区', '江北区', '高新区', '南湖区', '开发区'];
const roads = ['人民', '解放', '建设', '和平', '文化', '青年', '滨河', '学府', '桂花', '翠竹', '迎宾', '振兴'];
const roadKinds = ['路', '大道', '街', '东路', '西路', '北街'];
const compounds = ['阳光', '锦绣', '翡翠', '金色', '水岸', '幸福', '丽景', '梧桐', '东方', '碧波'];
const compoundKinds = ['花园', '小区', '家园', '新村', '公寓', '苑'];

const mandarin = '普通话';

/** Part of a city, which an outage can have (2.2-major). */
export interface Area {
  /** As people call it. */
  readonly name: string;
  /** The province, and how people there speak beside Mandarin; of Chinese only. */
  readonly of?: Province;
}

export interface Place {
  readonly address: string;
  readonly area: string;
  /** How people there speak; of Chinese only. */
  readonly dialect?: string;
}

/** Where a customer lives. The cities are invented, so that no address is anybody’s. @param within without it, anywhere */
export function placeOf(chance: Chance, lang: Lang, old: boolean, within?: Area): Place {
  return lang === 'en' ? englishPlace(chance, within) : chinesePlace(chance, old, within);
}

/** Part of a city that does not exist. */
export function areaOf(chance: Chance, lang: Lang): Area {
  if (lang === 'en') return { name: chance.location.city() };
  return { of: oneOf(chance, provinces), name: `${chance.location.city()}${oneOf(chance, districts)}` };
}

function chinesePlace(chance: Chance, old: boolean, within: Area | undefined): Place {
  const drawn = oneOf(chance, provinces);
  const whole = (max: number): number => chance.number.int({ min: 1, max });
  const road = `${oneOf(chance, roads)}${oneOf(chance, roadKinds)}${whole(399)}号`;
  const compound = `${oneOf(chance, compounds)}${oneOf(chance, compoundKinds)}`;
  const door = `${whole(28)}栋${whole(4)}单元${whole(18)}0${whole(4)}室`;
  const city = `${chance.location.city()}${oneOf(chance, districts)}`;
  const { name, dialect } = within?.of ?? drawn;
  const area = within?.name ?? city;
  // The old keep the speech of their place more often.
  return {
    address: `${name}${area}${road}${compound}${door}`,
    area,
    dialect: happens(chance, old ? 60 : 15) ? dialect : mandarin
  };
}

function englishPlace(chance: Chance, within: Area | undefined): Place {
  const { location, number } = chance;
  const flat = happens(chance, 60) ? `Flat ${number.int({ min: 1, max: 60 })}, ` : '';
  const street = `${number.int({ min: 1, max: 240 })} ${location.street()}`;
  const city = location.city();
  const area = within?.name ?? city;
  return { address: `${flat}${street}, ${area}`, area };
}
