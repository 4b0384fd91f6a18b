import type { Fields } from '#domain/entry';
import { describe, expect, test } from 'vitest';
import { ticketEvents, type TicketEvent } from '#machines/ticket-events';
import { fieldMistake } from './fields';
import { policyWith } from '../testing/sample';

const policy = policyWith();
const mistake = (event: TicketEvent, given: Fields) => fieldMistake(ticketEvents[event], given, policy);

describe('the fields of an event', () => {
  test.each<[TicketEvent, Fields]>([
    ['arrived', {}],
    ['captured', {}],
    ['captured', { demand: '上不了网', contact: '13800000001' }],
    ['dispatched', { team: 'field' }],
    ['dispatched', { team: 'field', assignee: '王工' }],
    ['tagged', { tag: '紧急事件' }],
    // A code is text, with or without quotes.
    ['receipt-sent', { fee: 129, effectiveTime: '次月1日', queryPath: '掌厅APP' }],
    ['rated', { rating: 4 }],
    ['visit-booked', { at: -60_000 }],
    ['promised', { eta: 1 }],
    ['tools-taken', { tools: ['光功率计'] }],
    ['plan-recorded', { plan: '好'.repeat(500) }]
  ])('of %s may be %j', (event, given) => expect(mistake(event, given)).toBeUndefined());

  test.each<[TicketEvent, Fields, string, string]>([
    ['arrived', { by: '王工' }, 'it carries no fields, but by came', '不带任何字段，却有 by'],
    ['tagged', { tag: '紧急事件', why: '断网' }, 'it has no field why, only tag', '没有字段 why，只有 tag'],
    ['tagged', { constructor: '断网' }, 'it has no field constructor, only tag', '没有字段 constructor，只有 tag'],
    ['tagged', {}, 'the field tag is missing', '缺少字段 tag'],
    [
      'dispatched',
      { team: 'marketing' },
      'one of back-office, field, complaints',
      'back-office、field、complaints 之一'
    ],
    ['rated', { rating: '4' }, 'rating should be one of 1, 2, 3, 4', '1、2、3、4 之一'],
    ['rated', { rating: 5 }, 'rating should be one of 1, 2, 3, 4', '1、2、3、4 之一'],
    ['visit-booked', { at: '明天下午' }, 'at should be a time', 'at 应是时刻'],
    ['visit-booked', { at: Infinity }, 'at should be a time', 'at 应是时刻'],
    ['promised', { eta: 0 }, 'eta should be a duration', 'eta 应是时长'],
    ['promised', { eta: -1 }, 'eta should be a duration', 'eta 应是时长'],
    ['promised', { eta: '尽快' }, 'eta should be a duration', 'eta 应是时长'],
    ['tools-taken', { tools: '光功率计' }, 'a list of some of 光功率计, 网线测试仪', '光功率计、网线测试仪 中若干项'],
    ['tools-taken', { tools: [] }, 'a list of some of 光功率计', '光功率计、网线测试仪 中若干项'],
    ['tools-taken', { tools: ['锤子'] }, 'a list of some of 光功率计', '光功率计、网线测试仪 中若干项'],
    ['tested', { test: 'eyesight' }, 'one of call-quality, broadband-speed', 'call-quality、broadband-speed 之一'],
    ['intervened', { cause: '天气' }, 'one of 资源不足, 分派规则漏洞', '资源不足、分派规则漏洞 之一'],
    [
      'interviewed',
      { person: '王工', cause: '天气', measure: '增派' },
      '人员调度, 资源限制',
      '人员调度、资源限制 之一'
    ],
    ['department-answered', { department: 'kitchen' }, 'one of operations, marketing', 'operations、marketing'],
    [
      'labelled',
      { business: '天气', difficulty: 'none' },
      'one of fault, request, complaint',
      'fault、request、complaint 之一'
    ],
    ['plan-recorded', { plan: '  ' }, 'plan should be a text of at most 500 characters', '不超过 500 字的文字'],
    ['plan-recorded', { plan: '好'.repeat(501) }, 'a text of at most 500 characters', '不超过 500 字的文字'],
    ['plan-recorded', { plan: true }, 'a text of at most 500 characters', '不超过 500 字的文字'],
    ['plan-recorded', { plan: ['换', '猫'] }, 'a text of at most 500 characters', '不超过 500 字的文字']
  ])('of %s cannot be %j', (event, given, en, zh) => {
    const found = mistake(event, given);
    expect(found?.en).toContain(en);
    expect(found?.zh).toContain(zh);
  });

  test('that are optional are looked at where they are given', () => {
    expect(mistake('handed-over', {})).toBeUndefined();
    expect(mistake('handed-over', { team: 'kitchen' })?.en).toContain('one of back-office, field, complaints');
  });
});
