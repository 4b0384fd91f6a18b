import { fill, inLang, type Text } from '#domain/text';
import { namedIn, peopleBy } from './inside/people';
import { personalPlaces } from './inside/personal';
import { overlaps, type PersonalKind, type PersonalPlace, type TextSpan } from './inside/places';
import { politeTitles } from './inside/surnames';
import type { Conversation, Turn } from './turns';

/** Replacement of personal data: its fact, label and invented value. */
export interface Masked {
  readonly id: string;
  readonly kind: PersonalKind;
  readonly label: Text;
  readonly value: Text;
  readonly count: number;
}

/** Conversation without personal data, which is replaced by placeholders such as `{serviceNumber}`. */
export interface MaskedConversation extends Conversation {
  readonly masked: readonly Masked[];
}

const same = (text: string): Text => ({ zh: text, en: text });
const labels: Readonly<Record<PersonalKind, Text>> = {
  name: { zh: '客户姓名', en: 'Customer’s name' },
  agentName: { zh: '坐席姓名', en: 'Agent’s name' },
  agentId: { zh: '坐席工号', en: 'Agent’s number' },
  serviceNumber: { zh: '业务号码', en: 'Service number' },
  identityNumber: { zh: '证件号码', en: 'Identity number' },
  cardNumber: { zh: '银行卡号', en: 'Bank card' },
  address: { zh: '地址', en: 'Address' },
  email: { zh: '邮箱', en: 'E-mail' },
  link: { zh: '网址', en: 'Link' },
  number: { zh: '其他号码', en: 'Another number' },
  otherName: { zh: '别人的姓名', en: 'Somebody else’s name' },
  secret: { zh: '密码或验证码', en: 'Password or code' },
  plate: { zh: '车牌号', en: 'Number plate' },
  account: { zh: '其他账号', en: 'Account elsewhere' },
  birthday: { zh: '出生日期', en: 'Date of birth' },
  postcode: { zh: '邮编', en: 'Postcode' }
};

const others: readonly Text[] = [
  { zh: '林小雨', en: 'Lin Yu' },
  { zh: '高明', en: 'Gao Ming' },
  { zh: '何青', en: 'He Qing' },
  { zh: '唐宁', en: 'Tang Ning' },
  { zh: '许安', en: 'Xu An' },
  { zh: '程野', en: 'Cheng Ye' }
];

const invented: Readonly<Record<PersonalKind, (at: number) => Text>> = {
  // There is one customer: everybody else is somebody else.
  name: () => ({ zh: '宋女士', en: 'Ms Song' }),
  agentName: () => ({ zh: '小林', en: 'Lin' }),
  agentId: () => same('1024'),
  serviceNumber: (at) => same(`13800138${String(26 + at).padStart(3, '0')}`),
  // The check character is wrong on purpose.
  identityNumber: (at) => same(`11010119900101${String(120 + at)}0`),
  cardNumber: (at) => same(`622200000000${String(1000 + at)}`),
  address: (at) => ({ zh: `柳林路${8 + at}号`, en: `${8 + at} Liulin Road` }),
  email: (at) => same(`customer${at === 0 ? '' : at + 1}@example.com`),
  link: () => same('www.example.com'),
  number: (at) => same(`9900${String(1001 + at)}`),
  otherName: (at) => {
    const { zh, en } = others[at % others.length]!;
    const again = at < others.length ? '' : ` ${Math.floor(at / others.length) + 1}`;
    return { zh: `${zh}${again}`, en: `${en}${again}` };
  },
  secret: (at) => same(String(246800 + at)),
  plate: (at) => same(`京A${String(10001 + at)}`),
  account: (at) => same(`wanshi_${String(101 + at)}`),
  birthday: () => ({ zh: '1980年1月1日', en: '1 January 1980' }),
  // A district that there is none of.
  postcode: () => same('ZZ1 1ZZ')
};

const ofEveryCall: ReadonlySet<string> = new Set(['agentId']);

