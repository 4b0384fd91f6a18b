import type { InventedTicket } from '#cast/invent';
import { fill, inLang, type Lang, type Text } from '#domain/text';

/** What a plan costs. */
export const monthly: Text = { zh: '{fee}元/月', en: '{fee} yuan a month' };

/** What settles a ticket, by its business, in words that its own facts fill in. */
const solutions: Readonly<Record<string, Text>> = {
  'fee-dispute': { zh: '退还{item}{yuan}元', en: 'a refund of {yuan} yuan for: {item}' },
  'plan-change': { zh: '变更为{plan}，{fee}元/月', en: 'a change to the {plan} at {fee} yuan a month' },
  'fee-adjustment': { zh: '资费调整为{plan}，{fee}元/月', en: 'the fee is that of the {plan}, {fee} yuan a month' },
  'new-install': { zh: '新装{plan}，{fee}元/月', en: 'a new line on the {plan} at {fee} yuan a month' },
  enquiry: { zh: '解答{plan}的咨询', en: 'an answer to the question about the {plan}' }
};

/** What settles a dispute about a charge that is right. */
const explained: Text = {
  zh: '说明{item}{yuan}元的由来，收费无误',
  en: 'an explanation of {yuan} yuan for: {item}; the charge is right'
};

/** What settles an invented ticket, in words; nothing where its facts do not say. */
export function solutionIn({ ticket, plan, newPlan, bills, world }: InventedTicket, lang: Lang): string | undefined {
  const words = bills?.culprit && !world.owesRefund ? explained : solutions[ticket.business];
  if (!words || (ticket.business === 'fee-dispute' && !bills?.culprit)) return undefined;
  const { name, fee_yuan } = newPlan ?? plan;
  const { name: item = '', yuan = 0 } = bills?.culprit ?? {};
  return fill(inLang(words, lang), { plan: name, fee: fee_yuan, item, yuan });
}
