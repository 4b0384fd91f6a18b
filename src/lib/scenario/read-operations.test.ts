import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { readPolicy } from '#formats/policy';
import { mostHouseEntries, mostRecords } from '#formats/operations';
import { readOperations, type OperationsScript } from './read-operations';

const policy = readPolicy(parse(readFileSync('machines/policy/default.yaml', 'utf8')));
if (!policy.ok) throw new Error('the shipped policy is right');

/** Reads a script and tells code and line of each diagnostic. */
function check(text: string, expected: readonly string[]): OperationsScript | undefined {
  const result = readOperations(text, 'script.yaml', policy.ok ? policy.value : (undefined as never));
  expect(result.diagnostics.map((d) => `${d.code}:${d.line}`)).toEqual(expected);
  for (const { message, remedy } of result.diagnostics)
    for (const said of [message.zh, message.en, remedy.zh, remedy.en]) expect(said).not.toMatch(/^$|\{[a-z]+\}/i);
  return result.ok ? result.value : undefined;
}

const fields = {
  id: 'T1',
  channel: 'hotline',
  class: 'fault',
  business: 'broadband',
  customer: 'C1',
  matter: 'no-line',
  opened: '2026-11-02 09:00'
};
const record = (changed: Readonly<Record<string, unknown>> = {}) =>
  `records:\n  - ${JSON.stringify({ ...fields, ...changed })}\n`;
const entry = (...lines: readonly string[]) => `entries:\n${lines.map((line) => `  - ${line}\n`).join('')}`;
const asked =
  '{ at: 2026-11-02 10:00, who: supervisor, do: department-asked, with: { request: R1, ticket: T1, department: finance } }';

describe('a script of the house', () => {
  test('is its tickets as they stood and what was done, in the order of time', () => {
    const script = check(
      `title: one\n${record({
        people: { agent: 1024 },
        overdue: '2026-11-03 09:00',
        handled: '2026-11-03 12:00',
        closed: '2026-11-04 09:00',
        checked: '2026-11-05 09:00',
        rating: 4,
        breaches: ['3.1-tech-24h'],
        quality: { outcome: 'fail' }
      })}${entry(asked)}until: 2026-12-01 00:00`,
      []
    );
    expect(script?.title).toBe('one');
    expect(script?.until_ms).toBe(Date.parse('2026-11-30T16:00:00Z'));
    const told = script!.entries.map((it) =>
      'ticket' in it
        ? [
            it.do,
            it.ticket.overdue,
            it.ticket.handledAt_ms !== undefined,
            it.ticket.rating,
            it.ticket.open,
            it.ticket.quality
          ]
        : it.do
    );
    expect(told).toEqual([
      ['ticket-opened', false, false, undefined, true, {}],
      'department-asked',
      ['ticket-recorded', true, false, undefined, true, {}],
      ['ticket-recorded', true, true, undefined, true, {}],
      ['ticket-recorded', true, true, 4, false, {}],
      ['ticket-recorded', true, true, 4, false, { outcome: 'fail' }]
    ]);
    const [opened] = script!.entries;
    expect('ticket' in opened! && opened.ticket.people).toEqual({ agent: '1024' });
  });
  test('tells a ticket that is closed as it is handled once', () => {
    const script = check(record({ handled: '2026-11-02 10:00', closed: '2026-11-02 10:00' }), []);
    expect(script?.entries.map((it) => it.do)).toEqual(['ticket-opened', 'ticket-recorded']);
  });
  test('that is empty but for its title is one', () => expect(check('title: nothing', [])?.entries).toEqual([]));
  test('does not judge who may do what: that is for the house', () => {
    expect(check(entry(asked.replace('supervisor', 'customer')), [])?.entries).toHaveLength(1);
  });
});

