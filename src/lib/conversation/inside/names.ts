import type { Speaker } from '../turns';
import type { PersonalPlace, PersonalRule } from './places';
import { fullNameAt, isAtWork, isOrdinary, isPolite, surnameAt, titledNameAt } from './surnames';

const relations =
  '爱人 老公 老婆 丈夫 妻子 媳妇 媳妇儿 妈 妈妈 母亲 爸 爸爸 父亲 爹 娘 儿子 女儿 闺女 孩子 哥 哥哥 姐 姐姐 弟 弟弟 妹 妹妹 大哥 大姐 爷爷 奶奶 外公 外婆 姥姥 姥爷 公公 婆婆 岳父 岳母 叔叔 阿姨 舅舅 姑姑 姑妈 姨妈 嫂子 姐夫 女婿 孙子 孙女 侄子 侄女 外甥 亲戚 家人 朋友 同事 同学 邻居 室友 房东 租客 老板 师傅 专员 工程师 主管 联系人 担保人 经办人 代办人 我先生 您先生 我太太 您太太'.split(
    ' '
  );
const endsOfRelation = (text: string): boolean => relations.some((it) => text.endsWith(it)) && !text.endsWith('小姐');

interface Cue {
  readonly kind: 'name' | 'otherName';
  readonly before: (text: string) => boolean;
  readonly behind?: (text: string) => boolean;
  readonly isSurname?: boolean;
}
const stops = /^(?:[，。,.！？!?；;、\s]|$)/u;
const behindSurname = (text: string): boolean => stops.test(text) || /^[啊呀]/u.test(text);
const afterStop = /(?:^|[，。,.\s是主])$/u;

const cues: readonly Cue[] = [
  { kind: 'otherName', before: (it) => endsOfRelation(it.replace(/(?:的名字|的姓名)?(?:名?叫做?|名字[叫是]做?|名|是|[:：])?\s?$/u, '')) },
  { kind: 'otherName', before: (it) => /[，,]\s?$/u.test(it) && endsOfRelation(it.replace(/[，,]\s?$/u, '')), behind: (it) => stops.test(it) || isPolite(it) },
  { kind: 'otherName', before: (it) => afterStop.test(it), behind: (it) => /^是[我您他她]/u.test(it) && relations.some((one) => it.slice(2).replace('的', '').startsWith(one)) },
  { kind: 'otherName', before: (it) => /[我您]是$/u.test(it), behind: (it) => relations.some((one) => it.startsWith(`的${one}`)) },
  { kind: 'name', before: (it) => afterStop.test(it), behind: (it) => /^[，,]?(?:本人|对吗|对吧|是吗|没错吧)/u.test(it) },
  { kind: 'otherName', before: (it) => /(?:他|她|对方)(?:的名字)?(?:名?叫|名字[叫是])\s?$/u.test(it) },
  { kind: 'otherName', isSurname: true, before: (it) => /姓$/u.test(it) && (/[他她][，,\s]?姓$/u.test(it) || endsOfRelation(it.replace(/[，,\s]?姓$/u, ''))) },
  { kind: 'name', before: (it) => /(?:我的?名字(?:叫|是)?|我叫|姓名(?:是|叫|为|[:：])?|机主(?:是|叫|姓名是)|户主(?:是|叫)|登记的?(?:是|名字是))\s?$/u.test(it) },
  { kind: 'name', isSurname: true, before: (it) => /(?:免贵|[我您敝鄙])姓$/u.test(it), behind: behindSurname },
  { kind: 'name', before: (it) => /(?:我是|我就是|这里是|我这边是)$/u.test(it), behind: (it) => stops.test(it) }
]; // prettier-ignore
const saysOwn = /(?:我叫|我的?名字(?:叫|是)?|我是|我就是|(?:免贵|[我敝鄙])姓|这里是|我这边是)\s?$/u;

/** Finds Chinese names in a text by the words beside them. */
export function chineseNames(text: string, who: Speaker): readonly PersonalPlace[] {
  const found: PersonalPlace[] = [];
  const add = (kind: PersonalPlace['kind'], from: number, name: string, isOwn: boolean): void => {
    if (!isOrdinary(name)) found.push({ kind, from, to: from + name.length, isOwn });
  };
  for (let from = 0; from < text.length; from += 1) {
    const rest = text.slice(from, from + 20);
    const before = text.slice(Math.max(0, from - 16), from);
    // 谢谢王女士 and 师傅陈师傅: the word before the name ends like a surname.
    if (/(?:谢谢|师傅)$/u.test(before + rest[0]!)) continue;
    const isOwn = saysOwn.test(before);
    const surname = surnameAt(rest);
    const full = fullNameAt(rest);
    for (const cue of surname === undefined ? [] : cues) {
      const name = cue.isSurname ? surname! : full;
      if (name === undefined || !cue.before(before) || cue.behind?.(rest.slice(name.length)) === false) continue;
      add(cue.kind, from, name, isOwn && cue.kind === 'name');
      break;
    }
    const called = titledNameAt(rest, isPolite);
    // The agent calls the customer by a title, the customer whoever else.
    if (called !== undefined) add(isOwn || who === 'agent' ? 'name' : 'otherName', from, called, isOwn);
    const colleague = /[向于]/u.test(rest[0]!) ? undefined : titledNameAt(rest, isAtWork);
    if (colleague !== undefined) add('otherName', from, colleague, false);
    // 姓孙, of whom is not said: one's own, but an agent speaks of a colleague.
    if (surname !== undefined && before.endsWith('姓') && behindSurname(rest.slice(surname.length)))
      add(who === 'agent' ? 'otherName' : 'name', from, surname, who === 'customer');
  }
  return found;
}

