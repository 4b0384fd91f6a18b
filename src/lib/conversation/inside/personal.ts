import type { Speaker } from '../turns';

/** What somebody can be found by. */
export const personalKinds = [
  'name',
  'agentName',
  'agentId',
  'serviceNumber',
  'identityNumber',
  'cardNumber',
  'address',
  'email',
  'link',
  'number',
  'otherName',
  'secret',
  'plate',
  'account',
  'birthday',
  'postcode'
] as const;
export type PersonalKind = (typeof personalKinds)[number];

/** A place of a text in which something stands that belongs to somebody. */
export interface PersonalPlace {
  readonly kind: PersonalKind;
  readonly from: number;
  readonly to: number;
}

/** A name before a title: 王先生, 李晓红女士; only what begins with a surname is one, for 这位先生 has none. */
const titled =
  /((?:欧阳|上官|司马|诸葛|司徒|东方|皇甫|尉迟|公孙|慕容|[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章云苏潘葛范彭郎鲁韦马苗花方俞任袁柳史唐费廉薛雷贺倪汤罗郝邬安乐于傅皮齐康伍余顾孟黄穆萧尹姚邵汪毛狄米戴宋庞熊纪舒屈项祝董梁杜阮蓝闵席季贾路江童颜郭梅林钟徐邱骆高夏蔡田樊胡凌霍万柯卢莫房丁邓洪包左石崔龚程邢裴陆翁荀甄曲封储靳段焦侯全班秋仲伊宫宁仇栾甘厉戎武刘景詹龙叶黎白蒲邰赖卓池乔闻党翟谭申冉雍桑桂牛寿边扈燕尚温庄晏柴瞿阎连习艾向古易廖终耿满匡文寇广欧沃利蔚越隆师巩聂晁敖冷辛那简饶曾关查游竺权盖益桓公])\p{Script=Han}{0,2}?)(?=先生|女士|小姐|太太)/gu;

/** 我是张三丰: with nothing behind it, and only what begins with a surname. */
const bySurname =
  /(?:我是|我就是|这里是|我这边是)((?:欧阳|上官|司马|诸葛|司徒|东方|皇甫|尉迟|公孙|慕容|[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章云苏潘葛范彭郎鲁韦马苗花方俞任袁柳史唐费廉薛雷贺倪汤罗郝邬安乐于傅皮齐康伍余顾孟黄穆萧尹姚邵汪毛狄米戴宋庞熊纪舒屈项祝董梁杜阮蓝闵席季贾路江童颜郭梅林钟徐邱骆高夏蔡田樊胡凌霍万柯卢莫房丁邓洪包左石崔龚程邢裴陆翁荀甄曲封储靳段焦侯全班秋仲伊宫宁仇栾甘厉戎武刘景詹龙叶黎白蒲邰赖卓池乔闻党翟谭申冉雍桑桂牛寿边扈燕尚温庄晏柴瞿阎连习艾向古易廖终耿满匡文寇广欧沃利蔚越隆师巩聂晁敖冷辛那简饶曾关查游竺权盖益桓公])\p{Script=Han}{1,2})(?=[，。,.！？!?；;、\s]|$)/gu;

/** Words that stand where a name could, and are none: 我叫人, 我是客户. */
const noName =
  /^(?:客服|客户|用户|什么|人|你|您|他|她|不|想|来|要|个|这|那|机主|本人|车|外卖|it|a|the|not|just|your|calling)/i;

type Rule = readonly [kind: PersonalKind, pattern: RegExp];

