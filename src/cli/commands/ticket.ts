import { inventTicket, lastSeed, type InventedTicket } from '#cast/invent';
import { bad, good, type Result } from '#diagnostics/diagnostic';
import { report } from '#diagnostics/catalogue/command';
import { report as reportBusiness } from '#diagnostics/catalogue/run';
import { listed, type Text } from '#domain/text';
import { channels } from '#domain/ids';
import { isDate } from '#domain/working-hours';
import type { Policy } from '#machines/policy';
import { classOf } from '#simulation/from-script';
import { old } from '#ticket/ticket';
import { json, policy, type Options, type OptionValues } from '../arguments.ts';
import { command, type Command, type Io } from '../command.ts';
import { loadPolicy } from '../data.ts';
import { diagnosticLine, diagnosticLines } from '../print.ts';
import { scriptLines, ticketLines } from '../ticket-text.ts';

const options = {
  seed: {
    value: '<number>',
    text: {
      zh: '种子，必填：同一语言里，同一个数总是同一张工单',
      en: 'the seed, always needed: in one language, the same number is always the same ticket'
    }
  },
  date: {
    value: '<YYYY-MM-DD>',
    text: { zh: '客户来的那一天，默认今天', en: 'the day on which the customer comes; today if left out' }
  },
  business: {
    value: '<business>',
    text: { zh: '业务类型，如 fee-dispute；不写由种子定', en: 'the business, such as fee-dispute; else by the seed' }
  },
  channel: {
    value: channels.join('|'),
    choices: channels,
    text: { zh: '渠道；不写由种子定', en: 'the channel; else by the seed' }
  },
  script: {
    text: {
      zh: '输出工单脚本，供 sb trace 运行，各角色按规范自动进行',
      en: 'prints a script that sb trace lives, with exemplary roles on autopilot'
    }
  },
  ...policy,
  ...json
} as const satisfies Options;

/** `sb ticket`: generates a customer and their request, as text, as data, or as the start of a script. */
export const ticket: Command = command({
  name: 'ticket',
  summary: {
    zh: '按种子虚构一张工单：客户、套餐、账单、故障和开场白',
    en: 'Invents a ticket from a seed: customer, plan, bills, fault and opening lines'
  },
  options,
  details: {
    zh: '客户说 --lang 的语言。人名、地址均为虚构，电话用未分配或专供虚构的号段。',
    en: 'The customer speaks the language of --lang. People and addresses do not exist, and nobody has the telephone numbers.'
  },
  async run({ values }, io) {
    const wrong = wrongUse(values);
    if (wrong) {
      io.err(diagnosticLine(report('SB0290', { command: 'ticket', wrong, usage: ticket.usage }), io.lang));
      return 2;
    }
    const inForce = await loadPolicy(values.policy);
    const invented = inForce.ok ? inventedBy(values, inForce.value, io) : inForce;
    if (!inForce.ok || !invented.ok) {
      for (const it of invented.diagnostics) diagnosticLines(it, io.lang).forEach((line) => io.err(line));
      return 1;
    }
    if (values.json) io.out(JSON.stringify(invented.value, null, 2));
    else if (values.script) scriptLines(invented.value).forEach(io.out);
    else ticketLines(invented.value, inForce.value).forEach(io.out);
    return 0;
  }
});

type AskedOption = OptionValues<typeof options>;

function wrongUse({ seed, date, json: asData, script }: AskedOption): Text | undefined {
  if (seed === undefined) return { zh: '缺少 --seed', en: '--seed is missing' };
  if (!/^\d{1,10}$/.test(seed) || Number(seed) > lastSeed)
    return { zh: `--seed 是 0 到 ${lastSeed} 的整数`, en: `--seed is a whole number from 0 to ${lastSeed}` };
  if (date !== undefined && !isDate(date))
    return { zh: `日历上没有 ${date} 这一天`, en: `there is no day ${date} in the calendar` };
  if (asData && script) return { zh: '--json 和 --script 只写一个', en: 'it is either --json or --script' };
  return undefined;
}

function inventedBy(
  { seed, date, business, channel }: AskedOption,
  inForce: Policy,
  { lang, today }: Io
): Result<InventedTicket> {
  const { ticket: life, calendar: hours } = inForce;
  if (!life || !hours) return bad(old(inForce));
  if (business !== undefined && !classOf(business, inForce))
    return bad(reportBusiness('SB0433', { business, choices: listed(Object.values(life.classes).flat()) }));
  return good(
    inventTicket({
      seed: Number(seed),
      lang,
      date: date ?? today,
      classes: life.classes,
      hours,
      mostGrant_yuan: inForce.authority.goodwillYuan,
      ...(business !== undefined && { business }),
      ...(channel !== undefined && { channel })
    })
  );
}
