import { describe, expect, test } from 'vitest';
import { atlas, diagramFor } from '#atlas/atlas';
import { nodesIn } from '#chart/diagram';
import { sopClauses } from '#machines/sop-clauses';
import { chartsFor, findOn, mostFound, placesOf } from './find.ts';
import { tradeTerms } from './trade-terms.ts';

const ticket = diagramFor(
  atlas.find(({ name }) => name === 'ticket')!,
  { '3.1-tech-30min': { per: 'wall', ms: 1_800_000 } }
);
const named = {
  clauses: [
    { clause: '3.1-tech-30min', text: { zh: '三十分钟内联系客户', en: 'The customer is called within 30 minutes' } }
  ],
  scripts: [{ clause: '9.9-none', text: { zh: '您好', en: 'Hello' } }]
};

test('states and ways are found in either language, those that begin with it first', () => {
  const [first, ...rest] = findOn(ticket, 'rejected', named);
  expect([first, ...rest].length).toBeGreaterThan(0);
  const byChinese = findOn(ticket, '反馈', named);
  expect(byChinese[0]!.text.zh.startsWith('反馈')).toBe(true);
  expect(byChinese.some(({ kind }) => kind === 'state')).toBe(true);
  const ids = new Set(nodesIn(ticket).map(({ id }) => id));
  for (const { at } of byChinese) expect(ids.has(at)).toBe(true);
});

test('a clause is found where its limit begins; what has no place on the chart is not found', () => {
  expect(findOn(ticket, 'CALLED WITHIN', named)).toMatchObject([{ kind: 'clause', clause: '3.1-tech-30min' }]);
  expect(findOn(ticket, '您好', named)).toEqual([]);
  expect(placesOf(ticket).get('3.1-tech-30min')).toBe(findOn(ticket, 'CALLED WITHIN', named)[0]!.at);
});

test('several words are found wherever they stand, a clause also by its section, a length without its blank', () => {
  expect(findOn(ticket, '30 客户 联系', named)).toMatchObject([{ clause: '3.1-tech-30min' }]);
  expect(findOn(ticket, '客户 联系', named).some(({ kind }) => kind === 'clause')).toBe(true);
  expect(findOn(ticket, '3.1 联系', named)).toMatchObject([{ clause: '3.1-tech-30min' }]);
  expect(findOn(ticket, 'within 30minutes', named)).toMatchObject([{ clause: '3.1-tech-30min' }]);
});

test('nothing is wanted by blanks, and no more is listed than can be read', () => {
  expect(findOn(ticket, '  ', named)).toEqual([]);
  expect(findOn(ticket, '理', named)).toHaveLength(mostFound);
});

