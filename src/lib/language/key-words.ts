/** Tells speech from lists of key words (致歉 核实 退20元). Speech has pronouns, particles, auxiliaries or prepositions. */
import { normalise } from './inside/normalise';

export interface KeyWordsReading {
  readonly keyWordsOnly: boolean;
  /** Pieces without anything that makes a sentence of them, in order, as written. */
  readonly bare: readonly string[];
  /** Pieces with a word that makes a sentence of them. */
  readonly bound: readonly string[];
}

const binders = new Set(
  '您你我咱俺侬他她它这那哪谁啥吗呢吧啊呀哦噢喔嗯呃哈嘛啦喽呗哎唉诶欸喂哟嘞嘿的地得着了过们就都也还又才已刚正把给跟被让叫请帮替为是有没别不会能要想该肯愿来去再先比从向往对和与或但而且所因如若虽么怎多太很挺好麻烦劳个共掉住等试看听瞧囉喇唔嘅係咗將於這個嗎麼們說請給為時會應'
);
const compounds = /跟进|就职|就近|来电|去电|去向|会员|过户|过期|还款|被叫|对账|重新|要求|对方|个人/g;
const courtesies = new Set([
  '您好',
  '你好',
  '早上好',
  '上午好',
  '中午好',
  '下午好',
  '晚上好',
  '谢谢',
  '感谢',
  '抱歉',
  '对不起',
  '不好意思',
  '稍等',
  '再见',
  '拜拜',
  '好的',
  '先生',
  '女士',
  '小姐',
  '对',
  '行',
  '好'
]);

const frame = new Set(
  (
    'i me my mine we us our ours you your yours he him his she her it its they them their this that these those there here who whom whose what which ' +
    'when where why how a an the and or but so because if then than as of to for from in on at by with about into onto over out up off is am are was ' +
    'were be been being do does did done have has had will would shall should can could may might must not let please just also too very still ' +
    'yes no ok okay oh um uh er well right sure hello hi hey morning afternoon evening good thanks thank sorry welcome speaking goodbye bye sir madam ma'
  ).split(' ')
);
const sentenceWords = new Set(
  'i me my we us our you your it this that there what who is am are was were do does did have has had will would can could may let please the a an'.split(
    ' '
  )
);

const scriptWords = {
  zh: '致歉 道歉 问候 核实 核对 确认 退费 退款 减免 补偿 取消 退订 开通 办理 订购 生效 资费 费用 账单 套餐 彩铃 工号 身份 验证 密码 保密 登记 上报 升级 转接 投诉 方案 满意 回访 跟进 时限 重启 断电 指示灯 光猫 恢复 故障 上门 预约 地址 联系方式 工单 诉求 原因 解释 安抚 结束语'.split(
    ' '
  ),
  en: new Set(
    (
      'apology apologise apologize greeting greet verify verification verifying check checking confirm confirmation confirmed refund refunded waive credit compensate cancel ' +
      'cancelled cancellation effective reorder order fee fees charge bill billing tariff plan ringback agent identity identify password privacy confidential ' +
      'register log escalate escalated escalation transfer complaint solution satisfied satisfaction callback followup restart reboot power modem router lights ' +
      'light fault recovery recovered visit appointment address contact ticket demand cause reason explain explanation empathy closing timeframe deadline service'
    ).split(' ')
  )
};

const least = {
  headings: 3,
  scriptWords: 4,
  scriptShare: 0.6,
  words: 5,
  englishScript: 3,
  englishShare: 0.35,
  pieces: 4
};
const most = { bound: 0.19, frame: 0.2 };
const longest = { keyWord: 9, heading: 5, words: 3 };

const pieceEnds = /[\s,，、。;；/／|+＋&→>＞\-–—~～…·!！?？()（）[\]【】"“”'‘’]+/;
const han = /[\u3400-\u9fff]/;
const number = /[\d０-９零一二两三四五六七八九十百千]/;

export function keyWordsOnly(text: string): boolean {
  return keyWordsIn(text).keyWordsOnly;
}

/** Distinguishes speech from a list of key words, in either language. Linear in the length of the text. */
export function keyWordsIn(text: string): KeyWordsReading {
  return han.test(text) ? inChinese(text) : inEnglish(text);
}

function inChinese(text: string): KeyWordsReading {
  const pieces = text.split(pieceEnds).filter((piece) => piece !== '' && !courtesies.has(piece));
  const bare = pieces.filter((piece) => !binds(piece));
  const bound = pieces.filter(binds);
  const headings = bare.filter((piece) => piece.length <= longest.heading && !number.test(piece));
  const few = bound.length === 0 && pieces.length >= least.pieces ? least.headings - 1 : least.headings;
  const list =
    headings.length >= few &&
    bound.length <= most.bound * pieces.length &&
    bare.every((piece) => piece.length <= longest.keyWord);
  return { keyWordsOnly: list || (bound.length === 0 && bare.some(isRunOfScriptWords)), bare, bound };
}

function binds(piece: string): boolean {
  return (
    [...piece.replace(compounds, '')].some((character) => binders.has(character)) || frame.has(piece.toLowerCase())
  );
}

function isRunOfScriptWords(piece: string): boolean {
  const found = scriptWords.zh.filter((word) => piece.includes(word));
  const covered = found.reduce((sum, word) => sum + word.length, 0);
  return found.length >= least.scriptWords && covered >= least.scriptShare * piece.length;
}

function inEnglish(text: string): KeyWordsReading {
  const pieces = text.split(/[,;/|+&>→\n]+/).map(lettersOf);
  const words = pieces.flat();
  const bound = words.filter((word) => frame.has(word));
  const bare = words.filter((word) => !frame.has(word));
  const loose =
    words.length >= least.words &&
    bound.length <= most.frame * words.length &&
    !words.some((word) => sentenceWords.has(word));
  const script = new Set(bare.filter((word) => scriptWords.en.has(word)));
  const scripted = script.size >= least.englishScript && script.size >= least.englishShare * words.length;
  const short = pieces.filter((piece) => piece.length > 0 && piece.length <= longest.words);
  const headings = short.filter((piece) => piece.some((word) => scriptWords.en.has(word)));
  const list = pieces.length >= least.pieces && short.length === pieces.length && headings.length >= least.headings - 1;
  return { keyWordsOnly: loose && (scripted || list), bare, bound };
}

function lettersOf(text: string): readonly string[] {
  return normalise(text).words.filter((word) => /^[a-z]/.test(word));
}
