import { beforeAll, describe, expect, it } from 'vitest';
import { namesHeard } from '#contact/names-heard';
import type { ReadUtterance } from '#language/reading';
import type { Policy } from '#machines/policy';
import type { Scenario } from '#scenario/scenario';
import { scoreRun } from '#scoring/score';
import { loadPolicy, loadScenario } from '../../cli/data.ts';
import { readerMaker } from '../../cli/play-file.ts';
import { caseSeed } from './header';
import { holdAgainst, type AgentRow, type CustomerRow, type HeldAgainst, type SaidTurn } from './held-against';
import { beginPlaytest } from './playtest';

let [scenario, policy, read] = [] as unknown as [Scenario, Policy, ReadUtterance];
beforeAll(async () => {
  const [loaded, reader] = [await loadPolicy(), await readerMaker(['zh-CN'])];
  if (!loaded.ok || !reader.ok) throw new Error('policy and lexicon are right');
  policy = loaded.value;
  const found = await loadScenario('fee-complaint', policy);
  if (!found.ok) throw new Error('the scenario is right');
  scenario = found.value;
  read = reader.value(namesHeard(scenario.names, policy), 'zh-CN');
});

function held(turns: readonly SaidTurn[]): HeldAgainst {
  const seed = caseSeed(scenario, Object.keys(scenario.variants)[0]!);
  const work = holdAgainst(beginPlaytest(scenario, policy, read, { seed, lang: 'zh-CN' }), turns, () => true);
  let turn = work.next();
  while (!turn.done) turn = work.next();
  return turn.value;
}
const agent = (text: string, from_ms?: number): SaidTurn => ({ who: 'agent', text, ...(from_ms !== undefined && { from_ms }) }); // prettier-ignore
const customer = (text: string): SaidTurn => ({ who: 'customer', text });
const greeting = agent('您好，工号1024为您服务，请问有什么可以帮您？');
const agents = ({ rows }: HeldAgainst) => rows.filter((row): row is AgentRow => row.kind === 'agent');
const customers = ({ rows }: HeldAgainst) => rows.filter((row): row is CustomerRow => row.kind === 'customer');

describe('a conversation held against a scenario', () => {
  it('is understood and scored as a call is, with the right line beside it', () => {
    const good = held([
      greeting,
      customer('话费不对'),
      agent('非常抱歉，我先给您发条短信验证码核对一下身份，请念给我，好吗？')
    ]);
    const [hello, verify] = agents(good);
    expect(hello!.line?.reading?.parts.map(({ name }) => name)).toContain('greeting');
    expect(verify!.right).toBeDefined();
    const silent = held([agent('嗯。')]);
    const total = ({ test }: HeldAgainst) => scoreRun(test.call, test.state, { record: false }).total;
    expect(total(good)).toBeGreaterThan(total(silent));
    expect(good.test.state.memory.ended).toBeDefined();
  });

  it('shows what either customer said, and where they have nothing to do with each other', () => {
    const [first] = customers(held([greeting, customer('我家的猫不见了'), agent('好的')]));
    expect(first).toMatchObject({ real: ['我家的猫不见了'], apart: true });
    expect(first!.simulated.length).toBeGreaterThan(0);
    const same = held([greeting, customer(first!.simulated.join('')), agent('好的')]);
    expect(customers(same)[0]!.apart).toBe(false);
  });

  it('takes what the coach would do on the desktop for done', () => {
    const turns = [greeting, agent('我先给您发条短信验证码核对一下身份，请念给我，好吗？'), agent('谢谢')];
    const deeds = agents(held(turns)).flatMap((row) => row.deeds.map(({ act }) => act));
    expect(deeds).toContain('verify-identity');
  });

  it('goes by the times that are known, and says nothing once the call is over', () => {
    const late = held([greeting, agent('好的', 600_000), agent('您还在吗')]);
    const [, second, third] = agents(late);
    // The customer has rung off long before.
    expect([second!.line, third!.line]).toEqual([undefined, undefined]);
    const soon = held([greeting, agent('好的', 15_000)]);
    expect(agents(soon)[1]!.line!.from_ms).toBeGreaterThanOrEqual(15_000);
  });
});
