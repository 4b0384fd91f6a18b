import type { Speaker } from '../turns';
import { addressesIn } from './addresses';
import { chineseNames, nameAnswered, nameRules, noName, titledRule } from './names';
import { overlaps, placeOf, type PersonalPlace, type PersonalRule } from './places';
import { isOrdinary } from './surnames';

const rules: readonly PersonalRule[] = [
  ['email', /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g],
  ['link', /(?:https?:\/\/|www\.)[^\s，。、）)]+/gi],
  ['agentId', /工号\s*(?:是|为|[:：])?\s*([A-Za-z]{0,2}\d{2,8})(?!\d)/g],
  ['agentId', /([A-Za-z]{0,2}\d{2,8})\s*号?(?=(?:客服|坐席|话务员)?为您服务)/g],
  ['agentId', /\b(?:agent|advisor|adviser|employee|staff)(?:\s+(?:number|no\.?|id))?\s*#?\s*(\d{2,8})\b/gi],
  // What was sent, or set, so that nobody else may know it.
  ['secret', /(?:密码|验证码|校验码|动态码|短信码|口令)\s*(?:就?是|为|[:：])?\s*([A-Za-z\d]{4,12})(?![A-Za-z\d])/g],
  ['secret', /\b(?:passcode|password|pin|(?:security|verification|sms|one[- ]time) code|the code)(?:\s+(?:is|was)|:)?\s+((?=[A-Za-z]*\d)[A-Za-z\d]{4,12})\b/gi],
  ['secret', /^\s*(?:收到了?[，,]?|是|it's|it is)?\s*(\d{6})\s*[。.！!]?\s*$/gi],
  ['plate', /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·• ]?[A-Z\d]{5,6}(?![A-Za-z\d])/g],
  ['plate', /\b[A-Z]{2}\d{2} ?[A-Z]{3}\b/g],
  ['account', /(?:微信号?|QQ号?|支付宝账?号?)\s*(?:就?是|为|叫|[:：])?\s*([A-Za-z][\w-]{4,19}|\d{5,11})(?![\w-])/gi],
  ['account', /\b(?:wechat|whatsapp|alipay|telegram|skype)(?:\s+(?:id|name|account))?(?:\s+is|:)\s+([\w.-]{4,30}\w)/gi],
  ['birthday', /(?:生日|出生(?:日期|年月)?|生于|born(?: on)?|(?:date of birth|dob|birthday)(?: is|:)?)[^\d\n]{0,4}((?:19|20)\d{2}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*[日号]?|\d{1,2}(?:st|nd|rd|th)?[-/. ](?:\d{1,2}|[A-Za-z]{3,9})[-/., ]{1,2}(?:19|20)?\d{2}|[A-Z][a-z]{2,8} \d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\d{2})/gi],
  ['birthday', /((?:19|20)\d{2}年\d{1,2}月(?:\d{1,2}[日号])?)(?=出?生)/g],
  ['identityNumber', /(?<!\d)\d{6}[ -]?\d{8}[ -]?\d{3}[\dXx](?!\d)/g],
  ['cardNumber', /(?<!\d)[3-6]\d{3}(?:[ -]?\d{4}){2,3}[ -]?\d{1,7}(?!\d)/g],
  ['serviceNumber', /(?<!\d)(?:\+?86[ -]?)?1[3-9]\d(?:[ -]?\d{4}){2}(?!\d)/g],
  ['serviceNumber', /(?<!\d)1(?:[ -]\d){10}(?!\d)/g],
  ['serviceNumber', /(?<![\d.])(?:\+|00)(?!86|44)[1-9]\d{0,2}(?:[ -]?\d){7,12}(?!\d)/g],
  ['serviceNumber', /(?<!\d)0\d{2,3}[ -]?\d{7,8}(?!\d)/g],
  ['serviceNumber', /(?<!\d)(?:\+44[ -]?|0)7\d{3}[ -]?\d{3}[ -]?\d{3}(?!\d)/g],
  // Digits as they are spoken, in words.
  ['serviceNumber', /[一幺]?[零〇一幺二三四五六七八九](?:[，、 ]?[零〇一幺二三四五六七八九]){6,}/g],
  ['serviceNumber', /\b(?:(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|double|triple)[ ,-]+){6,}(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)\b/gi],
  ['number', /(?<![\d.])(?!(?:19|20)\d{2}[-/. ]?(?:0?[1-9]|1[0-2])[-/. ]?(?:0?[1-9]|[12]\d|3[01])(?!\d))[A-Za-z]{0,3}\d(?:[ -]?\d){6,}(?!\d)/g]
]; // prettier-ignore

export interface HeardIn {
  readonly who: Speaker;
  readonly before: string;
}

const postcode: PersonalRule = ['postcode', /\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b/g];
const ownName = /^(?:我叫|我的?名字|my name|this is|i am|i'm)/i;

/** Finds all personal data in a text, in order of position. */
export function personalPlaces(text: string, { who, before }: HeardIn): readonly PersonalPlace[] {
  const found: PersonalPlace[] = [];
  let left = text;
  const add = (places: readonly PersonalPlace[]): void => {
    for (const place of places) {
      const words = text.slice(place.from, place.to);
      if (place.kind.endsWith('ame') && (noName.test(words) || isOrdinary(words))) continue;
      if (found.some((it) => overlaps(it, place))) continue;
      // Whom an agent calls by a name is the customer; who says their own name is who speaks.
      found.push(place.kind === 'name' && place.isOwn && who === 'agent' ? { ...place, kind: 'agentName' } : place);
    }
    // What was found ends whatever is looked for next.
    left = text;
    for (const { from, to } of found) left = left.slice(0, from) + '。'.repeat(to - from) + left.slice(to);
  };
  const addBy = (...some: readonly PersonalRule[]): void => {
    for (const [kind, pattern] of some)
      add([...left.matchAll(pattern)].map((match) => ({ kind, ...placeOf(match), isOwn: ownName.test(match[0]) })));
  };
  addBy(...rules);
  add(addressesIn(left).map((span) => ({ kind: 'address', ...span })));
  addBy(postcode);
  add(nameAnswered(before, left));
  add(chineseNames(left, who));
  addBy(...nameRules, titledRule(who));
  return found.sort((one, other) => one.from - other.from);
}
