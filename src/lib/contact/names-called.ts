import { addressIn, type ReadLine } from './addressed';

export interface CalledName {
  readonly surname: string;
  readonly gender?: 'woman' | 'man';
  readonly from: number;
  readonly to: number;
}

const titlesOf = {
  woman: /女士|小姐|太太|阿姨|大妈|大姐|奶奶|^m(?:r?s|iss)\b/i,
  man: /先生|叔|大爷|大哥|爷爷|^m(?:r|ister)\b/i
};
const english = /^(?:(?:Mr|Mrs|Ms|Miss|Mister)|(?:mr|mrs|ms|mister))\.?\s+(\p{L}[\p{L}'-]+)/u;
const chinese = /^(\p{Script=Han})(?=\p{Script=Han})/u;
const isTitle = /^(?:先生|女士|小姐|太太|阿姨|叔叔|大爷|大妈|大叔|大姐|大哥|老师|师傅|sir|madam)$/i;
const briefly = { zh: 4, en: 16 };
const spokenOf =
  /(?:[是叫姓找给和跟与问有把请由让为替]|\b(?:is|am|are|to|for|from|with|by|and|of|tell|ask|called|named|the|our|your|a))\s*$/i;

const asksWho = {
  before: /(?:^|[,，.。!！?？;；~…])\s*(?:(?:请问)?[您你]?就?是|am i \w+ \w+|are you|you(?: a|')re)?\s*$/i,
  behind: /^\s*(?:[是对]|没错)?[吧吗么不]/
};

/** Finds a surname with its title in some words: 王女士, "Ms Wang"; `undefined` if there is none. */
export function calledName(words: string, from = 0): CalledName | undefined {
  const [said, surname] = english.exec(words) ?? [];
  const gender = titlesOf.woman.test(words) ? 'woman' : titlesOf.man.test(words) ? 'man' : undefined;
  const found = said === undefined ? chinese.exec(words)?.[1] : surname;
  if (found === undefined) return undefined;
  const to = from + (said ?? words).length;
  return { surname: found.toLowerCase(), from, to, ...(gender && { gender }) };
}

/** Returns the names by which a line addresses somebody, not those that it only mentions. */
export function namesCalled({ text, acts, marks }: ReadLine): readonly CalledName[] {
  const address = addressIn({ text, acts });
  return marks.flatMap(({ name, sure, from, to }) => {
    const isChinese = /\p{Script=Han}/u.test(text.slice(from, to));
    const called = name === 'by-title' && sure && calledName(text.slice(from, isChinese ? to : undefined), from);
    if (!called || (isChinese && to - from < 2) || isTitle.test(text.slice(from, to))) return [];
    const since = /[^,，.。!！?？;；~…]*$/.exec(text.slice(0, from))![0].trim();
    const opens = address.opens(from) || (since.length <= briefly[isChinese ? 'zh' : 'en'] && !spokenOf.test(since));
    const asks =
      asksWho.before.test(text.slice(0, from)) &&
      (isChinese ? asksWho.behind.test(text.slice(to)) : /^\s*[?？,，]/.test(text.slice(called.to)));
    return asks || (opens && address.closes(called.to)) ? [called] : [];
  });
}
