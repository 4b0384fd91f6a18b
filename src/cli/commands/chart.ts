import { atlas, customerOf, type AtlasChart } from '#atlas/atlas';
import { nominalLimits } from '#analysis/nominal-limits';
import { scxmlOf } from '#atlas/chart-scxml';
import { titleWith } from '#atlas/picture-words';
import { outlineOf, type NamedPart, type StateOutline, type TransitionOutline } from '#chart/outline';
import { statelyOf } from '#chart/stately';
import { report } from '#diagnostics/catalogue/command';
import { good, type Result } from '#diagnostics/diagnostic';
import { suggestion } from '#domain/suggest';
import { inLang, type Lang, type Text } from '#domain/text';
import { formatDuration } from '#domain/units';
import { json, policy, type Options, type OptionValues } from '../arguments.ts';
import { command, type Command, type ExitCode, type Io } from '../command.ts';
import { loadPolicy, loadScenario } from '../data.ts';
import { policySource } from '../policy-source.ts';
import { diagnosticLine, diagnosticLines, padded } from '../print.ts';

const customer = {
  name: 'customer',
  text: {
    zh: '一个场景的客户：后面写场景或它的文件',
    en: 'The customer of a scenario: behind it the scenario, or its file'
  }
} as const;

const formats = ['text', 'svg', 'mermaid', 'json', 'bpmn', 'scxml'] as const;
const options = {
  ...policy,
  ...json,
  format: {
    value: formats.join('|'),
    choices: formats,
    text: {
      zh: '输出什么：文字、图片（SVG）、Mermaid、XState 的 JSON（Stately 可打开）、BPMN 2.0（工单主干）、SCXML（别的程序可运行）',
      en: 'what is printed: text, a picture (SVG), Mermaid, JSON of XState that Stately opens, BPMN 2.0 of the main road of a ticket, SCXML that other programs run'
    }
  },
  open: {
    value: 'all|<state>,…',
    text: {
      zh: '图里展开哪些状态组；不写则只看大块',
      en: 'which groups of states the picture shows from within; none if it is left out'
    }
  },
  irregular: { text: { zh: '图里连不合规的流转一起画', en: 'draws the ways against the SOP, too' } }
} as const satisfies Options;

/** `sb chart`: lists the charts of SOP, operations and customers, or describes one state by state. */
export const chart: Command = command({
  name: 'chart',
  summary: {
    zh: '列出状态图，或说出其中一张：状态、事件、条件、动作',
    en: 'List the charts, or tell one: its states, events, guards and actions'
  },
  takes: '[<chart>|customer <scenario>]',
  words: [0, 2],
  options,
  async run({ words: [name, scenario], values }, io) {
    if (name === undefined) {
      list(io, values.json === true);
      return 0;
    }
    const found = atlas.find((it) => it.name === name);
    const isCustomer = name === customer.name;
    if ((!found && !isCustomer) || isCustomer !== (scenario !== undefined)) {
      return misused(wrongUse(name, isCustomer, scenario), io);
    }
    const asked = found ? good<AtlasChart>(found) : await customerIn(scenario!, values.policy);
    for (const it of asked.diagnostics) diagnosticLines(it, io.lang).forEach((line) => io.err(line));
    if (!asked.ok) return 1;
    if (values.format !== undefined && values.format !== 'text') return pictured(asked.value, values, io);
    const outline = outlineOf(asked.value.chart);
    if (values.json) io.out(JSON.stringify(outline, null, 2));
    else for (const line of linesOf(outline, asked.value, io.lang)) io.out(line);
    return 0;
  }
});

function misused(wrong: Text, io: Io): ExitCode {
  io.err(diagnosticLine(report('SB0290', { command: 'chart', wrong, usage: chart.usage }), io.lang));
  return 2;
}

