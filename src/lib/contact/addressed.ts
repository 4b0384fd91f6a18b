import type { Act } from '#ticket/acts';
import type { Reading } from '#language/reading';

/** A line, with what was read in it. */
interface ReadLine {
  readonly text: string;
  readonly acts: readonly Act[];
  readonly marks: Reading['marks'];
}

/** Where somebody who is spoken to is set off from what is said to them. */
const setOffBefore = /(?:^|[,，.。!！?？;；~…])\s*$/;
const setOffBehind = /^\s*(?:$|[,，.。!！?？;；~…]|[您你]|you\b)/i;
const wordsOfIt = /[\p{L}\p{N}]/u;

/** Where in a line somebody may be spoken to: set off by a break, a greeting or "you" on both sides. */
function addressIn({ text, acts }: Pick<ReadLine, 'text' | 'acts'>) {
  const greetings = acts.filter(({ name }) => name === 'greeting');
  const greeted = (gap: string, at: number): boolean =>
    !wordsOfIt.test(gap) && greetings.some((act) => act.from! <= at && act.to! >= at);
  return {
    opens: (from: number): boolean =>
      setOffBefore.test(text.slice(0, from)) || greetings.some(({ to: end }) => greeted(text.slice(end, from), end!)),
    closes: (to: number): boolean =>
      setOffBehind.test(text.slice(to)) || greetings.some(({ from: at }) => greeted(text.slice(to, at), at!))
  };
}

/**
 * A line without the names that it only calls somebody by: a name with its title, set off by a break, a greeting or "you", beside which something else is said. “王先生您好” tells
 * nobody a name, “这个号码是王先生的” does, and so does the bare name as an answer.
 * @param values all that may be such a name
 */
export function withoutAddress({ text, acts, marks }: ReadLine, values: readonly (string | number)[]): string {
  const titles = marks.filter(({ name }) => name === 'by-title');
  if (titles.length === 0) return text;
  const address = addressIn({ text, acts });
  const isAddress = (from: number, to: number): boolean =>
    address.opens(from) && address.closes(to) && wordsOfIt.test(text.slice(0, from) + text.slice(to));
  return values.reduce<string>((left, value) => {
    const name = String(value);
    for (let at = text.indexOf(name); name.length > 1 && at >= 0; at = text.indexOf(name, at + 1)) {
      const end = at + name.length;
      const titled = titles.some(({ from, to }) => from < end && to > at);
      if (titled && isAddress(at, end)) left = `${left.slice(0, at)}${' '.repeat(name.length)}${left.slice(end)}`;
    }
    return left;
  }, text);
}

/** A name by which somebody was called, with its title, and where it stands. */
export interface CalledName {
  readonly surname: string;
  /** Of a title that only one of the two has. */
  readonly gender?: 'woman' | 'man';
  readonly from: number;
  readonly to: number;
}

const titlesOf = {
  woman: /女士|小姐|太太|阿姨|大妈|大姐|奶奶|^m(?:r?s|iss)\b/i,
  man: /先生|叔|大爷|大哥|爷爷|^m(?:r|ister)\b/i
};
/** An English title and the name behind it; written small, it has to be one that is no other word. */
const english = /^(?:(?:Mr|Mrs|Ms|Miss|Mister)|(?:mr|mrs|ms|mister))\.?\s+(\p{L}[\p{L}'-]+)/u;
const chinese = /^(\p{Script=Han})(?=\p{Script=Han})/u;
/** A title alone names nobody. */
const isTitle = /^(?:先生|女士|小姐|太太|阿姨|叔叔|大爷|大妈|大叔|大姐|大哥|老师|师傅|sir|madam)$/i;
/** What may stand before a name that one calls without a break: 好的李先生, "Thank you, Mr Li". Who is spoken of has a word before that says so. */
const briefly = { zh: 4, en: 16 };
const spokenOf =
  /(?:[是叫姓找给和跟与问有把请由让为替]|\b(?:is|am|are|to|for|from|with|by|and|of|tell|ask|called|named|the|our|your|a))\s*$/i;

/** What stands for a surname and its title in some words: 王女士, "Ms Wang". */
export function calledName(words: string, from = 0): CalledName | undefined {
  const [said, surname] = english.exec(words) ?? [];
  const gender = titlesOf.woman.test(words) ? 'woman' : titlesOf.man.test(words) ? 'man' : undefined;
  const found = said === undefined ? chinese.exec(words)?.[1] : surname;
  if (found === undefined) return undefined;
  const to = from + (said ?? words).length;
  return { surname: found.toLowerCase(), from, to, ...(gender && { gender }) };
}

/** The names by which a line speaks to somebody; of whom it only speaks is not called. */
export function namesCalled({ text, acts, marks }: ReadLine): readonly CalledName[] {
  const address = addressIn({ text, acts });
  return marks.flatMap(({ name, sure, from, to }) => {
    const isChinese = /\p{Script=Han}/u.test(text.slice(from, to));
    const called = name === 'by-title' && sure && calledName(text.slice(from, isChinese ? to : undefined), from);
    if (!called || (isChinese && to - from < 2) || isTitle.test(text.slice(from, to))) return [];
    const since = /[^,，.。!！?？;；~…]*$/.exec(text.slice(0, from))![0].trim();
    const opens = address.opens(from) || (since.length <= briefly[isChinese ? 'zh' : 'en'] && !spokenOf.test(since));
    return opens && address.closes(called.to) ? [called] : [];
  });
}
