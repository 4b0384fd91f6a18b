import type { CaseInstance } from '#scenario/case-instance';
import type { Policy } from '#machines/policy';
import type { Memory } from '#ticket/memory';

/** Words of which a matter is made in neither language: who speaks, that somebody wants something, courtesy. */
const idleChinese =
  /[的了是我你您他她它们这那哪有无在不没个就都也还和与吗呢吧啊嗯哦呀嘛好行对请谢么什怎为一二三四五六七八九十可以能会要需想说问到去来给让把被跟再又很太只知道喂哎唉哈呵额呃先生女士客户用户情况问题事时候现]/g;
const idleEnglish =
  /\b(?:the|and|for|you|your|that|this|these|those|there|with|not|but|are|was|were|been|can|could|will|would|have|has|had|did|does|what|why|how|who|when|where|just|please|thank|thanks|hello|yes|yeah|okay|sure|well|all|any|some|now|then|they|them|him|her|his|she|its|our|get|got|want|wants|need|needs|about|from|customer|client|caller|call|calls|called|calling|problem|issue|thing|things|something|nothing|none)\b/g;

/** So many characters or words of a matter are a sentence of somebody's own, whatever it is about: nobody disputes those. */
const sentence = { pairs: 7, words: 5 } as const;

/** What a text has of a matter: pairs of Chinese characters, beginnings of English words. */
function termsIn(text: string): { readonly pairs: readonly string[]; readonly words: readonly string[] } {
  const plain = text.normalize('NFKC').toLowerCase().replace(idleChinese, ' ').replace(idleEnglish, ' ');
  const pairs = (plain.match(/\p{Script=Han}{2,}/gu) ?? []).flatMap((run) =>
    [...run.slice(1)].map((_, at) => run.slice(at, at + 2))
  );
  return { pairs: [...new Set(pairs)], words: [...new Set(plain.match(/[a-z]{3,}/g)?.map((it) => it.slice(0, 4)))] };
}

/**
 * True if a text tells what a customer wants, or what is wrong: it has something of the customer's own words, of the matter's name, or of the words by which the
 * policy knows such a business and what is done about it; or it is long enough to be a sentence of the agent's own. "x", "1" and "..." tell nobody anything.
 */
export function tellsMatter(
  text: string,
  { caseFile, policy, lines }: { readonly caseFile: CaseInstance; readonly policy: Policy } & Pick<Memory, 'lines'>
): boolean {
  const { pairs, words } = termsIn(text);
  if (pairs.length >= sentence.pairs || words.length >= sentence.words) return true;
  const { scenario, desk, facts } = caseFile;
  const { business } = caseFile.case;
  const { businesses, deeds } = policy.wrapUp ?? {};
  const known = [businesses?.[business], ...Object.values(deeds ?? {})].flatMap((it) =>
    it ? [...it.zh, ...it.en] : []
  );
  const plain = text.normalize('NFKC').toLowerCase();
  if (known.some((word) => plain.includes(word.toLowerCase()))) return true;
  const named = [
    policy.businessTypes[business],
    ...Object.values(scenario.customer.regions).map(({ title }) => title),
    ...(desk.services ?? []).map(({ name }) => name)
  ].flatMap((it) => (it ? [it.zh, it.en] : []));
  const own = lines.toArray().flatMap(({ who, text: said }) => (who === 'customer' ? [said] : []));
  const matter = termsIn([...named, ...own, String(facts['symptom'] ?? '')].join(' · '));
  return pairs.some((it) => matter.pairs.includes(it)) || words.some((it) => matter.words.includes(it));
}

/** True if a reason says nothing in any case: no two different Chinese characters, no word. */
export const isWordless = (text: string): boolean =>
  !/(\p{Script=Han}).*(?!\1)\p{Script=Han}|[a-z]{3,}/iu.test(text.normalize('NFKC'));
