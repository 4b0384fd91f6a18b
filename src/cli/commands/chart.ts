import { outlineOf, type NamedPart, type StateOutline, type TransitionOutline } from '#chart/outline';
import type { Machine } from '#chart/machine';
import { report } from '#diagnostics/catalogue/command';
import { good, type Result } from '#diagnostics/diagnostic';
import { suggestion } from '#domain/suggest';
import { inLang, type Lang, type Text } from '#domain/text';
import { formatDuration } from '#domain/units';
import { callChart } from '#machines/call';
import { cycles } from '#machines/cycles';
import { ticketChart } from '#machines/ticket';
import { titleOf } from '#machines/titles';
import { customerChart } from '#contact/customer';
import { json, policy } from '../arguments.ts';
import { command, type Command, type Io } from '../command.ts';
import { loadPolicy, loadScenario } from '../data.ts';
import { diagnosticLine, diagnosticLines, padded } from '../print.ts';

/** A chart that is there whatever scenario is played. */
interface ListedChart {
  readonly name: string;
  readonly text: Text;
  readonly chart: Machine;
  /** What a state is called, where states have titles. */
  readonly titleOf?: (path: readonly string[]) => Text | undefined;
}

const charts: readonly ListedChart[] = [
  {
    name: 'call',
    text: { zh: 'SOP，一通电话能走到的部分', en: 'The SOP, as far as a call reaches' },
    chart: callChart,
    titleOf
  },
  { name: 'ticket', text: { zh: 'SOP，一张工单的一生', en: 'The SOP, all of a ticket' }, chart: ticketChart, titleOf },
  ...cycles
];
const customer = {
  name: 'customer',
  text: {
    zh: '一个场景的客户：后面写场景或它的文件',
    en: 'The customer of a scenario: behind it the scenario, or its file'
  }
} as const;

/** `sb chart`: the charts of the SOP, of what lies beyond a ticket and of customers: listed, or one of them told state by state. */
export const chart: Command = command({
  name: 'chart',
  summary: {
    zh: '列出状态图，或说出其中一张：状态、事件、条件、动作',
    en: 'List the charts, or tell one: its states, events, guards and actions'
  },
  takes: '[<chart>|customer <scenario>]',
  words: [0, 2],
  options: { ...policy, ...json },
  async run({ words: [name, scenario], values }, io) {
    if (name === undefined) {
      list(io, values.json === true);
      return 0;
    }
    const found = charts.find((it) => it.name === name);
    const isCustomer = name === customer.name;
    if ((!found && !isCustomer) || isCustomer !== (scenario !== undefined)) {
      const wrong = wrongUse(name, isCustomer, scenario);
      io.err(diagnosticLine(report('SB0290', { command: 'chart', wrong, usage: chart.usage }), io.lang));
      return 2;
    }
    const asked = found ? good<ListedChart>(found) : await customerOf(scenario!, values.policy);
    for (const it of asked.diagnostics) diagnosticLines(it, io.lang).forEach((line) => io.err(line));
    if (!asked.ok) return 1;
    const outline = outlineOf(asked.value.chart);
    if (values.json) io.out(JSON.stringify(outline, null, 2));
    else for (const line of linesOf(outline, asked.value, io.lang)) io.out(line);
    return 0;
  }
});

function list({ lang, out }: Io, asData: boolean): void {
  const listed = [...charts, customer].map(({ name, text }) => ({ name, text: inLang(text, lang) }));
  if (asData) out(JSON.stringify(listed, null, 2));
  else for (const { name, text } of listed) out(`${padded(name, 14)}${text}`);
}

function wrongUse(name: string, isCustomer: boolean, scenario: string | undefined): Text {
  if (isCustomer) return { zh: '缺少场景', en: 'the scenario is missing' };
  if (charts.some((it) => it.name === name)) return { zh: `多出参数 ${scenario}`, en: `${scenario} is too much` };
  const { zh, en } = suggestion(
    name,
    [...charts, customer].map((it) => it.name)
  );
  return { zh: `没有状态图 ${name}（${zh}）`, en: `there is no chart ${name} (${en})` };
}

async function customerOf(scenario: string, policyPath: string | undefined): Promise<Result<ListedChart>> {
  const rules = await loadPolicy(policyPath);
  if (!rules.ok) return rules;
  const loaded = await loadScenario(scenario, rules.value);
  if (!loaded.ok) return loaded;
  const { title, customer: spec } = loaded.value;
  return good({ name: customer.name, text: title, chart: customerChart(spec) }, loaded.diagnostics);
}

/** One line a state, and below it one a way: `event [guard] -> target / actions`. */
function linesOf(state: StateOutline, of: ListedChart, lang: Lang): readonly string[] {
  const indent = '  '.repeat(state.path.length);
  const title = state.path.length === 0 ? of.text : of.titleOf?.(state.path);
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
