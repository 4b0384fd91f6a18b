import { instantiateCase } from '../../case-instance';
import { rowsTotal_yuan } from '../../bill-total';
import { caseCalled } from './called';
import { desksOf } from './check-names';
import type { ScenarioCheck } from './context';

/** So many cases are drawn: every row of a draw comes up with every variant. */
const drawn = 200;

/** The rows of every bill that can be drawn come to the total that its author says. */
export function checkBills(context: ScenarioCheck): void {
  const { scenario } = context;
  const told = desksOf(context).some(([, { bill }]) => bill?.total !== undefined || bill?.last?.total !== undefined);
  if (!told || Object.keys(scenario.variants).length === 0) return;
  const lang = scenario.languages[0] ?? 'zh-CN';
  for (let seed = 0; seed < drawn; seed++) {
    const { desk, variant } = instantiateCase(scenario, seed, lang);
    const above = scenario.variants[variant]?.desk?.bill ? ['variants', variant, 'desk', 'bill'] : ['desk', 'bill'];
    for (const [bill, path] of [
      [desk.bill, above],
      [desk.bill?.last, [...above, 'last']]
    ] as const) {
      if (bill?.total === undefined) continue;
      const sum = rowsTotal_yuan(bill);
      if (sum !== bill.total)
        context.say('SB0362', [...path, 'total'], {
          month: bill.month,
          sum,
          total: bill.total,
          title: caseCalled(scenario, variant)
        });
    }
  }
}
