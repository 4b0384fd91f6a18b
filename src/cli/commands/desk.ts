import { dateOf, dayOf, timeText } from '#calendar/dates';
import { isDate } from '#domain/working-hours';
import { report } from '#diagnostics/catalogue/command';
import { good, type Result } from '#diagnostics/diagnostic';
import { channels } from '#domain/ids';
import { roles } from '#domain/roles';
import { channelNames } from '#domain/terms';
import { inLang, sentenceCase, type Lang, type Text } from '#domain/text';
import { lastSeed } from '#cast/invent';
import { diligences, type Diligence } from '#kernel/diligence';
import type { Policy } from '#machines/policy';
import { rateText, type Rate } from '#operations/rate';
import { arrivalsOf } from '#sandbox/arrivals';
import { csvOf } from '#sandbox/csv';
import { History } from '#sandbox/history';
import { digestOf, numbersOf, type DeskNumbers } from '#sandbox/numbers';
import { mostTickets, usualMix, type SandboxPlan } from '#sandbox/plan';
import { openSandbox } from '#sandbox/sandbox';
import { shiftEnd_ms } from '#sandbox/stops';
import { json, policy, type OptionValues } from '../arguments.ts';
import { command, type Command, type Io } from '../command.ts';
import { loadPolicy } from '../data.ts';
import { diagnosticLine, diagnosticLines, padded } from '../print.ts';

const options = {
  seed: { value: '<n>', text: { zh: '种子，决定来的是谁', en: 'the seed, which says who comes' } },
  tickets: { value: '<n>', text: { zh: '几张工单，默认 40', en: 'how many tickets; 40 if left out' } },
  hours: { value: '<n>', text: { zh: '这个班几小时，默认 9', en: 'how long the shift is; 9 hours if left out' } },
  date: { value: '<YYYY-MM-DD>', text: { zh: '哪一天，默认今天', en: 'on which day; today if left out' } },
  at: { value: '<HH:MM>', text: { zh: '几点开始，默认 09:00', en: 'when it begins; 09:00 if left out' } },
  diligence: {
    value: diligences.join('|'),
    choices: diligences,
    text: { zh: '大家有多仔细，默认 average', en: 'how careful everybody is; average if left out' }
  },
  outages: { value: '<n>', text: { zh: '几起大面积断网，默认没有', en: 'how many area outages; none if left out' } },
  csv: { text: { zh: '输出工单表（CSV）', en: 'prints the tickets as a table (CSV)' } },
  ...policy,
  ...json
} as const;

/** `sb desk`: a shift of generated tickets with all roles on autopilot, and its totals. */
export const desk: Command = command({
  name: 'desk',
  summary: {
    zh: '自动跑完一个班的虚构工单，输出当班数字',
    en: 'Runs a shift of invented tickets on autopilot and prints its figures'
  },
  options,
  details: {
    zh: '同样的种子、日期和参数，每次结果相同，和沙盘页面里的也相同（见摘要）。',
    en: 'The same seed, day and options give the same figures each time, and the same as in the sandbox (see the digest).'
  },
  async run({ values }, io) {
    const wrong = wrongUse(values);
    if (wrong) {
      io.err(diagnosticLine(report('SB0290', { command: 'desk', wrong, usage: desk.usage }), io.lang));
      return 2;
    }
    const inForce = await loadPolicy(values.policy);
    const lived = inForce.ok ? shiftOf(values, inForce.value, io) : inForce;
    if (!lived.ok) {
      for (const it of lived.diagnostics) diagnosticLines(it, io.lang).forEach((line) => io.err(line));
      return 1;
    }
    const history = lived.value;
    const { memory } = history.now.desk;
    if (values.csv) io.out(csvOf(history.sandbox, history.now, io.lang).trimEnd());
    else if (values.json)
      io.out(
        JSON.stringify(
          {
            plan: history.sandbox.plan,
            until: timeText(history.now_ms),
            numbers: numbersOf(memory, history.sandbox.policy),
            digest: digestOf(memory)
          },
          null,
          2
        )
      );
    else figureLines(history, io.lang).forEach(io.out);
    return 0;
  }
});

type Asked = OptionValues<typeof options>;

