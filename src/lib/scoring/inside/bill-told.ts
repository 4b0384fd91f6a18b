import { knownSums } from '#contact/known-sums';
import { numbersIn } from '#language/numbers-in';
import { rowsTotal_yuan } from '#scenario/bill-total';
import type { Line } from '#ticket/memory';
import type { Act } from '#ticket/acts';
import type { PlayedRun } from './played';

/** What the sum of a bill is called. */
const bill = 'bill';
/** A bill, and what is said of it up to its sum; what it will be, was to be or would be is another. */
const tells =
  /(?:账单|话费|费用)(?:的)?(?:总额|总共|一共|合计|共计|总计|金额|出账|应缴)?(?:一共|总共|合计|共计)?(?:是|为|共)?$|\bbills?\b[^,.;!?\d]{0,24}?\b(?:is|was|came to|comes to|totals|totalled|of)\s*(?:a total of\s*)?$|\btotal (?:is|was|of|comes to|came to)\s*$/i;
const ofLater = /下个?月|下月|以后|之后|往后|取消|退订|如果|要是|next|will|would|once|after|if\b|without/i;
const asked = /[?？]|[吗么](?:[。！!]|$)|[您你]说|[您你]刚|you (?:said|say|told|mentioned)/i;
const yuan = /^(?:元|块|yuan|rmb)/i;

/**
 * What a bill comes to, each time that it is told: `wrong-fact` where the sum is none of this customer's, neither on a bill of theirs nor what they have named themselves by
 * then.
 */
export function billsTold({ call: { caseFile }, memory }: PlayedRun): readonly Act[] {
  const { bill: last } = caseFile.desk;
  if (!last) return [];
  const bills = [last, last.last].flatMap((one) =>
    one ? [one.total ?? rowsTotal_yuan(one), ...one.rows.map((row) => row.yuan)] : []
  );
  const lines = memory.lines.toArray();
  return lines.flatMap((line) => {
    const told = sumOf(line);
    if (!told) return [];
    const heard = lines.flatMap(({ who, text, from_ms }) =>
      who === 'customer' && from_ms < line.from_ms ? numbersIn(text).map(({ value }) => value) : []
    );
    const isTrue = [...bills, ...knownSums(caseFile), ...heard].includes(told.value);
    const { value, from, to } = told;
    const place = { at_ms: line.from_ms, who: 'agent', entry: line.entry!, from, to } as const;
    // Behind what was read in its line, in front of the next.
    const order = memory.acts.findLast(({ at_ms }) => at_ms <= line.from_ms)?.order ?? 0;
    return [{ ...place, order, kind: 'talk', name: bill, value, counts: isTrue ? 'yes' : 'wrong-fact' } as const];
  });
}

/** The sum that a line tells as what a bill comes to. */
function sumOf({ who, entry, text }: Line) {
  if (who !== 'agent' || entry === undefined || asked.test(text) || ofLater.test(text)) return undefined;
  return numbersIn(text).find(({ unit, from }) => yuan.test(unit) && tells.test(text.slice(0, from).trimEnd()));
}
