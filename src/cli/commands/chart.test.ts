import { readFileSync, writeFileSync } from 'node:fs';
import { BpmnModdle } from 'bpmn-moddle';
import { describe, expect, test } from 'vitest';
import type { StateOutline } from '#chart/outline';
import type { Lang } from '#domain/text';
import { cycles } from '#machines/cycles';
import { textOf } from '../testing/run-command.ts';
import { chart } from './chart.ts';

/** As much of what the parser makes of a document as is looked at. */
interface Bpmn {
  readonly rootElements: readonly {
    readonly $type: string;
    readonly laneSets: readonly {
      readonly lanes: readonly { readonly name: string; readonly flowNodeRef: readonly { readonly id: string }[] }[];
    }[];
    readonly flowElements: readonly {
      readonly $type: string;
      readonly id: string;
      readonly incoming?: readonly object[];
      readonly outgoing?: readonly object[];
      readonly attachedToRef?: { readonly name: string };
      readonly eventDefinitions?: readonly { readonly timeDuration?: { readonly body: string } }[];
    }[];
  }[];
  readonly diagrams: readonly {
    readonly plane: { readonly planeElement: readonly { readonly bpmnElement: { readonly id: string } }[] };
  }[];
}

const run = (args: readonly string[], lang?: Lang) => textOf(chart, args, lang);

