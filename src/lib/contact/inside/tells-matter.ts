import type { CaseInstance } from '#scenario/case-instance';
import type { Policy } from '#machines/policy';
import type { Memory } from '#ticket/memory';

const ownWords = 3;

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

const letters = /^[a-z]/;

function termsIn(
  text: string,
  idle: readonly string[]
): { readonly runs: readonly string[]; readonly words: readonly string[] } {
  const said = idle.reduce((left, word) => (letters.test(word) ? left : left.replaceAll(word, ' ')), plain(text));
  const runs = (said.match(/\p{Script=Han}+/gu) ?? []).flatMap((all) =>
    [...all.slice(1)].map((_, at) => all.slice(at, at + 2))
  );
  const words = (said.match(/[a-z]{4,}/g) ?? [])
    .filter((word) => !idle.some((one) => letters.test(one) && word.startsWith(one)))
    .map((word) => word.slice(0, 4));
  return { runs: [...new Set(runs)], words: [...new Set(words)] };
}

/** True if a text states a matter: in the customer's or case's terms, or more than generic words (`tells-matter`). */
export function tellsMatter(
  text: string,
  { caseFile, policy, heard }: { readonly caseFile: CaseInstance; readonly policy: Policy } & Pick<Memory, 'heard'>
): boolean {
  // A refused text stays out of the log, so scoring and coach need no such check; a call lacks the policy's words for summaries.
  const idle = policy.saysNothing;
  const { runs, words } = termsIn(text, idle);
  const said = ` ${plain(text)}`;
  // In English, a word that means something, and another beside it.
  const own = runs.length >= ownWords || (words.length > 0 && /[a-z] +[a-z]/.test(said));
  if (own && policy.tellsMatter.some((one) => said.includes(letters.test(one) ? ` ${one}` : one))) return true;
  const { scenario, desk, facts } = caseFile;
  const names = [
    policy.businessTypes[caseFile.case.business],
    scenario.title,
    ...[...Object.values(scenario.variants), ...Object.values(scenario.customer.regions)].map(({ title }) => title),
    ...Object.values(scenario.remedies).map(({ label }) => label),
    ...(desk.services ?? []).map(({ name }) => name)
  ].flatMap((name) => (name ? [name.zh, name.en] : []));
  const known = mattersIn([...names, facts['symptom']].join('·'), policy);
  return [...runs, ...words].map(matter).some((it) => known.includes(it) || heard.has(it));
}

/** Returns the terms of a text, used later to detect whether another text is about the same matter. */
export function mattersIn(text: string, { saysNothing }: Policy): readonly string[] {
  const { runs, words } = termsIn(text, saysNothing);
  return [...runs, ...words].map(matter);
}

const matter = (term: string): string => `~${term}`;

/** True if a reason is meaningless in any case: no two different Chinese characters, no word. */
export const isWordless = (text: string): boolean =>
  !/(\p{Script=Han}).*(?!\1)\p{Script=Han}|[a-z]{3}/u.test(plain(text));