/** Rules that detect names, most specific first: other people's before the speaker's own. */
export const nameRules: readonly PersonalRule[] = [
  ['otherName', /\b(?:[Hh]is|[Hh]er|\w+['’]s) name(?: is|['’]s)\s+([A-Z][a-z'’-]+(?:\s+[A-Z][a-z'’-]+){0,2})/g],
  ['otherName', /\b(?:[Mm]y|[Hh]is|[Hh]er|[Yy]our) (?:(?:grand)?(?:mother|father)|mum|mom|dad|wife|husband|partner|son|daughter|sister|brother|friend|colleague|boss|neighbou?r|carer|landlord|aunt|uncle)(?:['’]s name)?,?(?: is| called| named)?,?\s+(?!I\b)([A-Z][a-z'’-]+(?:\s+[A-Z][a-z'’-]+){0,2})/g],
  ['name', /(?:我的?名字(?:叫|是)|我叫)\s*(\p{Script=Han}{2,4}?)(?=[，。,.！？!?；;、\s]|的|吗|吧|啊|呀|就|想|要|打|在|$)/gu],
  ['name', /\b(?:[Mm]y name(?:'s| is)|[Nn]ame is|[Nn]ame:|[Tt]his is|[Ii]t's under|[Rr]egistered to|[Ii] am|[Ii]'m)\s+((?:(?:Mr|Mrs|Ms|Miss|Dr)\.?\s+)?[A-Z][a-z'’-]+(?:\s+[A-Z][a-z'’-]+){0,2})/g],
  ['name', /\bin ([A-Z][a-z’-]+(?:\s+[A-Z][a-z’-]+){1,2})['’]s name/g],
  ['name', /\b([A-Z][a-z'’-]+\s+[A-Z][a-z'’-]+) (?:speaking|here)\b/g]
]; // prettier-ignore
/** Rule for titled names: the customer's if the agent speaks, otherwise another person's. */
export const titledRule = (who: Speaker): PersonalRule => [
  who === 'agent' ? 'name' : 'otherName',
  /\b((?:Mr|Mrs|Ms|Miss|Dr)\.?\s+[A-Z][a-z'’-]+(?:\s+[A-Z][a-z'’-]+)?)/g
];

/** Words in the position of a name that are no names: 我叫人, 我是客户. */
export const noName =
  /^(?:客服|客户|用户|什么|人|你|您|我|他|她|谁|哪|不|没|想|来|要|个|这|那|机主|本人|公司|车|外卖|(?:it|a|the|not|just|your|calling)\b)/i;

const asks =
  /贵姓|称呼|叫什么|姓名|名字|户名|哪位|(?:机主|户主|登记人?|联系人)的?是谁|写谁|\b(?:your|full|registered|holder['’]?s?) name\b|\bname (?:on|of|for|under)\b|\bwho(?:m)? am i speaking\b/i;
const isOfOther = (text: string): boolean =>
  relations.some((it) => text.includes(it)) ||
  /他|她|对方|\b(?:his|her|their|mother|father|mum|mom|dad|wife|husband|partner|son|daughter|sister|brother|friend)\b/iu.test(
    text
  );
const fillers =
  /^(?:是的?|对的?|嗯|哦|好的?|就是|叫|我叫|我姓?|您|姓名|名字|机主|户主|登记的?|用的|写的|本人|那个|一个|免贵姓?)+/u;
const tails = /(?:[啊呀吧的呢哦]|先生|女士|本人)+$/u;
const shortAnswer = 24;
const noAnswer =
  /^(?:Oh|Ah|Um|Er|Erm|Wait|Done|Bye|Goodbye|There|Then|Now|Yes|Yeah|Yep|Sure|Okay|Ok|No|Hello|Hi|Hey|Thanks|Thank|Sorry|Please|Well|What|Why|Of|It|The|That|This|I|My|And|Just|Right|Fine|Good|Hold|One|Mr|Mrs|Ms)\b/;

/** Finds the names in a turn that answers a question for one. */
export function nameAnswered(question: string, answer: string): readonly PersonalPlace[] {
  if (!asks.test(question)) return [];
  const kind = isOfOther(question) || isOfOther(answer) ? ('otherName' as const) : ('name' as const);
  return [...answer.matchAll(/[^，。,.！？!?；;、:：\n]+/gu)].flatMap(({ 0: chunk, index }) => {
    const pieces = /\p{Script=Han}/u.test(chunk) ? [...chunk.matchAll(/\S+/gu)] : [...chunk.matchAll(/\S.*/g)];
    return pieces.flatMap(({ 0: piece, index: at }) => {
      const head =
        (fillers.exec(piece) ?? /^(?:(?:yes|yeah|sure|it['’]?s|it is|that['’]?s)\s+)?/i.exec(piece))?.[0].length ?? 0;
      const name = piece.slice(head).replace(tails, '').trimEnd();
      const isName =
        (name === fullNameAt(name) && !isOrdinary(name)) ||
        ((name.includes(' ') || answer.length < shortAnswer) &&
          /^[A-Z][a-z'’-]+(?: [A-Z][a-z'’-]+){0,2}$/.test(name) &&
          !noAnswer.test(name));
      const from = index + at + head;
      const isTitled = name === surnameAt(name) && isPolite(piece.slice(head + name.length));
      return isTitled || (isName && name.length > 1) ? [{ kind, from, to: from + name.length, isOwn: true }] : [];
    });
  });
}