/** By what each is known. Where a group stands, it alone is the place; what stands first goes before what overlaps it. */
const rules: readonly Rule[] = [
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
  ['number', /(?<![\d.])(?!(?:19|20)\d{2}[-/. ]?(?:0?[1-9]|1[0-2])[-/. ]?(?:0?[1-9]|[12]\d|3[01])(?!\d))[A-Za-z]{0,3}\d(?:[ -]?\d){6,}(?!\d)/g],
  ['address', /(?:地址|住址|住处|装机地址|家里?|我)(?:就)?(?:是在|是|在|住在|住|[:：])\s*([\p{Script=Han}\dA-Za-z-]*?(?:省|市|区|县|镇|路|街|道|巷|弄|村|小区|花园|苑|大厦)[\p{Script=Han}\dA-Za-z-]*?(?:号楼|号|栋|幢|单元|室|楼|层|户)(?:[\dA-Za-z一二三四五六七八九十]+(?:号楼|号|栋|幢|单元|室|楼|层|户)?)*)/gu],
  ['address', /((?:[\p{Script=Han}]{2,6}(?:省|市|区|县))*[\p{Script=Han}]{2,6}(?:路|街|大道|巷|弄|胡同|小区|花园|新村|家园|苑)\s*[\d一二三四五六七八九十]+(?:弄|号院|号楼|号|栋|幢|单元|座)?(?:\s*[\dA-Za-z一二三四五六七八九十]+(?:号楼|号|栋|幢|单元|室|楼|层|户)?)*)/gu],
  ['address', /\b((?:(?:flat|apartment|apt|unit)\s+\w+,?\s+)?\d+[A-Za-z]?,?\s+(?:[A-Z][\w']+\s+){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Close|Court|Way|Place|Square|Gardens|Terrace|Boulevard|Blvd)\b\.?(?:,\s*(?![A-Z]{1,2}\d)[A-Z][\w']+(?:\s+(?![A-Z]{1,2}\d)[A-Z][\w']+)*)*(?:,?\s+[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b)?)/g],
  ['postcode', /\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b/g],
  ['address', /\b(?:my address is|address:|i live (?:at|in)|we(?:'re| are) at)\s+([^.!?;]{3,80})/gi],
  ['name', /(?:我的?名字(?:叫|是)?|我叫|姓名(?:是|叫|为|[:：])?|机主(?:是|叫|姓名是)|户主(?:是|叫)|登记的?(?:是|名字是))\s*(\p{Script=Han}{2,4}?)(?=[，。,.！？!?；;、\s]|的|吗|吧|啊|呀|就|想|要|打|在|$)/gu],
  ['name', /(?:免贵)?我?姓(\p{Script=Han})(?=[，。,.！？!?；;\s]|啊|呀|$)/gu],
  ['name', /\b(?:[Mm]y name(?:'s| is)|[Nn]ame is|[Nn]ame:|[Tt]his is|[Ii]t's under|[Rr]egistered to|[Ii] am|[Ii]'m)\s+((?:(?:Mr|Mrs|Ms|Miss|Dr)\.?\s+)?[A-Z][a-z'’-]+(?:\s+[A-Z][a-z'’-]+){0,2})/g],
  ['otherName', /(?:妈妈?|爸爸?|父亲|母亲|老婆|爱人|老公|丈夫|妻子|儿子|女儿|孩子|家人|朋友|同事|同学|邻居|姐姐?|哥哥?|弟弟?|妹妹?|奶奶|爷爷|外婆|外公|他|她)(?:的名字)?(?:名?叫|名字[叫是])\s*((?:欧阳|上官|司马|诸葛|司徒|东方|皇甫|尉迟|公孙|慕容|[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章云苏潘葛范彭郎鲁韦马苗花方俞任袁柳史唐费廉薛雷贺倪汤罗郝邬安乐于傅皮齐康伍余顾孟黄穆萧尹姚邵汪毛狄米戴宋庞熊纪舒屈项祝董梁杜阮蓝闵席季贾路江童颜郭梅林钟徐邱骆高夏蔡田樊胡凌霍万柯卢莫房丁邓洪包左石崔龚程邢裴陆翁荀甄曲封储靳段焦侯全班秋仲伊宫宁仇栾甘厉戎武刘景詹龙叶黎白蒲邰赖卓池乔闻党翟谭申冉雍桑桂牛寿边扈燕尚温庄晏柴瞿阎连习艾向古易廖终耿满匡文寇广欧沃利蔚越隆师巩聂晁敖冷辛那简饶曾关查游竺权盖益桓公])\p{Script=Han}{1,2}?)(?=[，。,.！？!?；;、\s]|的|吗|吧|啊|呀|就|想|要|打|在|$)/gu],
  ['otherName', /\b(?:[Mm]y|[Hh]is|[Hh]er) (?:mother|father|mum|mom|dad|wife|husband|partner|son|daughter|sister|brother|friend|colleague|boss|neighbou?r|carer|landlord)(?:'s name)?,?(?: is| called| named)?,?\s+([A-Z][a-z'’-]+(?:\s+[A-Z][a-z'’-]+){0,2})/g],
  ['name', /\bin ([A-Z][a-z’-]+(?:\s+[A-Z][a-z’-]+){1,2})['’]s name/g],
  ['name', /\b([A-Z][a-z'’-]+\s+[A-Z][a-z'’-]+) (?:speaking|here)\b/g],
  ['name', /\b((?:Mr|Mrs|Ms|Miss|Dr)\.?\s+[A-Z][a-z'’-]+(?:\s+[A-Z][a-z'’-]+)?)/g]
]; // prettier-ignore

/** All in a text that somebody can be found by, in the order in which it stands there. */
export function personalPlaces(text: string, who: Speaker): readonly PersonalPlace[] {
  const found: PersonalPlace[] = [];
  for (const [kind, pattern] of [...rules, ['name', titled] as const, ['name', bySurname] as const]) {
    for (const match of text.matchAll(pattern)) {
      const inner = match[1] ?? match[0];
      if ((kind === 'name' || kind === 'otherName') && noName.test(inner)) continue;
      const from = match.index + match[0].indexOf(inner);
      const to = from + inner.length;
      if (found.some((it) => it.from < to && from < it.to)) continue;
      // Whom an agent calls by a name is the customer; who says their own name is who speaks.
      const isOwn = kind === 'name' && who === 'agent' && ownName.test(match[0]);
      found.push({ kind: isOwn ? 'agentName' : kind, from, to });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

const ownName = /^(?:我叫|我的?名字|my name|this is|i am|i'm)/i;
