import { fill, inLang, type Text } from '#domain/text';
import { personalPlaces, type PersonalKind } from './inside/personal';
import type { Conversation, Turn } from './turns';

/** What stands for something personal: the fact that it becomes, what that is called, and what was invented for it. */
export interface Masked {
  /** What stands in braces in the text. */
  readonly id: string;
  readonly label: Text;
  readonly value: Text;
  /** How often it stood in the conversation. */
  readonly count: number;
}

/** A conversation without anything that somebody can be found by: `{serviceNumber}` stands where it stood. */
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

/** What is put there instead: seen to be made up (a name with its title reads well behind 我叫, too), and nobody's (SB0372 to SB0375). Of the second of a kind the number is another. */
const invented: Readonly<Record<PersonalKind, (at: number) => Text>> = {
  name: (at) =>
    [
      { zh: '宋女士', en: 'Ms Song' },
      { zh: '何先生', en: 'Mr He' },
      { zh: '唐女士', en: 'Ms Tang' }
    ][at % 3]!,
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
  otherName: (at) =>
    [
      { zh: '林小雨', en: 'Lin Yu' },
      { zh: '高明', en: 'Gao Ming' }
    ][at % 2]!,
  secret: (at) => same(String(246800 + at)),
  plate: (at) => same(`京A${String(10001 + at)}`),
  account: (at) => same(`wanshi_${String(101 + at)}`),
  birthday: () => ({ zh: '1980年1月1日', en: '1 January 1980' }),
  // A district that there is none of.
  postcode: () => same('ZZ1 1ZZ')
};

/** Nobody knows them but the agent's desk: they are filled in by every call. */
const ofEveryCall: ReadonlySet<string> = new Set(['agentId']);

/** Takes out of a conversation all that somebody can be found by. What stands for the same is called the same; numbers are the same however they are grouped. */
export function masked({ turns, lang }: Conversation): MaskedConversation {
  const ids = new Map<
    string,
    { readonly kind: PersonalKind; readonly id: string; readonly nr: number; count: number }
  >();
  const known = new Map<string, string>();
  const idOf = (kind: PersonalKind, written: string): string => {
    const key = `${kind} ${/\d/.test(written) && kind !== 'address' ? written.replace(/[\s-]/g, '') : written}`;
    const of = [...ids.values()].filter((it) => it.kind === kind);
    // Everybody in a call is called by one name; by which is told differently each time.
    const there = ids.get(key) ?? (kind === 'name' || kind === 'agentName' || kind === 'agentId' ? of[0] : undefined);
    if (there) {
      there.count += 1;
      return there.id;
    }
    const id = of.length === 0 ? kind : `${kind}${of.length + 1}`;
    ids.set(key, { kind, id, nr: of.length, count: 1 });
    if ((kind === 'name' || kind === 'otherName') && written.length > 1) known.set(written, id);
    return id;
  };
  const first = turns.map((turn): Turn => ({ ...turn, text: replaced(turn, idOf) }));
  // A name that was told once is known wherever else it stands.
  const rest = first.map((turn) => ({ ...turn, text: withKnown(turn.text, known, ids) }));
  const told = [...ids.values()].map(({ kind, id, nr, count }): Masked => ({
    id,
    label: labels[kind],
    value: invented[kind](nr),
    count
  }));
  return { turns: rest, lang, masked: told };
}

function replaced({ text, who }: Turn, idOf: (kind: PersonalKind, written: string) => string): string {
  let made = '';
  let at = 0;
  for (const { kind, from, to } of personalPlaces(text, who)) {
    made += `${safe(text.slice(at, from))}{${idOf(kind, text.slice(from, to))}}`;
    at = to;
    // The made-up name has its title.
    if (kind === 'name') at += /^(?:先生|女士|小姐|太太)/.exec(text.slice(to))?.[0].length ?? 0;
  }
  return made + safe(text.slice(at));
}

/** Braces of the text itself are no places. */
const safe = (text: string): string => text.replaceAll('{', '(').replaceAll('}', ')');

function withKnown(
  text: string,
  known: ReadonlyMap<string, string>,
  ids: ReadonlyMap<string, { readonly id: string; count: number }>
): string {
  let made = text;
  for (const [written, id] of known) {
    const pieces = made.split(written);
    if (pieces.length < 2) continue;
    made = pieces.join(`{${id}}`);
    const it = [...ids.values()].find((one) => one.id === id);
    if (it) it.count += pieces.length - 1;
  }
  return made;
}

/** A masked text as it is read and shown: with what was invented in each place. */
export function filledIn(text: string, { masked: some, lang }: Pick<MaskedConversation, 'masked' | 'lang'>): string {
  return fill(text, Object.fromEntries(some.map(({ id, value }) => [id, inLang(value, lang)])));
}

/** What becomes a fact of a scenario: all but what each call fills in by itself. */
export const factsOf = ({ masked: some }: MaskedConversation): readonly Masked[] =>
  some.filter(({ id }) => !ofEveryCall.has(id));
