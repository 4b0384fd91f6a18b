import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inventTicket } from '#cast/invent';
import { valueAt } from '#formats/value-at';
import { readYaml } from '#formats/yaml';
import { ticketAsScenario } from './as-scenario';
import { shipped } from './testing/sandboxes';
import type { TicketSpec } from '#ticket/spec';

const template = readFileSync('scenarios/templates/enquiry.yaml', 'utf8');
const title = { zh: '一张工单', en: 'A ticket' };
const classes = { fault: ['broadband'], request: ['enquiry'], complaint: ['fee-dispute'] };
const hours = { opens_min: 540, closes_min: 1080 };

test.each(['zh-CN', 'en'] as const)('a ticket in %s gives its customer, case and facts to a scenario', (lang) => {
  for (const business of ['broadband', 'enquiry', 'fee-dispute']) {
    const invented = inventTicket({ seed: 7, lang, date: '2026-11-27', classes, hours, business, channel: 'hotline' });
    const { tier, care } = invented.customer;
    const conditions = { 'in-scope': true, 'can-verify': true };
    const of = {
      class: invented.class,
      business,
      channel: 'hotline',
      tier,
      care: care !== false,
      difficulty: 'none',
      conditions
    };
    const spec = { case: of, openedAt_ms: Date.UTC(2026, 10, 27, 2) } as unknown as TicketSpec;
    const text = ticketAsScenario(invented, spec, template, title, lang)!;
    const read = readYaml(text, 'scenario.yaml');
    const file = read.ok ? read.value.value : undefined;
    const at = (...path: (string | number)[]) => valueAt(file, path);
    expect(at('languages')).toEqual([lang]);
    expect(at('opensAt')).toBe('2026-11-27 10:00');
    expect([at('class'), at('business'), at('conditions')]).toEqual([invented.class, business, conditions]);
    expect(at('facts', 'serviceNumber', 'value')).toBe(invented.customer.contact);
    expect(at('facts', 'symptom', 'value')).toBe(invented.fault?.symptom);
    const said = at('lines', 'opening', lang === 'en' ? 'en' : 'zh', 0);
    expect(invented.lines.every((line) => String(said).includes(line))).toBe(true);
    expect(Object.keys(shipped.businessTypes)).toContain(business);
  }
});
