import { expect, it } from 'vitest';
import { advance, apply, begin } from '#kernel/simulation';
import { heardOut } from '#contact/heard-out';
import { readyOffer } from '#contact/ready';
import { cases, opened } from '../../../../../../tests/led/follow.ts';
import { formFields, missingIn } from './ticket-form.ts';

it('fills in of what the customer said what tells the request, and not what else was said in that breath', async () => {
  let mixed = false;
  for (const [scenario, variant] of cases) {
    const call = await opened(scenario, variant, 'en', 0, 'assisted');
    // Asked for something first, the customer answers that, and then tells what it is about.
    const { id, text } = readyOffer(call, 'greet-breathless');
    const asked = { who: 'agent', say: text, with: { line: id }, at_ms: 1500 } as const;
    const state = advance(call.simulation, begin(call.simulation), 1500);
    const { memory } = heardOut(call, apply(call.simulation, state, asked, 1500).state);
    const demand = formFields(call, memory).find((field) => field.id === 'demand')?.suggests;
    if (demand === undefined) continue;
    const { text: said } = memory.lines
      .toArray()
      .find(({ means = [] }) => means.some(({ line }) => line === 'opening'))!;
    expect(said.endsWith(demand), `${scenario} ${variant}: ${demand}`).toBe(true);
    const number = String(call.caseFile.facts['serviceNumber'] ?? 'none');
    expect(demand).not.toContain(number);
    mixed ||= said.includes(number);
  }
  expect(mixed).toBe(true);
});

it('calls nothing required of what is out of scope and goes on with a reason', async () => {
  const fieldsOf = async (scenario: string, variant: string) => {
    const call = await opened(scenario, variant, 'zh-CN', 0, 'assisted');
    const { memory } = begin(call.simulation);
    return missingIn(formFields(call, memory), memory);
  };
  expect(await fieldsOf('company-line', 'first-try')).toEqual([]);
  expect(await fieldsOf('fee-complaint', 'settles')).toContain('contact');
});
