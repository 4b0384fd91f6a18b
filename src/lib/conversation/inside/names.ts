import type { Speaker } from '../turns';
import type { PersonalPlace, Rule } from './places';
import { fullName, givenName, politeTitles, surname, titledSurname, workTitles } from './surnames';

/** Whom somebody speaks of beside themselves: relatives, and those whom a call has to do with. */
const relation = `(?:爱人|老公|老婆|丈夫|妻子|媳妇儿?|妈妈?|母亲|爸爸?|父亲|爹|娘|儿子|女儿|闺女|孩子|(?<!大)哥哥?|(?<![小大])姐姐?|弟弟?|妹妹?|大哥|大姐|爷爷|奶奶|外公|外婆|姥姥|姥爷|公公|婆婆|岳父|岳母|叔叔|阿姨|舅舅|姑姑|姑妈|姨妈|嫂子|姐夫|女婿|孙子|孙女|侄子|侄女|外甥|亲戚|家人|朋友|同事|同学|邻居|室友|房东|租客|老板|师傅|专员|工程师|主管|联系人|担保人|经办人|代办人|(?<=[我您你她])(?:先生|太太))`;
const englishRelation =
  'mother|father|mum|mom|dad|wife|husband|partner|son|daughter|sister|brother|friend|colleague|boss|neighbou?r|carer|landlord|grandmother|grandfather|aunt|uncle';
const englishName = "[A-Z][a-z'’-]+(?:\\s+[A-Z][a-z'’-]+){0,2}";
const ends = '(?=[，。,.！？!?；;、\\s]|$)';
const endsOrGoesOn = '(?=[，。,.！？!?；;、\\s]|的|吗|吧|啊|呀|就|想|要|打|在|$)';
const han = '\\p{Script=Han}';

/** 王先生, 李晓红女士: by a title. 这位先生 has no surname. */
const titled = [
  new RegExp(`(${titledSurname}${givenName})(?=${politeTitles})`, 'gu'),
  /\b((?:Mr|Mrs|Ms|Miss|Dr)\.?\s+[A-Z][a-z'’-]+(?:\s+[A-Z][a-z'’-]+)?)/g
];

/** Names by their titles: the agent calls the customer so, the customer whoever else. */
export const titledRules = (who: Speaker): readonly Rule[] => [
  ...titled.map((it): Rule => [who === 'agent' ? 'name' : 'otherName', it]),
  // 姓孙, of whom is not said: one's own, but an agent speaks of a colleague.
  [who === 'agent' ? 'otherName' : 'name', new RegExp(`姓(${surname})(?=[，。,.！？!?；;\\s]|啊|呀|$)`, 'gu')]
];

