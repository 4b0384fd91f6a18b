import type { Lang } from '#domain/text';
import { happens, oneOf, type Chance } from './chance';

interface Province {
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

export interface Place {
  readonly address: string;
  /** How people there speak; of Chinese only. */
  readonly dialect?: string;
}

/** Where a customer lives. The cities are invented, so that no address is anybody’s. */
export function placeOf(chance: Chance, lang: Lang, old: boolean): Place {
  return lang === 'en' ? { address: englishAddress(chance) } : chinesePlace(chance, old);
}

function chinesePlace(chance: Chance, old: boolean): Place {
  const { name, dialect } = oneOf(chance, provinces);
  const whole = (max: number): number => chance.number.int({ min: 1, max });
  const road = `${oneOf(chance, roads)}${oneOf(chance, roadKinds)}${whole(399)}号`;
  const compound = `${oneOf(chance, compounds)}${oneOf(chance, compoundKinds)}`;
  const door = `${whole(28)}栋${whole(4)}单元${whole(18)}0${whole(4)}室`;
  const address = `${name}${chance.location.city()}${oneOf(chance, districts)}${road}${compound}${door}`;
  // The old keep the speech of their place more often.
  return { address, dialect: happens(chance, old ? 60 : 15) ? dialect : mandarin };
}

function englishAddress(chance: Chance): string {
  const { location, number } = chance;
  const flat = happens(chance, 60) ? `Flat ${number.int({ min: 1, max: 60 })}, ` : '';
  return `${flat}${number.int({ min: 1, max: 240 })} ${location.street()}, ${location.city()}`;
}
