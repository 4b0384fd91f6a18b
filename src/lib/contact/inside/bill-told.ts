import type { Reading } from '#language/reading';
import { rowsTotal_yuan } from '#scenario/bill-total';
import type { Memory } from '#ticket/memory';
import type { Weighed } from '../turn';
import type { CallContext } from './call-context';
import { knownSums } from './cause-sums';

/** What the sum of a bill is called. */
const bill = 'bill';
/** A bill, and what is said of it up to its sum; what it will be, was to be or would be is another. */
const tells =
  /(?:账单|话费|费用)(?:的)?(?:总额|总共|一共|合计|共计|总计|金额|出账|应缴)?(?:一共|总共|合计|共计)?(?:是|为|共)?$|\bbills?\b[^,.;!?\d]{0,24}?\b(?:is|was|came to|comes to|totals|totalled|of)\s*(?:a total of\s*)?$|\btotal (?:is|was|of|comes to|came to)\s*$/i;
const ofLater = /下个?月|下月|以后|之后|往后|取消|退订|如果|要是|next|will|would|once|after|if\b|without/i;
const asked = /[?？]|[吗么](?:[。！!]|$)|[您你]说|[您你]刚|you (?:said|say|told|mentioned)/i;
const yuan = /^[^,，.。;；!！?？]{1,12}?(?:元|块|yuan|rmb)/i;
const digits = /\d+(?:\.\d+)?/g;

/**
 * What a bill comes to, told as a sum that is none of this customer's: neither on a bill of theirs, nor what they have named themselves. One that is right is only of
 * interest where a wrong one went before it, for then it puts that right.
 */
export function billTold(
  { caseFile }: CallContext,
  memory: Memory,
  text: string,
  { answers }: Pick<Reading, 'answers'>
): readonly Weighed[] {
  const { bill: last } = caseFile.desk;
  if (!last || asked.test(text) || ofLater.test(text)) return [];
  // Sums are read as what one may be giving in to, whatever they are told for.
  const told = answers.find(
    ({ value, from }) =>
      typeof value === 'number' && yuan.test(text.slice(from)) && tells.test(text.slice(0, from).trimEnd())
  );
  if (!told) return [];
  const bills = [last, last.last].flatMap((one) =>
    one ? [one.total ?? rowsTotal_yuan(one), ...one.rows.map((row) => row.yuan)] : []
  );
  const heard = memory.lines
    .toArray()
    .flatMap(({ who, text: said }) => (who === 'customer' ? (said.match(digits) ?? []) : []));
  const isTrue = [...bills, ...knownSums(caseFile), ...heard].some((sum) => Number(sum) === told.value);
  if (isTrue && !memory.acts.some(({ name, counts }) => name === bill && counts === 'wrong-fact')) return [];
  const { from, to } = told;
  const hit = { name: bill, value: Number(told.value), from, to, sure: true };
  return [{ kind: 'talk', hit, counts: isTrue ? 'yes' : 'wrong-fact', question: false }];
}