/** By what a name is known, what says most first: somebody else's before one's own. */
export const nameRules: readonly Rule[] = [
  ['otherName', new RegExp(`${relation}(?:的名字|的姓名|名)?(?:名?叫做?|名字[叫是]做?|是|[:：])?\\s*(${fullName})`, 'gu')],
  ['otherName', new RegExp(`${relation}[，,]\\s*(${fullName})(?=[，。,.！？!?；;、\\s]|${politeTitles}|$)`, 'gu')],
  ['otherName', new RegExp(`(?<=^|[，。,.\\s是])(${fullName})是[我您他她]的?${relation}`, 'gu')],
  ['otherName', new RegExp(`[我您]是(${fullName})的${relation}`, 'gu')],
  ['name', new RegExp(`(?<=^|[，。,.\\s是主])(${fullName})[，,]?(?:本人|对吗|对吧|是吗|没错吧)`, 'gu')],
  ['otherName', new RegExp(`(?:他|她|对方)(?:的名字)?(?:名?叫|名字[叫是])\\s*(${fullName})`, 'gu')],
  ['otherName', new RegExp(`(?:${relation}|他|她)[，,\\s]?姓(${surname})`, 'gu')],
  ['otherName', new RegExp(`\\b(?:[Hh]is|[Hh]er|\\w+['’]s) name(?: is|['’]s)\\s+(${englishName})`, 'g')],
  ['otherName', new RegExp(`\\b(?:[Mm]y|[Hh]is|[Hh]er|[Yy]our) (?:${englishRelation})(?:['’]s name)?,?(?: is| called| named)?,?\\s+(${englishName})`, 'g')],
  ['name', new RegExp(`(?:我的?名字(?:叫|是)?|我叫|姓名(?:是|叫|为|[:：])?|机主(?:是|叫|姓名是)|户主(?:是|叫)|登记的?(?:是|名字是))\\s*(${fullName})`, 'gu')],
  ['name', new RegExp(`(?:我的?名字(?:叫|是)|我叫)\\s*(${han}{2,4}?)${endsOrGoesOn}`, 'gu')],
  ['name', new RegExp(`(?:免贵姓|[我您敝鄙]姓)(${surname})(?=[，。,.！？!?；;\\s]|啊|呀|$)`, 'gu')],
  ['name', new RegExp(`(?:我是|我就是|这里是|我这边是)(${fullName})${ends}`, 'gu')],
  ['name', /\b(?:[Mm]y name(?:'s| is)|[Nn]ame is|[Nn]ame:|[Tt]his is|[Ii]t's under|[Rr]egistered to|[Ii] am|[Ii]'m)\s+((?:(?:Mr|Mrs|Ms|Miss|Dr)\.?\s+)?[A-Z][a-z'’-]+(?:\s+[A-Z][a-z'’-]+){0,2})/g],
  ['name', /\bin ([A-Z][a-z’-]+(?:\s+[A-Z][a-z’-]+){1,2})['’]s name/g],
  ['name', /\b([A-Z][a-z'’-]+\s+[A-Z][a-z'’-]+) (?:speaking|here)\b/g],
  ['name', new RegExp(`(?:我是|我就是|这里是)(${titledSurname}${givenName})(?=${politeTitles})`, 'gu')],
  ['otherName', new RegExp(`((?![向于])${surname}${givenName})(?=${workTitles})`, 'gu')]
]; // prettier-ignore

/** Words that stand where a name could, and are none: 我叫人, 我是客户. */
export const noName =
  /^(?:客服|客户|用户|什么|人|你|您|我|他|她|谁|哪|不|没|想|来|要|个|这|那|机主|本人|公司|车|外卖|(?:it|a|the|not|just|your|calling)\b)/i;

/** What is answered by a name: whoever it asks for, and whether that is somebody else. */
const asks =
  /贵姓|称呼|叫什么|姓名|名字|户名|哪位|(?:机主|户主|登记人?|联系人)的?是谁|写谁|\b(?:your|full|registered|holder['’]?s?) name\b|\bname (?:on|of|for|under)\b|\bwho(?:m)? am i speaking\b/i;
const ofOther = new RegExp(`${relation}|他|她|对方|\\b(?:his|her|their|${englishRelation})\\b`, 'iu');
const fillers =
  /^(?:是的?|对的?|嗯|哦|好的?|就是|叫|我叫|我姓?|您|姓名|名字|机主|户主|登记的?|用的|写的|本人|那个|一个|免贵姓?)+/u;
const tails = /(?:[啊呀吧的呢哦]|先生|女士|本人)+$/u;
const exactName = new RegExp(`^${fullName}$`, 'u');
const noAnswer =
  /^(?:Yes|Yeah|Yep|Sure|Okay|Ok|No|Hello|Hi|Hey|Thanks|Thank|Sorry|Please|Well|What|Why|Of|It|The|That|This|I|My|And|Just|Right|Fine|Good|Hold|One|Mr|Mrs|Ms)\b/;

/** The name with which a turn answers a question for one, and where it stands in it. */
export function nameAnswered(question: string, answer: string): readonly PersonalPlace[] {
  if (!asks.test(question)) return [];
  const kind = ofOther.test(question) || ofOther.test(answer) ? ('otherName' as const) : ('name' as const);
  return [...answer.matchAll(/[^，。,.！？!?；;、:：\n]+/gu)].flatMap(({ 0: chunk, index }) => {
    const pieces = /\p{Script=Han}/u.test(chunk) ? [...chunk.matchAll(/\S+/gu)] : [...chunk.matchAll(/\S.*/g)];
    return pieces.flatMap(({ 0: piece, index: at }) => {
      const head =
        (fillers.exec(piece) ?? /^(?:(?:yes|yeah|sure|it['’]?s|it is|that['’]?s)\s+)?/i.exec(piece))?.[0].length ?? 0;
      const name = piece.slice(head).replace(tails, '').trimEnd();
      const isName =
        exactName.test(name) || (/^[A-Z][a-z'’-]+(?: [A-Z][a-z'’-]+){0,2}$/.test(name) && !noAnswer.test(name));
      const from = index + at + head;
      return isName && name.length > 1 ? [{ kind, from, to: from + name.length, isOwn: true }] : [];
    });
  });
}
