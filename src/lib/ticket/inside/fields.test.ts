import type { Fields } from '#domain/entry';
import { describe, expect, test } from 'vitest';
import { ticketEvents, type TicketEvent } from '#machines/ticket-events';
import { fieldMistake } from './fields';
import { policyWith, specOf } from '../testing/sample';

const policy = policyWith();
const mistake = (event: TicketEvent, given: Fields) => fieldMistake(ticketEvents[event], given, specOf().case, policy);

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
    ['tagged', {}, 'the tag is missing', '缺少标签'],
    [
      'dispatched',
      { team: 'marketing' },
      'one of Back office, Local field team, Complaints desk',
      '后台业务专员、属地装维团队、投诉处理组之一'
    ],
    [
      'rated',
      { rating: '4' },
      'rating should be one of very satisfied, satisfied, fair, dissatisfied',
      '非常满意、满意、一般、不满意之一'
    ],
    [
      'rated',
      { rating: 5 },
      'rating should be one of very satisfied, satisfied, fair, dissatisfied',
      '非常满意、满意、一般、不满意之一'
    ],
    ['visit-booked', { at: '明天下午' }, 'the time should be a time', '时间应是时刻'],
    ['visit-booked', { at: Infinity }, 'the time should be a time', '时间应是时刻'],
    ['promised', { eta: 0 }, 'should be a duration', '时限应是时长'],
    ['promised', { eta: -1 }, 'should be a duration', '时限应是时长'],
    ['promised', { eta: '尽快' }, 'should be a duration', '时限应是时长'],
    [
      'tools-taken',
      { tools: '光功率计' },
      'a list of some of optical power meter, network cable tester',
      '光功率计、网线测试仪中的若干项'
    ],
    ['tools-taken', { tools: [] }, 'a list of some of optical power meter', '光功率计、网线测试仪中的若干项'],
    ['tools-taken', { tools: ['锤子'] }, 'a list of some of optical power meter', '光功率计、网线测试仪中的若干项'],
    ['tested', { test: 'eyesight' }, 'one of call quality test, broadband speed test', '通话质量测试、宽带测速之一'],
    [
      'intervened',
      { cause: '天气' },
      'one of not enough people, a gap in the dispatch rules',
      '资源不足、分派规则漏洞之一'
    ],
    [
      'interviewed',
      { person: '王工', cause: '天气', measure: '增派' },
      'staffing, short of resources',
      '人员调度、资源限制之一'
    ],
    ['department-answered', { department: 'kitchen' }, 'one of Operations, Marketing', '运维、市场'],
    ['labelled', { business: '天气', difficulty: 'none' }, 'one of Fault, Request, Complaint', '故障、业务、投诉之一'],
    ['plan-recorded', { plan: '  ' }, 'the plan should be a text of at most 500 characters', '不超过 500 字的文字'],
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
    expect(mistake('handed-over', { team: 'kitchen' })?.en).toContain(
      'one of Back office, Local field team, Complaints desk'
    );
  });
});
