import { expect, test } from 'vitest';
import { policyWith } from '#ticket/testing/sample';
import { desktopNames, fieldValueText } from './desktop-names';

const service = { id: 'film-pass', name: { zh: '影视会员', en: 'film pass' }, yuan: 25, since: { zh: '', en: '' } };
const names = desktopNames({ services: [service] }, policyWith());

test.each([
  ['service', { service: 'film-pass' }, '影视会员', 'film pass'],
  ['tag', { tag: '紧急事件' }, '紧急事件', 'emergency'],
  ['method', { method: 'sms-code' }, '短信验证码', 'SMS code'],
  ['field', { field: 'contact', value: '1' }, '联系方式', 'contact number'],
  ['value', { field: 'businessType', value: 'broadband' }, '宽带故障', 'Broadband fault'],
  ['value', { field: 'transferTarget', value: 'enterprise' }, '政企专席', 'Enterprise desk'],
  ['value', { field: 'contact', value: '13700137005' }, '13700137005', '13700137005'],
  ['yuan', { yuan: 20 }, '20', '20'],
  ['reason', {}, '—', '—']
])('what was put in as %s is called as people call it', (field, fields, zh, en) => {
  expect(fieldValueText(field, fields, names, 'zh-CN')).toBe(zh);
  expect(fieldValueText(field, fields, names, 'en')).toBe(en);
});