async function pictured(of: AtlasChart, values: OptionValues<typeof options>, io: Io): Promise<ExitCode> {
  const rules = await loadPolicy(values.policy);
  for (const it of rules.diagnostics) diagnosticLines(it, io.lang).forEach((line) => io.err(line));
  if (!rules.ok) return 1;
  if (values.format === 'scxml') {
    const { text, untold, notes } = scxmlOf(of, rules.value, nominalLimits(rules.value), policySource(rules.value));
    for (const it of untold) diagnosticLines(report('SB0296', it), io.lang).forEach((line) => io.err(line));
    for (const note of notes) io.err(inLang(note, io.lang));
    io.out(text.trimEnd());
    return 0;
  }
  if (values.format === 'json') {
    const described = inLang(titleWith(of.text, policySource(rules.value)), io.lang);
    io.out(JSON.stringify(statelyOf(of.chart.id, outlineOf(of.chart), described), null, 2));
    return 0;
  }
  // ELK is large: only a picture needs it.
  const { bpmnPicture, boxNames, mermaidPicture, svgPicture } = await import('../chart-picture.ts');
  if (values.format === 'bpmn') {
    if (of.groups === undefined)
      return misused({ zh: 'BPMN 只有工单主干', en: 'BPMN has the main road of a ticket only' }, io);
    io.out((await bpmnPicture(of, rules.value, io.lang)).trimEnd());
    return 0;
  }
  const open = openOf(values.open);
  const boxes = boxNames(of, rules.value);
  const unknown = typeof open === 'string' ? undefined : open.find((name) => !boxes.includes(name));
  if (unknown !== undefined) {
    const { zh, en } = suggestion(unknown, boxes);
    return misused({ zh: `没有状态组 ${unknown}（${zh}）`, en: `there is no group of states ${unknown} (${en})` }, io);
  }
  const shown = { open, irregular: values.irregular === true };
  const picture = values.format === 'svg' ? svgPicture : mermaidPicture;
  io.out((await picture(of, rules.value, shown, io.lang)).trimEnd());
  return 0;
}

function openOf(given: string | undefined): 'none' | 'all' | readonly string[] {
  if (given === undefined) return 'none';
  return given === 'all' ? given : given.split(',');
}

function list({ lang, out }: Io, asData: boolean): void {
  const listed = [...atlas, customer].map(({ name, text }) => ({ name, text: inLang(text, lang) }));
  if (asData) out(JSON.stringify(listed, null, 2));
  else for (const { name, text } of listed) out(`${padded(name, 14)}${text}`);
}

function wrongUse(name: string, isCustomer: boolean, scenario: string | undefined): Text {
  if (isCustomer) return { zh: '缺少场景', en: 'the scenario is missing' };
  if (atlas.some((it) => it.name === name)) return { zh: `多出参数 ${scenario}`, en: `${scenario} is too much` };
  const { zh, en } = suggestion(
    name,
    [...atlas, customer].map((it) => it.name)
  );
  return { zh: `没有状态图 ${name}（${zh}）`, en: `there is no chart ${name} (${en})` };
}

async function customerIn(scenario: string, policyPath: string | undefined): Promise<Result<AtlasChart>> {
  const rules = await loadPolicy(policyPath);
  if (!rules.ok) return rules;
  const loaded = await loadScenario(scenario, rules.value);
  return loaded.ok ? good(customerOf(loaded.value), loaded.diagnostics) : loaded;
}

function linesOf(state: StateOutline, of: AtlasChart, lang: Lang): readonly string[] {
  const indent = '  '.repeat(state.path.length);
  const title = state.path.length === 0 ? of.text : of.words.state(state.path);
  const kind = state.type === 'atomic' ? '' : state.initial === undefined ? ` (${state.type})` : ` -> ${state.initial}`;
  const does = (what: string, actions: readonly NamedPart[]) =>
    actions.length > 0 ? [`${indent}    ${what} / ${actions.map(partText).join(', ')}`] : [];
  return [
    `${indent}${state.path.at(-1) ?? of.name}${kind}${title ? `  ${inLang(title, lang)}` : ''}`,
    ...does('entry', state.entry),
    ...does('exit', state.exit),
    ...state.transitions.map((way) => `${indent}    ${wayText(way)}`),
    ...state.states.flatMap((child) => linesOf(child, of, lang))
  ];
}

function wayText({ on, guard, to, actions }: TransitionOutline): string {
  const event = on.replace(/^after (\d+)$/, (_, ms: string) => `after ${formatDuration(Number(ms))}`);
  const parts = [event, guard && `[${partText(guard)}]`, to && `-> ${to.join(' ')}`];
  // What guard and action are told alike stands there already.
  const told = actions.map((action) => (action.params === guard?.params ? { ...action, params: undefined } : action));
  const does = told.length > 0 ? `/ ${told.map(partText).join(', ')}` : undefined;
  return [...parts, does].filter((part) => part !== undefined).join(' ');
}

function partText({ name, params, computed, sets, of }: NamedPart): string {
  if (of) return `${name}(${of.map(partText).join(', ')})`;
  const told = computed ? ' (…)' : params === undefined ? '' : ` ${JSON.stringify(params)}`;
  return `${name}${told}${sets ? ` = ${sets.join(', ')}` : ''}`;
}
