import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseTime } from '#calendar/dates';
import { roles } from '#domain/roles';
import { mostEntries, mostSaid } from '#formats/run';
import { readTrace, type TraceScript } from './read-trace';

const ticket = 'ticket: { channel: hotline, business: broadband, openedAt: "2026-11-25 10:00" }\n';
const entries = (...lines: string[]) => `${ticket}entries:\n${lines.map((line) => `  - ${line}\n`).join('')}`;
const about = (text: string) =>
  `ticket: { channel: hotline, business: broadband, openedAt: "2026-11-25 10:00", ${text} }\n`;
const opened_ms = parseTime('2026-11-25 10:00')!;

/** Reads a script and tells code and line of each diagnostic; each is a whole sentence with a remedy in both languages. */
function check(text: string, expected: readonly string[] = [], warned = false): TraceScript | undefined {
  const result = readTrace(text, 'script.yaml');
  expect(result.diagnostics.map((it) => `${it.code}:${it.line}`)).toEqual(expected);
  for (const { file, message, remedy } of result.diagnostics) {
    expect(file).toBe('script.yaml');
    for (const said of [message.zh, message.en, remedy.zh, remedy.en])
      expect(said).not.toMatch(/^\s*$|\{[a-z]+\}|undefined/i);
  }
  expect(result.ok).toBe(expected.length === 0 || warned);
  return result.ok ? result.value : undefined;
}

describe('the script of a ticket', () => {
  test('of a ticket alone is one: nobody but the system acts', () => {
    expect(check(ticket)).toEqual({
      ticket: {
        channel: 'hotline',
        business: 'broadband',
        tier: 'ordinary',
        care: false,
        openedAt_ms: opened_ms,
        conditions: {}
      },
      seed: 1,
      autopilots: { system: 'exemplary' },
      entries: []
    });
  });
  test('says all that can be said of a ticket', () => {
    const script = check(
      about(
        'service: 宽带, lang: en, tier: vip, care: elderly, number: A-17, difficulty: major, conditions: { emergency: true, can-verify: false }, room: { field: 0 }'
      )
    );
    expect(script?.ticket).toMatchObject({
      service: '宽带',
      lang: 'en',
      tier: 'vip',
      care: true,
      number: 'A-17',
      difficulty: 'major',
      conditions: { emergency: true, 'can-verify': false },
      room: { field: 0 }
    });
  });
  test.each([
    ['true', true],
    ['elderly', true],
    ['disabled', true],
    ['[elderly]', true],
    ['[elderly, disabled]', true],
    ['[]', false],
    ['false', false],
    ['none', false],
    ['"no"', false]
  ])('care: %s', (text, care) => expect(check(about(`care: ${text}`))?.ticket.care).toBe(care));
  test('is read with what was done, said and waited for', () => {
    const script = check(
      entries(
        '{ at: 1s, who: agent, say: 您好 }',
        '{ at: 2s, who: customer, do: demand-told }',
        '{ at: 3s, wait: 3min }'
      )
    );
    expect(script?.entries).toEqual([
      { at_ms: 1000, who: 'agent', say: '您好' },
      { at_ms: 2000, who: 'customer', do: 'demand-told' },
      { at_ms: 3000, who: 'system', do: 'wait', with: { for: 180_000 } }
    ]);
  });
});