describe('autopilots of a script', () => {
  test.each([
    ['[owner, supervisor]', { owner: 'exemplary', supervisor: 'exemplary' }],
    ['{ owner: careless, team-lead: average }', { owner: 'careless', 'team-lead': 'average' }],
    ['[]', {}]
  ])('%s', (text, expected) => expect(check(`autopilots: ${text}\n`, [])?.autopilots).toEqual(expected));
  test('are none, and the seed is 1, if it says nothing', () => {
    expect(check('title: nothing', [])).toMatchObject({ autopilots: {}, seed: 1 });
    expect(check('seed: 7', [])?.seed).toBe(7);
  });
  test.each([
    ['of a role that there is not', 'autopilots: [boss]', 'SB0563'],
    ['of a role that there is not, with a diligence', 'autopilots: { boss: average }', 'SB0562'],
    ['of a diligence that there is not', 'autopilots: { owner: lazy }', 'SB0563'],
    ['that are a text', 'autopilots: owner', 'SB0561'],
    ['with a seed that is none', 'seed: -1', 'SB0561']
  ])('%s are told', (_, text, code) => void check(`${text}\n`, [`${code}:1`]));
  test('of a role with nothing to do beyond one ticket are told, with those that have, and harm nothing', () => {
    const result = readOperations(
      'autopilots: [agent, owner]\n',
      'script.yaml',
      policy.ok ? policy.value : (undefined as never)
    );
    expect(result.ok && result.value.autopilots).toEqual({ agent: 'exemplary', owner: 'exemplary' });
    expect(result.diagnostics.map(({ code, severity, line }) => `${code} ${severity} ${line}`)).toEqual([
      'SB0580 warning 1'
    ]);
    expect(result.diagnostics[0]?.remedy.en).toContain(
      'field engineer, team lead, service supervisor, quality, process owner, system'
    );
  });
});

describe('a ticket of a script', () => {
  test.each([
    ['no id', { id: undefined }, 'SB0560'],
    ['a time without a clock', { opened: '2026-11-02' }, 'SB0561'],
    ['a time of another century', { opened: '1926-11-02 09:00' }, 'SB0561'],
    ['a day that there is not', { opened: '2026-02-30 09:00' }, 'SB0561'],
    ['an unknown key', { colour: 'red' }, 'SB0562'],
    ['a channel that there is not', { channel: 'fax' }, 'SB0563'],
    ['a rating of 5', { rating: 5 }, 'SB0563'],
    ['a role that there is not', { people: { boss: '1' } }, 'SB0562'],
    ['a first contact that is neither', { 'first-contact': 'yes' }, 'SB0561'],
    ['a name of 61 characters', { customer: 'x'.repeat(61) }, 'SB0564'],
    ['a breach of no clause', { breaches: ['3.1-tech-25h'] }, 'SB0575'],
    ['breaches that are no list', { breaches: '3.1-tech-24h' }, 'SB0561'],
    ['a business that the policy has not', { business: 'telex' }, 'SB0576'],
    ['a cause that the policy has not', { cause: 'sabotage' }, 'SB0576'],
    ['a point of dispute that is a cause', { dispute: 'modem-ageing' }, 'SB0576'],
    ['a dimension that there is not', { quality: { speed: 'pass' } }, 'SB0562'],
    ['a verdict that is neither', { quality: { outcome: 'fair' } }, 'SB0563'],
    ['an end before its beginning', { handled: '2026-11-01 09:00' }, 'SB0574'],
    ['an end without having been handled', { closed: '2026-11-03 09:00' }, 'SB0579'],
    [
      'a check without a verdict',
      { handled: '2026-11-03 09:00', closed: '2026-11-03 09:00', checked: '2026-11-04 09:00' },
      'SB0579'
    ]
  ])('with %s is told', (_what, changed, code) => void check(record(changed), [`${code}:2`]));
  test('that stands there twice is told', () => {
    check(`${record()}  - ${JSON.stringify(fields)}\n`, ['SB0573:3']);
  });
});

