import type { CaseInstance } from '#scenario/case-instance';
import type { Policy } from '#machines/policy';
import type { Memory } from '#ticket/memory';

/** So many characters, two by two, are words of the agent's own, whatever they are about: nobody disputes those. */
const ownWords = 3;

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Words that are in every talk, and of which no matter is made. */
const idle =
  /你好|您好|什么|怎么|这个|那个|我们|你们|知道|没有|一个|可以|不是|就是|现在|一下|需要|客户|\b(?:what|that|this|with|have|been|want|need|your|from|they|ther|some|just|call|cust)\w*/g;

/** What a text is made of: two Chinese characters in a row, beginnings of English words. */
function termsIn(text: string): { readonly runs: readonly string[]; readonly words: readonly string[] } {
  const said = plain(text).replace(idle, ' ');
  const runs = (said.match(/\p{Script=Han}+/gu) ?? []).flatMap((all) =>
    [...all.slice(1)].map((_, at) => all.slice(at, at + 2))
  );
  const words = (said.match(/[a-z]{4,}/g) ?? []).map((word) => word.slice(0, 4));
  return { runs: [...new Set(runs)], words: [...new Set(words)] };
}

/**
 * True if a text tells what a customer wants, or what is wrong: it has something of the customer's own words, or of what the case calls its matter, services and
 * remedies; or it is more than a word of the agent's own. "x", "1" and "..." tell nobody anything.
 */
export function tellsMatter(
  text: string,
  { caseFile, policy, lines }: { readonly caseFile: CaseInstance; readonly policy: Policy } & Pick<Memory, 'lines'>
): boolean {
  const { runs, words } = termsIn(text);
  // In English, a word that means something, and another beside it.
  if (runs.length >= ownWords || (words.length > 0 && /[a-z] +[a-z]/.test(plain(text)))) return true;
  const { scenario, desk, facts } = caseFile;
  const names = [
    policy.businessTypes[caseFile.case.business],
    scenario.title,
    ...[...Object.values(scenario.variants), ...Object.values(scenario.customer.regions)].map(({ title }) => title),
    ...Object.values(scenario.remedies).map(({ label }) => label),
    ...(desk.services ?? []).map(({ name }) => name)
  ].flatMap((name) => (name ? [name.zh, name.en] : []));
  const own = lines.toArray().flatMap(({ who, text: said }) => (who === 'customer' ? [said] : []));
  const known = termsIn([...names, ...own, facts['symptom']].join('·'));
  return runs.some((it) => known.runs.includes(it)) || words.some((it) => known.words.includes(it));
}

/** True if a reason says nothing in any case: no two different Chinese characters, no word. */
export const isWordless = (text: string): boolean =>
  !/(\p{Script=Han}).*(?!\1)\p{Script=Han}|[a-z]{3}/u.test(plain(text));