describe('a time', () => {
  test.each([
    ['0', 0],
    ['30min', 1_800_000],
    ['1h30m', 5_400_000],
    ['"2026-11-25 10:00"', 0],
    ['"2026-11-25 17:30"', 27_000_000],
    ['2026-11-25T10:00:01', 1000],
    ['"2026-11-26 10:00"', 86_400_000],
    // Before it was opened: a fact of the ticket (refused), not a mistake of the file.
    ['"2026-11-25 09:00"', -3_600_000]
  ])('of %s', (at, ms) => {
    expect(check(entries(`{ at: ${at}, who: agent, do: greeted }`))?.entries[0]?.at_ms).toBe(ms);
    expect(check(`${ticket}until: ${at}\n`)?.until_ms).toBe(ms);
  });
  test.each([
    ['"2026-11-25 10:00"', opened_ms],
    ['"2026-11-25T10:00:00+08:00"', opened_ms],
    ['"2026-11-25T02:00:00Z"', opened_ms],
    ['"2026-11-25T02:00:00.500Z"', opened_ms + 500]
  ])('of opening as %s', (openedAt, ms) => {
    expect(check(`ticket: { channel: app, business: enquiry, openedAt: ${openedAt} }\n`)?.ticket.openedAt_ms).toBe(ms);
  });
  test('in a field is a length or an instant where its event has one, and else as it was written', () => {
    const script = check(
      entries(
        '{ at: 1s, who: field, do: visit-booked, with: { at: "2026-11-25 14:00" } }',
        '{ at: 2s, who: field, do: visit-booked, with: { at: 4h } }',
        '{ at: 3s, who: field, do: promised, with: { eta: 2h } }',
        '{ at: 4s, who: field, do: promised, with: { eta: 尽快 } }',
        '{ at: 5s, who: field, do: plan-recorded, with: { plan: 2h } }',
        '{ at: 6s, who: customer, do: rated, with: { rating: 3 } }',
        '{ at: 7s, who: field, do: tools-taken, with: { tools: [光功率计, 7] } }',
        '{ at: 8s, who: field, do: no-such, with: { deep: { er: 1 }, yes: true } }'
      )
    );
    expect(script?.entries.map((entry) => ('with' in entry ? entry.with : undefined))).toEqual([
      { at: 14_400_000 },
      { at: 14_400_000 },
      { eta: 7_200_000 },
      { eta: '尽快' },
      { plan: '2h' },
      { rating: 3 },
      { tools: ['光功率计', '7'] },
      { deep: '{"er":1}', yes: true }
    ]);
  });
});

describe('autopilots', () => {
  test.each([
    ['[system, agent]', { system: 'exemplary', agent: 'exemplary' }],
    ['[]', {}],
    ['{}', {}],
    ['{ field: careless, agent: average }', { field: 'careless', agent: 'average' }]
  ])('%s', (text, expected) => expect(check(`${ticket}autopilots: ${text}\n`)?.autopilots).toEqual(expected));
  test.each(['[agent, owner]', '{ agent: exemplary, owner: exemplary }'])(
    '%s: there is nothing on a ticket for the owner to do, which is told and harms nothing',
    (text) => {
      const script = check(`${ticket}autopilots: ${text}\n`, ['SB0426:2'], true);
      expect(script?.autopilots).toEqual({ agent: 'exemplary', owner: 'exemplary' });
    }
  );
  test('of every other role have something to do', () => {
    const others = roles.filter((role) => role !== 'owner');
    expect(Object.keys(check(`${ticket}autopilots: [${others.join(', ')}]\n`)!.autopilots)).toEqual(others);
  });
});

