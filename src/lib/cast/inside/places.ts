import type { Lang } from '#domain/text';
import { happens, oneOf, type Chance } from './chance';

export interface Province {
  readonly name: string;
  readonly dialect: string;
  readonly cities: readonly string[];
}

const provinces: readonly Province[] = [
  { name: '四川省', dialect: '四川话', cities: ['蜀宁市', '岷川市', '锦都市', '嘉江市'] },
  { name: '广东省', dialect: '粤语', cities: ['粤安市', '珠湾市', '南粤市', '岭海市'] },
  { name: '福建省', dialect: '闽南话', cities: ['闽川市', '榕海市', '鹭湾市', '武峰市'] },
  { name: '浙江省', dialect: '吴语', cities: ['越江市', '钱湾市', '浙安市', '瓯湖市'] },
  { name: '江苏省', dialect: '江淮话', cities: ['苏江市', '淮湖市', '苏湖市', '扬川市'] },
  { name: '湖南省', dialect: '湘语', cities: ['湘宁市', '洞庭市', '潇江市', '岳川市'] },
  { name: '江西省', dialect: '赣语', cities: ['赣川市', '鄱湖市', '庐川市', '赣宁市'] },
  { name: '辽宁省', dialect: '东北话', cities: ['辽安市', '沈江市', '辽川市', '辽湾市'] },
  { name: '山东省', dialect: '山东话', cities: ['齐安市', '岱川市', '鲁海市', '泰湖市'] },
  { name: '河南省', dialect: '河南话', cities: ['豫宁市', '嵩川市', '中洛市', '豫江市'] },
  { name: '陕西省', dialect: '陕西话', cities: ['秦宁市', '渭川市', '雍安市', '秦川市'] },
  { name: '湖北省', dialect: '武汉话', cities: ['楚江市', '鄂宁市', '荆川市', '楚湖市'] }
];
const districts = ['城东区', '城西区', '新城区', '河东区', '江北区', '高新区', '南湖区', '开发区'];
const roads = ['人民', '解放', '建设', '和平', '文化', '青年', '滨河', '学府', '桂花', '翠竹', '迎宾', '振兴'];
const roadKinds = ['路', '大道', '街', '东路', '西路', '北街'];
const compounds = ['阳光', '锦绣', '翡翠', '金色', '水岸', '幸福', '丽景', '梧桐', '东方', '碧波'];
const compoundKinds = ['花园', '小区', '家园', '新村', '公寓', '苑'];

const mandarin = '普通话';

/** District of a city, which an outage can affect (2.2-major). */
export interface Area {
  readonly name: string;
  readonly of?: Province;
}

export interface Place {
  readonly address: string;
  readonly area: string;
  readonly dialect?: string;
}

/** Returns a customer's address in an invented city, so that none is real; anywhere if `within` is absent. */
export function placeOf(chance: Chance, lang: Lang, old: boolean, within?: Area): Place {
  return lang === 'en' ? englishPlace(chance, within) : chinesePlace(chance, old, within);
}

export function areaOf(chance: Chance, lang: Lang): Area {
  if (lang === 'en') return { name: chance.location.city() };
  const of = oneOf(chance, provinces);
  return { of, name: `${cityIn(of, chance)}${oneOf(chance, districts)}` };
}

function cityIn({ cities }: Province, chance: Chance): string {
  const drawn = [...chance.location.city()].reduce((sum, sign) => sum + sign.codePointAt(0)!, 0);
  return cities[drawn % cities.length]!;
}

function chinesePlace(chance: Chance, old: boolean, within: Area | undefined): Place {
  const drawn = oneOf(chance, provinces);
  const whole = (max: number): number => chance.number.int({ min: 1, max });
  const road = `${oneOf(chance, roads)}${oneOf(chance, roadKinds)}${whole(399)}号`;
  const compound = `${oneOf(chance, compounds)}${oneOf(chance, compoundKinds)}`;
  const door = `${whole(28)}栋${whole(4)}单元${whole(18)}0${whole(4)}室`;
  const city = `${cityIn(drawn, chance)}${oneOf(chance, districts)}`;
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