describe('sb chart', () => {
  test('lists every chart with its name, in the language asked for', async () => {
    const { code, out } = await run([], 'zh-CN');
    expect(code).toBe(0);
    const names = out.split('\n').map((line) => line.split(' ')[0]);
    expect(names).toEqual(['ticket', 'call', ...cycles.map(({ name }) => name), 'customer']);
    expect(out).toMatch(/^month +月度分析$/m);
    expect(JSON.parse((await run(['--json'])).out)).toContainEqual({ name: 'month', text: 'The month' });
  });

  test('tells a chart of the SOP with the titles of its states', async () => {
    const { code, out } = await run(['ticket']);
    expect(code).toBe(0);
    expect(out).toMatch(/^ticket \(parallel\) {2}The SOP, all of a ticket\n {2}contact -> intake {2}/);
    expect(out).toContain(
      'passing-on [case "vip"] -> handling.dispatching / tag {"tag":"优先处理","clause":"3.1-vip"}'
    );
  });

  test('tells what is beyond a ticket, with its delays by name', async () => {
    expect((await run(['month'], 'zh-CN')).out).toContain('after period -> calendar.ended');
  });

  test('tells the customer of a scenario, whose context changes: what is held against it and what is set of it', async () => {
    const { code, out } = await run(['customer', 'fee-complaint']);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^customer \(parallel\) {2}A bill nobody explained\n {4}turn.begins \/ begin = context\n {2}explanation -> unraised {2}What the extra money is for\n/
    );
    expect(out).toContain(
      'act.idle [applies {"reaction":{"say":"what-about-it"},"key":"redress.raised.idle.1","region":"redress","each":false}] / feel = context, react (…)'
    );
    expect(out).toContain('agent.speaks / attend = asked, holding');
    expect(out).toContain('after patience [still-asks] -> patience.busy / prompt (…), lose = context');
  });

  test('as data on request', async () => {
    const outline = JSON.parse((await run(['customer', 'fee-complaint', '--json'])).out) as StateOutline;
    const regions = outline.states.map(({ path }) => path.join());
    expect(regions.slice(0, 2)).toEqual(['explanation', 'change']);
    expect(regions.slice(-4)).toEqual(['manners', 'anything-else', 'patience', 'temper']);
    const [, warned] = outline.states.at(-1)!.states;
    expect(warned!.transitions[0]).toEqual({
      on: 'always',
      guard: { name: 'has-had-enough' },
      to: ['temper.gone'],
      actions: [{ name: 'prompt', computed: true }]
    });
  });

  test('as a picture: the five stages at first, what is asked for open, what is against the SOP only where it is wanted', async () => {
    const [closed, open, irregular] = [[], ['--open', 'handling'], ['--open', 'all', '--irregular']].map((more) =>
      run(['ticket', '--format', 'svg', ...more], 'zh-CN')
    );
    const { code, out } = await closed!;
    expect(code).toBe(0);
    expect(out).toMatch(/^<svg [^>]*xml:lang="zh-CN"/);
    for (const stage of ['服务受理', '预处理', '工单处理', '反馈与回访', '质量管控'])
      expect(out).toContain(`>${stage}</text>`);
    expect(out).not.toContain('>待派单</text>');
    expect((await open!).out).toContain('>待派单</text>');
    const dashed = (svg: string): number => svg.split('class="line irregular"').length - 1;
    expect([dashed((await open!).out), dashed((await irregular!).out) > 0]).toEqual([0, true]);
  });

  test('the picture in the README is the SOP as it is', async () => {
    const drawn = `${(await run(['ticket', '--format', 'svg'], 'en')).out}\n`;
    if (process.env['SB_WRITE']) writeFileSync('.readme/sop.svg', drawn);
    expect(readFileSync('.readme/sop.svg', 'utf8')).toBe(drawn);
  });

  test('its limits stand on the states that they watch, as long as the policy has them', async () => {
    const args = ['ticket', '--format', 'svg', '--open', 'all'];
    expect((await run(args)).out).toContain('Visit on site 24 h');
    const tight = await run([...args, '--policy', 'tests/policies/tight.yaml']);
    expect(tight.out).not.toContain('Visit on site 24 h');
  });

  test('as Mermaid, and as JSON for XState', async () => {
    expect((await run(['emergency', '--format', 'mermaid', '--open', 'all'])).out).toContain('stateDiagram-v2');
    expect(JSON.parse((await run(['emergency', '--format', 'json'])).out)).toMatchObject({ initial: 'calm' });
  });

  test('as BPMN 2.0 that its own parser reads without a warning: a lane a stage, and clocks on the tasks in which limits run', async () => {
    const { code, out } = await run(['ticket', '--format', 'bpmn'], 'zh-CN');
    expect(code).toBe(0);
    const { rootElement, warnings } = await new BpmnModdle().fromXML(out);
    expect(warnings).toEqual([]);
    const { flowElements, laneSets } = (rootElement as Bpmn).rootElements.find(
      ({ $type }) => $type === 'bpmn:Process'
    )!;
    const of = (type: string) => flowElements.filter(({ $type }) => $type === `bpmn:${type}`);
    expect(laneSets[0]!.lanes.map(({ name }) => name)).toEqual([
      '服务受理',
      '预处理',
      '工单处理',
      '反馈与回访',
      '质量管控'
    ]);
    const inLanes = laneSets[0]!.lanes.flatMap(({ flowNodeRef }) => flowNodeRef.map(({ id }) => id)).sort();
    const nodes = flowElements.filter(({ $type }) => $type !== 'bpmn:SequenceFlow').map(({ id }) => id);
    expect(inLanes).toEqual(nodes.sort());
    // The road is whole: what is done leads on, what is over does not, and nothing is never come to.
    for (const task of [...of('UserTask'), ...of('ExclusiveGateway')])
      expect([task.incoming!.length > 0, task.outgoing!.length > 0], task.id).toEqual([true, true]);
    for (const end of of('EndEvent'))
      expect([end.incoming!.length > 0, end.outgoing], end.id).toEqual([true, undefined]);
    const visit = of('BoundaryEvent').find(
      ({ eventDefinitions: [timer] = [] }) => timer!.timeDuration?.body === 'PT86400S'
    );
    expect(visit).toMatchObject({ cancelActivity: false, attachedToRef: { name: '装维处理' } });
    // The channels' greetings are watched until somebody has been greeted, not for as long as a stage lasts.
    const greeting = of('BoundaryEvent').filter(({ attachedToRef }) => attachedToRef?.name === '已接通，待问候');
    expect(greeting.map(({ eventDefinitions: [timer] = [] }) => timer!.timeDuration?.body).sort()).toEqual([
      'PT30S',
      'PT3S',
      'PT60S'
    ]);
    const [{ plane }] = (rootElement as Bpmn).diagrams as [Bpmn['diagrams'][number]];
    const drawn = plane.planeElement.map(({ bpmnElement: { id } }) => id);
    expect(drawn).toEqual(expect.arrayContaining(flowElements.map(({ id }) => id)));
  });

  test.each(['svg', 'mermaid', 'json', 'bpmn', 'scxml'])('as %s it names the policy, and no day', async (format) => {
    const { out } = await run(['ticket', '--format', format], 'zh-CN');
    expect(out).toContain('SOP，一张工单的一生');
    expect(out).toContain('策略 default 第 1 版');
    expect(out).not.toContain(String(new Date().getFullYear()));
  });

  test('as BPMN, what leads on from one step says when', async () => {
    const { out } = await run(['ticket', '--format', 'bpmn'], 'zh-CN');
    const flows = out.match(/<sequenceFlow [^>]*name="接单响应[^]*?<\/sequenceFlow>/g) ?? [];
    expect(flows.length).toBeGreaterThan(2);
    for (const flow of flows) expect(flow).toMatch(/<conditionExpression [^>]*>[^<]+</);
    expect(new Set(flows.map((flow) => /name="([^"]*)"/.exec(flow)![1])).size).toBe(flows.length);
  });

  test('as SCXML, each state is named in both languages, and the case that it is settled for is told in words', async () => {
    const { out, err } = await run(['ticket', '--format', 'scxml'], 'zh-CN');
    expect(out).toMatch(/<state id="[\w.-]*dispatching"[^>]* sb:zh="待派单" sb:en="\w/);
    expect(err).toContain('宽带故障');
  });

  test('as SCXML, which says in words that it counts a working day as a day, and which calendar it leaves out', async () => {
    const { out, err } = await run(['ticket', '--format', 'scxml'], 'en');
    expect(err).toMatch(/a working day counts as 24 hours.*09:00–18:00/);
    expect(out).toMatch(/<!-- SCXML has no calendar.* -->/);
    expect((await run(['month', '--format', 'scxml'], 'en')).err).not.toContain('24 hours');
  });

  test('a group of states that is not there is told as such', async () => {
    const { code, err } = await run(['ticket', '--format', 'svg', '--open', 'handlng']);
    expect(code).toBe(2);
    expect(err).toContain('there is no group of states handlng (did you mean handling');
  });

  test('a scenario that is not there is told as such', async () => {
    expect(await run(['customer', 'nobody'])).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('SB0391') as string
    });
  });

  test.each([
    [['mnth'], 'did you mean month'],
    [['constructor'], 'there is no chart constructor'],
    [['customer'], 'the scenario is missing'],
    [['month', 'fee-complaint'], 'fee-complaint is too much'],
    [['customer', 'fee-complaint', '--format', 'bpmn'], 'BPMN has the main road of a ticket only'],
    [['month', '--format', 'bpmn'], 'BPMN has the main road of a ticket only'],
    [['--loud'], 'SB0290']
  ])('used wrongly (%j) says how', async (args, says) => {
    const { code, out, err } = await run(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(says);
    expect(err).toContain(chart.usage);
  });
});