describe('a mistake is told where it stands', () => {
  test.each<[string, string, readonly string[]]>([
    ['a list instead', '- a\n', ['SB0402:1']],
    ['no ticket', 'seed: 1\n', ['SB0401:1']],
    ['a ticket that is none', 'ticket: broadband\n', ['SB0402:1']],
    ['a ticket without its time', 'ticket: { channel: app, business: enquiry }\n', ['SB0401:1']],
    [
      'a time of opening that is none',
      'ticket: { channel: app, business: enquiry, openedAt: "2026-02-30 10:00" }\n',
      ['SB0402:1']
    ],
    [
      'a time of opening without its day',
      'ticket: { channel: app, business: enquiry, openedAt: 30min }\n',
      ['SB0402:1']
    ],
    ['an unknown key', `${ticket}extra: 1\n`, ['SB0403:2']],
    ['an unknown key of the ticket', about('colour: red'), ['SB0403:1']],
    ['a channel that there is not', ticket.replace('hotline', 'fax'), ['SB0404:1']],
    ['a business that is no id', ticket.replace('broadband', '宽带'), ['SB0402:1']],
    ['a tier that there is not', about('tier: gold'), ['SB0404:1']],
    ['a difficulty that there is not', about('difficulty: huge'), ['SB0404:1']],
    ['care that there is not', about('care: blind'), ['SB0404:1']],
    ['care that there is not, among some', about('care: [elderly, blind]'), ['SB0404:1']],
    ['care that is a mapping', about('care: { elderly: true }'), ['SB0402:1']],
    ['a language that there is not', about('lang: fr'), ['SB0404:1']],
    ['a language that is no word', about('lang: [en]'), ['SB0402:1']],
    ['a condition that there is not', about('conditions: { sunny: true }'), ['SB0403:1']],
    [
      'a condition that is said of the ticket itself',
      about('conditions: { difficulty: major, tier: vip }'),
      ['SB0427:1', 'SB0427:1']
    ],
    ['a condition that neither holds nor not', about('conditions: { emergency: maybe }'), ['SB0404:1']],
    ['room that is a text', about('room: full'), ['SB0402:1']],
    ['room below nothing', about('room: { field: -1 }'), ['SB0402:1']],
    ['a service that is a list', about('service: [a]'), ['SB0402:1']],
    ['a seed that is no whole number', `${ticket}seed: 1.5\n`, ['SB0402:2']],
    ['an autopilot of nobody', `${ticket}autopilots: [robot]\n`, ['SB0404:2']],
    ['an autopilot of a role that there is not', `${ticket}autopilots: { robot: average }\n`, ['SB0403:2']],
    ['a diligence that there is not', `${ticket}autopilots: { field: lazy }\n`, ['SB0404:2']],
    ['autopilots that are a text', `${ticket}autopilots: all\n`, ['SB0402:2']],
    ['entries that are a text', `${ticket}entries: none\n`, ['SB0402:2']],
    ['an entry that is a text', entries('greeted'), ['SB0402:3']],
    ['an entry without its time', entries('{ who: agent, do: greeted }'), ['SB0401:3']],
    ['an entry whose time is none', entries('{ at: soon, who: agent, do: greeted }'), ['SB0402:3']],
    ['an entry without a deed', entries('{ at: 1s, who: agent }'), ['SB0413:3']],
    ['an entry with two', entries('{ at: 1s, who: agent, do: greeted, say: 您好 }'), ['SB0413:3']],
    ['an entry of nobody', entries('{ at: 1s, do: greeted }'), ['SB0401:3']],
    ['an entry of a role that there is not', entries('{ at: 1s, who: boss, do: greeted }'), ['SB0404:3']],
    ['an entry with an unknown key', entries('{ at: 1s, who: agent, do: greeted, why: x }'), ['SB0403:3']],
    ['a wait that is none', entries('{ at: 1s, wait: long }'), ['SB0402:3']],
    ['fields that are a text', entries('{ at: 1s, who: agent, do: greeted, with: x }'), ['SB0402:3']],
    ['a line that is too long', entries(`{ at: 1s, who: agent, say: ${'好'.repeat(mostSaid + 1)} }`), ['SB0424:3']],
    [
      'too many entries',
      entries(...Array.from({ length: mostEntries + 1 }, () => '{ at: 1s, wait: 1s }')),
      [`SB0423:${mostEntries + 3}`]
    ],
    ['an end that is no time', `${ticket}until: tomorrow\n`, ['SB0402:2']],
    ['an end before the last entry', `${entries('{ at: 2h, who: agent, do: greeted }')}until: 1h\n`, ['SB0425:4']],
    ['YAML that is none', `${ticket}entries: [\n`, ['SB0107:2']],
    ['nothing at all', '', ['SB0101:1']],
    ['a key that is a trap', `${ticket}__proto__: 1\n`, ['SB0113:2']]
  ])('%s', (_, text, expected) => {
    check(text, expected);
  });
  test('and says what to do about it', () => {
    const told = (text: string) =>
      readTrace(text, 'script.yaml').diagnostics.map(({ message, remedy }) => `${message.en}: ${remedy.en}`);
    expect(told(about('care: blind'))).toEqual(['care cannot be blind: use one of: elderly, disabled, true, false']);
    expect(told(about('care: [blind]'))).toEqual(['care cannot be blind: use one of: elderly, disabled']);
    expect(told(about('conditions: { difficulty: major }'))).toEqual([
      'difficulty is no condition, it is said of the ticket itself: write ticket: { difficulty: … }, not under conditions'
    ]);
    const late = entries('{ at: 2h, who: agent, do: greeted }', '{ at: 3h, who: agent, do: closed }');
    expect(told(`${late}until: 1h\n`)[0]).toContain('until (1h) is before the last entry (3h)');
    expect(told(`${ticket}autopilots: [owner]\n`)[0]).toContain('nothing on a ticket for the process owner to do');
  });
  test('whatever it is, and nothing is thrown', () => {
    const anything = fc.oneof(
      fc.string(),
      fc.json(),
      fc.constantFrom(ticket, 'entries:', '- { at: 1s }', 'until: 1h', '{', '&a')
    );
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 6 }), (pieces) => {
        const { ok, diagnostics } = readTrace(pieces.join('\n'), 'any.yaml');
        expect(ok || diagnostics.length > 0).toBe(true);
      })
    );
  });
});