describe('an entry of a script', () => {
  test.each([
    ['an event that there is not', asked.replace('department-asked', 'departments-asked'), 'SB0566'],
    ['a field too few', asked.replace(', department: finance', ''), 'SB0568'],
    ['no fields at all', '{ at: 2026-11-02 10:00, who: owner, do: adopted }', 'SB0568'],
    ['a field too many', asked.replace('}', ', colour: red }'), 'SB0567'],
    ['a role that there is not', asked.replace('supervisor', 'boss'), 'SB0563'],
    ['no time', asked.replace('at: 2026-11-02 10:00, ', ''), 'SB0560'],
    ['a time since the beginning', asked.replace('2026-11-02 10:00', '2h'), 'SB0561'],
    ['a month of thirteen', '{ at: 2026-11-02 10:00, who: owner, do: month-end, with: { month: 2026-13 } }', 'SB0569'],
    [
      'a choice that there is not',
      '{ at: 2026-11-02 10:00, who: owner, do: pilot-ended, with: { proposal: p, result: perhaps } }',
      'SB0563'
    ],
    [
      'one name for a list',
      '{ at: 2026-11-02 10:00, who: owner, do: training-held, with: { training: t, people: all } }',
      'SB0561'
    ],
    [
      'a training in no time',
      '{ at: 2026-11-02 10:00, who: owner, do: training-planned, with: { training: t, on: soon } }',
      'SB0561'
    ],
    ['a word for an entry', 'adopted', 'SB0561']
  ])('with %s is told', (_what, line, code) => {
    const result = readOperations(entry(line), 'script.yaml', policy.ok ? policy.value : (undefined as never));
    expect(result.diagnostics[0]).toMatchObject({ code, line: 2, file: 'script.yaml' });
    expect(result.ok).toBe(false);
  });
  test('that goes back in time is told', () => {
    check(entry(asked, asked.replace('10:00', '09:59').replace('R1', 'R2')), ['SB0570:3']);
  });
  test('behind until is told', () => void check(`${entry(asked)}until: 2026-11-02 09:00`, ['SB0578:3']));
});

describe('a script that is none', () => {
  test.each(['- a', 'hello', '12'])('%j is told', (text) => void check(text, ['SB0565:1']));
  test('with more than the limits is told', () => {
    const many = (count: number) => Array.from({ length: count }, () => '1').join(', ');
    check(`records: [${many(mostRecords + 1)}]`, ['SB0571:1']);
    check(`entries: [${many(mostHouseEntries + 1)}]`, ['SB0571:1']);
  });
  test('over more than five years is told: a mistake in a year', () => {
    check(`${record()}until: 2031-11-01 00:00`, ['SB0572:1']);
    check(`${record()}until: 2031-10-31 23:59`, []);
  });
  test('with lists that are none is told', () => void check('records: 1\nentries: no', ['SB0561:1', 'SB0561:2']));
  test('with a key that there is not is told', () => void check('recods: []', ['SB0562:1']));
});

describe('a ticket that is lived in a script', () => {
  const coming = (changed: object = {}) =>
    `  - ${JSON.stringify({ number: 'A', channel: 'hotline', business: 'broadband', openedAt: '2026-11-03 10:00', customer: 'C1', matter: 'line', ...changed })}\n`;
  test('comes in its turn, whatever the order in which they are written', () => {
    const script = check(`tickets:\n${coming({ openedAt: '2026-11-04 10:00' })}${coming({ number: 'B' })}`, []);
    expect(script?.tickets.map(({ number }) => number)).toEqual(['B', 'A']);
  });
  test.each([
    ['no number', { number: undefined }, 'SB0560:2'],
    ['a business that the policy has not', { business: 'banana' }, 'SB0576:2'],
    ['a cause that the policy has not', { cause: 'rain' }, 'SB0576:2']
  ])('with %s is told', (_what, changed, told) => void check(`tickets:\n${coming(changed)}`, [told]));
  test('whose number another has, lived or imported, is told', () => {
    check(`tickets:\n${coming()}${coming()}`, ['SB0573:3']);
    check(`tickets:\n${coming({ number: fields.id })}${record()}`, ['SB0573:2']);
  });
});
