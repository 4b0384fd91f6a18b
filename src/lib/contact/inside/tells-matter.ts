import type { CaseInstance } from '#scenario/case-instance';
import type { Policy } from '#machines/policy';
import type { Memory } from '#ticket/memory';

/** So many runs of characters, or words, are a sentence of the agent's own, whatever it is about: nobody disputes those. */
const sentence = { runs: 7, words: 5 } as const;

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Runs of so many Chinese characters. */
const runsIn = (text: string, length: number): readonly string[] =>
  (text.match(/\p{Script=Han}+/gu) ?? []).flatMap((all) =>
    [...all.slice(length - 1)].map((_, at) => all.slice(at, at + length))
  );
/** Beginnings of English words that are long enough to mean something. */
const wordsIn = (text: string): readonly string[] => (text.match(/[a-z]{5,}/g) ?? []).map((word) => word.slice(0, 5));

/**
 * True if a text tells what a customer wants, or what is wrong: it has something of the customer's own words, of the matter's name, or of the words by which the
 * policy knows such a business and what is done about it; or it is long enough to be a sentence of the agent's own. "x", "1" and "..." tell nobody anything.
 */
export function tellsMatter(
  text: string,
  { caseFile, policy, lines }: { readonly caseFile: CaseInstance; readonly policy: Policy } & Pick<Memory, 'lines'>
): boolean {
  const given = plain(text);
  const { scenario, desk, facts } = caseFile;
  const { business } = caseFile.case;
  const { businesses, deeds = {} } = policy.wrapUp ?? {};
  const names = [
    policy.businessTypes[business],
    ...Object.values(scenario.customer.regions).map(({ title }) => title),
    ...(desk.services ?? []).map(({ name }) => name)
  ].flatMap((name) => (name ? [name.zh, name.en] : []));
  const own = lines.toArray().flatMap(({ who, text: said }) => (who === 'customer' ? [said] : []));
  const [named, told] = [plain(names.join('·')), plain([...own, facts['symptom']].join('·'))];
  // Two characters in a row may be no more than grammar: of what was said it takes three, of a name two.
  const has = [
    ...[businesses?.[business], ...Object.values(deeds)].flatMap((it) => (it ? [...it.zh, ...it.en] : [])).map(plain),
    ...runsIn(named, 2),
    ...runsIn(told, 3),
    ...wordsIn(named + told)
  ];
  return (
    has.some((it) => given.includes(it)) ||
    new Set(runsIn(given, 2)).size >= sentence.runs ||
    new Set(wordsIn(given)).size >= sentence.words
  );
}

/** True if a reason says nothing in any case: no two different Chinese characters, no word. */
export const isWordless = (text: string): boolean =>
  !/(\p{Script=Han}).*(?!\1)\p{Script=Han}|[a-z]{3}/u.test(plain(text));