const isName = ({ kind }: PersonalPlace): boolean => kind === 'name' || kind === 'otherName';
const isOfDesk = (kind: PersonalKind): boolean => kind === 'agentName' || kind === 'agentId';

const justBefore = (turns: readonly Turn[], at: number): string =>
  turns
    .slice(Math.max(0, at - 3), at)
    .filter(({ who }) => who !== turns[at]!.who)
    .map(({ text }) => text)
    .join('\n');

/** Replaces all personal data of a conversation. Equal data gets equal placeholders. */
export function masked({ turns, lang }: Conversation): MaskedConversation {
  const found = turns.map(({ text, who }, at) => personalPlaces(text, { who, before: justBefore(turns, at) }));
  const mentions = turns.map(
    ({ text, who }, at) =>
    found[at]!.filter(isName).map(({ from, to, kind, isOwn }) => ({ from, to, kind, isOwn: isOwn && who === 'customer', written: text.slice(from, to) })) // prettier-ignore
  );
  const people = peopleBy(mentions.flat());
  const ids = new Map<string, { kind: PersonalKind; id: string; nr: number; count: number }>();
  const idOf = (kind: PersonalKind, meant: string): string => {
    const key = `${kind} ${isOfDesk(kind) ? '' : meant}`;
    const nr = [...ids.values()].filter((it) => it.kind === kind).length;
    const it = ids.get(key) ?? { kind, id: nr === 0 ? kind : `${kind}${nr + 1}`, nr, count: 0 };
    it.count += 1;
    ids.set(key, it);
    return it.id;
  };
  const replaced = turns.map((turn, at): Turn => {
    const named = mentions[at]!.map((it) => ({ from: it.from, to: it.to, person: people.get(it)! }));
    const others = found[at]!.filter((it) => !isName(it));
    // A name that was told once is known wherever else it stands.
    for (const person of new Set(people.values()))
      for (const span of namedIn(turn.text, person))
        if (![...named, ...others].some((it) => overlaps(it, span))) named.push({ ...span, person });
    const places = [
      ...others.map(({ kind, from, to }) => ({ from, to, kind, meant: plain(turn.text.slice(from, to), kind) })),
      ...named.map(({ person: { kind, names }, from, to }) => ({ from, to, kind, meant: names[0]! }))
    ].sort((a, b) => a.from - b.from);
    return { ...turn, text: withIds(turn.text, places, idOf) };
  });
  const told = [...ids.values()].map(({ kind, id, nr, count }): Masked => ({
    id,
    kind,
    label: labels[kind],
    value: invented[kind](nr),
    count
  }));
  return { turns: replaced, lang, masked: told };
}

const plain = (written: string, kind: PersonalKind): string =>
  /\d/.test(written) && kind !== 'address' ? written.replace(/[\s-]/g, '') : written;

function withIds(
  text: string,
  places: readonly (TextSpan & { readonly kind: PersonalKind; readonly meant: string })[],
  idOf: (kind: PersonalKind, meant: string) => string
): string {
  let made = '';
  let at = 0;
  for (const { from, to, kind, meant } of places) {
    made += `${safe(text.slice(at, from))}{${idOf(kind, meant)}}`;
    at = to;
    // The name of the customer has its title.
    if (kind === 'name') at += politeTitles.find((it) => text.startsWith(it, to))?.length ?? 0;
  }
  return made + safe(text.slice(at));
}

const safe = (text: string): string => text.replaceAll('{', '(').replaceAll('}', ')');

/** Fills the placeholders of a masked text with the invented values. */
export function filledIn(text: string, { masked: some, lang }: Pick<MaskedConversation, 'masked' | 'lang'>): string {
  return fill(text, Object.fromEntries(some.map(({ id, value }) => [id, inLang(value, lang)])));
}

/** Returns the replacements that become facts of a scenario, without those that each call fills in. */
export const factsOf = ({ masked: some }: MaskedConversation): readonly Masked[] =>
  some.filter(({ id }) => !ofEveryCall.has(id));