describe('what is typed as a question', () => {
  const none = { clauses: [], scripts: [] };
  const refused = 'handling.in-progress.complaint.refused';
  const at = (wanted: string) => findOn(ticket, wanted, none).map((it) => it.at);

  test.each([
    'what happens when a complaint is rejected',
    'What happens when a complaint is turned down?',
    'complaint refused',
    '投诉被驳回怎么办',
    '投诉客户不接受会怎样',
    '投诉 拒绝'
  ])('“%s” leads to what a complaint comes to then', (wanted) => {
    expect(at(wanted)).toContain(refused);
  });

  test.each([
    ['班长', 'handling.in-progress.complaint.escalated'],
    ['manager', 'handling.in-progress.complaint.escalated'],
    ['逾期', 'handling.assigned.unanswered'],
    ['late', 'handling.assigned.unanswered'],
    ['师傅', 'handling.in-progress.field'],
    ['angry', 'handling.in-progress.complaint'],
    ['骂人', 'handling.in-progress.complaint'],
    ['生气了', 'handling.in-progress.complaint']
  ])('“%s” is found by the name that the SOP has for it', (wanted, state) => {
    expect(at(wanted)).toContain(state);
  });

  test.each([
    ['customer turned the solution down', refused],
    ['nobody takes the ticket', 'handling.assigned.unanswered'],
    ['没人接单', 'handling.assigned.unanswered'],
    ['师傅没来', 'handling.in-progress.field.site.away']
  ])('where nothing has all of “%s”, what has most of it is found', (wanted, state) => {
    expect(at(wanted)).toContain(state);
  });

  test('a number is a whole number, and a Latin word is found by its beginning', () => {
    const lengths = {
      clauses: ['24 小时内', '2 小时内'].map((zh, at) => ({
        clause: ['3.1-tech-24h', '3.2-complaint-2h'][at]!,
        text: { zh, en: `Within ${at === 0 ? '24' : '2'} hours, ablate` }
      })),
      scripts: []
    };
    expect(findOn(ticket, '2 hours', lengths).map(({ clause }) => clause)).toEqual(['3.2-complaint-2h']);
    expect(findOn(ticket, '2 小时', lengths).map(({ clause }) => clause)).toEqual(['3.2-complaint-2h']);
    expect(findOn(ticket, 'ate', lengths)).toEqual([]);
  });

  test('nothing is asked about by what a question is made of alone', () => {
    expect(at('what happens when')).toEqual([]);
    expect(at('怎么办')).toEqual([]);
  });
});

test('another chart is found by what it is about, and not for being a customer’s', () => {
  const charts = [
    {
      name: 'customer.refund-missing',
      text: { zh: '客户：说好的退费没到账', en: 'Customer: The refund that never came' }
    },
    { name: 'month', text: { zh: '一个月', en: 'A month' } }
  ];
  for (const wanted of ['refund', '退费什么时候到账', '退款', 'when does my money come'])
    expect(chartsFor(wanted, charts).map(({ at }) => at)).toEqual(['customer.refund-missing']);
  for (const wanted of ['客户', 'customer', '']) expect(chartsFor(wanted, charts)).toEqual([]);
});

describe('as the policy has it', () => {
  const all = {
    clauses: [
      { clause: '3.2-complaint-escalate', text: { zh: '客户不认可则升级投诉主管', en: 'Rejected solutions escalate' } }
    ],
    scripts: [
      { clause: '4.1-complaint', text: { zh: '您好，投诉已处理，方案为{solution}', en: 'Done: {solution}' } },
      { clause: '4.1-biz', text: { zh: '可通过{where}查询', en: 'See {where}' } }
    ]
  };

  test('official words come last, and what is filled in there is left open', () => {
    const found = findOn(ticket, '投诉', all);
    expect(found[0]!.kind).not.toBe('script');
    expect(found.at(-1)).toMatchObject({ kind: 'script', text: { zh: '您好，投诉已处理，方案为…', en: 'Done: …' } });
    expect(findOn(ticket, '投诉没通过怎么处理', all).map(({ kind }) => kind)).not.toContain('script');
  });

  test('a way is found by what it leads to, too', () => {
    expect(findOn(ticket, '投诉不满意', all).map(({ text }) => text.zh)).toContain('对处理结果不满意');
  });

  test('a clause that a box carries is found where it is done', () => {
    expect(placesOf(ticket).get('3.2-complaint-escalate')).toBe('handling.in-progress.complaint.refused');
    expect(placesOf(ticket).get('3.1-tech-24h')).toBe('handling.in-progress.field.site.away');
  });
});

test('every row of the terms has both languages, and one that is found on the chart', () => {
  const said = JSON.stringify([nodesIn(ticket).map(({ name }) => name), ticket.edges, sopClauses]).toLowerCase();
  for (const row of tradeTerms) {
    expect(row.some((term) => /[a-z]/.test(term)) && row.some((term) => /[\u4e00-\u9fff]/.test(term)), row[0]).toBe(
      true
    );
    expect(
      row.some((term) => said.includes(term)),
      row[0]
    ).toBe(true);
  }
});