function wrongUse({ seed, tickets, hours, date, at, outages, json: asData, csv }: Asked): Text | undefined {
  if (seed === undefined) return { zh: '缺少 --seed', en: '--seed is missing' };
  const ranges = [
    ['--seed', seed, 0, lastSeed],
    ['--tickets', tickets, 1, mostTickets],
    ['--hours', hours, 1, 24],
    ['--outages', outages, 0, 20]
  ] as const;
  for (const [name, value, least, most] of ranges)
    if (value !== undefined && !(/^\d{1,10}$/.test(value) && Number(value) >= least && Number(value) <= most))
      return { zh: `${name} 是 ${least} 到 ${most} 的整数`, en: `${name} is a whole number from ${least} to ${most}` };
  if (date !== undefined && !isDate(date))
    return { zh: `日历上没有 ${date} 这一天`, en: `there is no day ${date} in the calendar` };
  if (at !== undefined && !/^([01]\d|2[0-3]):[0-5]\d$/.test(at))
    return { zh: '--at 写成 09:00 这样', en: '--at is written like 09:00' };
  if (asData && csv) return { zh: '--json 和 --csv 只写一个', en: 'it is either --json or --csv' };
  return undefined;
}

function shiftOf(asked: Asked, inForce: Policy, { lang, today }: Io): Result<History> {
  const { seed, tickets = '40', hours = '9', date = today, at = '09:00', outages = '0' } = asked;
  const plan: SandboxPlan = {
    seed: Number(seed),
    date,
    at,
    hours: Number(hours),
    tickets: Number(tickets),
    lang,
    mix: { ...usualMix, outages: Number(outages) }
  };
  const opened = openSandbox(plan, inForce, arrivalsOf(plan, inForce));
  if (!opened.ok) return opened;
  const history = History.begin(opened.value, staffOf(asked.diligence ?? 'average'));
  history.runUntil(shiftEnd_ms(opened.value));
  return good(history);
}

/** Everybody is as careful; the system never forgets anything. */
function staffOf(diligence: Diligence) {
  return Object.fromEntries(roles.map((role) => [role, role === 'system' ? 'exemplary' : diligence] as const));
}

const shares: readonly (readonly [name: Text, of: (numbers: DeskNumbers) => Rate | number])[] = [
  [{ zh: '受理', en: 'received' }, ({ received }) => received],
  [{ zh: '未结', en: 'open' }, ({ open }) => open],
  [{ zh: '首解率', en: 'first contact' }, ({ firstContact }) => firstContact],
  [{ zh: '未超时', en: 'in time' }, ({ inTime }) => inTime],
  [{ zh: '超时', en: 'breaches' }, ({ breaches }) => breaches],
  [{ zh: '进超时报表', en: 'overdue report' }, ({ overdue }) => overdue],
  [{ zh: '满意', en: 'satisfied' }, ({ satisfied }) => satisfied],
  [{ zh: '重新处理', en: 'handled again' }, ({ reentered }) => reentered],
  [{ zh: '质检不合格', en: 'failed a check' }, ({ failed }) => failed]
];

function figureLines(history: History, lang: Lang): readonly string[] {
  const { memory } = history.now.desk;
  const numbers = numbersOf(memory, history.sandbox.policy);
  const told = (figure: Rate | number): string => (typeof figure === 'number' ? String(figure) : rateText(figure));
  const by = channels.flatMap((id) => {
    const count = memory.books.tickets.values().filter(({ channel }) => channel === id).length;
    return count === 0 ? [] : [`${inLang(channelNames[id], lang)} ${count}`];
  });
  const { begins_ms } = history.sandbox;
  return [
    `${dateOf(dayOf(begins_ms))} ${timeText(begins_ms).slice(11)} – ${timeText(history.now_ms)}`,
    ...shares.map(([name, of]) => `  ${padded(sentenceCase(inLang(name, lang)), 16)}${told(of(numbers))}`),
    `  ${by.join(lang === 'en' ? ', ' : '，')}`,
    `  ${padded(sentenceCase(inLang({ zh: '摘要', en: 'digest' }, lang)), 16)}${digestOf(memory)}`
  ];
}
