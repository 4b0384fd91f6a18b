import type { InventedTicket } from '#cast/invent';
import { timeText } from '#calendar/dates';
import { inLang, type Lang, type Text } from '#domain/text';
import { changedBy, type Change } from '#formats/yaml-changes';
import { conditions } from '#machines/clause';
import type { TicketSpec } from '#ticket/spec';
import { mannerOf, valuesOf } from './caller';

const factLabels: Readonly<Record<string, Text>> = {
  name: { zh: '登记姓名', en: 'Registered name' },
  serviceNumber: { zh: '业务号码', en: 'Service number' },
  serviceAddress: { zh: '服务地址', en: 'Service address' },
  broadbandAccount: { zh: '宽带账号', en: 'Broadband account' },
  symptom: { zh: '故障现象', en: 'Symptom' },
  since: { zh: '从何时起', en: 'Since when' },
  wanted: { zh: '说的是哪个套餐', en: 'The plan that it is about' },
  fee: { zh: '月费（元）', en: 'Fee a month (yuan)' },
  disputed: { zh: '有异议的金额（元）', en: 'Sum in dispute (yuan)' }
};

/** Returns a scenario draft from a ticket and template; `undefined` if the template lacks a place for a value. */
export function ticketAsScenario(
  invented: InventedTicket,
  spec: TicketSpec,
  template: string,
  title: Text,
  lang: Lang
): string | undefined {
  const { case: of, openedAt_ms } = spec;
  const known = valuesOf(invented, lang);
  const { mood, trust } = mannerOf(invented);
  const facts = Object.entries(factLabels).flatMap(([id, label]): readonly Change[] => {
    const value = known[id];
    return value === undefined ? [] : [{ put: ['facts', id], value: { label, value } }];
  });
  const side = lang === 'en' ? 'en' : 'zh';
  const said = inLang({ zh: invented.lines.join(''), en: invented.lines.join(' ') }, lang);
  return changedBy(template, [
    { put: ['title'], value: title },
    { put: ['scenario'], value: `from-${of.business}` },
    { put: ['summary'], value: title },
    { put: ['languages'], value: [lang] },
    { put: ['channel'], value: of.channel },
    { put: ['class'], value: of.class },
    { put: ['business'], value: of.business },
    { put: ['tier'], value: of.tier },
    { put: ['care'], value: of.care },
    { put: ['opensAt'], value: timeText(openedAt_ms).slice(0, '2026-11-27 10:50'.length) },
    { put: ['temper', 'mood'], value: mood },
    { put: ['temper', 'trust'], value: trust },
    {
      put: ['conditions'],
      value: Object.fromEntries(conditions.flatMap((it) => (of.conditions[it] ? [[it, true]] : [])))
    },
    { put: ['lines', 'opening'], value: { [side]: [said] } },
    ...facts
  ]);
}
