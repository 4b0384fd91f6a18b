import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Diagnostic } from '#diagnostics/diagnostic';
import { openPolicy } from '../../src/cli/data';
import { trace, traceFile } from '../../src/cli/commands/trace';
import { sample } from '../tools/sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'switchboard-policies-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const shipped = readFileSync('machines/policy/default.yaml', 'utf8');
const tight = 'tests/policies/tight.yaml';

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const ticket = (openedAt: string): string =>
  file(
    `${openedAt.replaceAll(/\W/g, '')}.yaml`,
    `ticket: { channel: hotline, business: enquiry, openedAt: "${openedAt}" }\n`
  );
const script = ticket('2026-11-25 10:00');

/** The shipped policy with one place changed, and the line of that place. */
function changed(from: string, to: string): { readonly text: string; readonly line: number } {
  const at = shipped.indexOf(from);
  expect(at, `${from} in the shipped policy`).toBeGreaterThanOrEqual(0);
  expect(shipped.indexOf(from, at + 1), `${from} only once`).toBe(-1);
  return { text: shipped.replace(from, () => to), line: shipped.slice(0, at).split('\n').length };
}

function without(text: string, section: string): string {
  const rest = text.replace(new RegExp(`^${section}:\\n(?: .*\\n|\\n)*`, 'm'), '');
  expect(rest).not.toBe(text);
  return rest;
}

/** Traces a ticket by a policy that is bad: nothing is lived, and each diagnostic is a sentence with its place and its cure. */
async function refused(policy: string, scriptPath = script): Promise<readonly Diagnostic[]> {
  const traced = await traceFile(scriptPath, policy);
  expect(traced.ok).toBe(false);
  for (const { code, severity, file: name, message, remedy } of traced.diagnostics) {
    // That a long list was cut short is no fault of its own.
    expect(severity).toBe(code === 'SB0118' ? 'info' : 'error');
    expect([policy, scriptPath]).toContain(name);
    for (const text of [message.zh, message.en, remedy.zh, remedy.en])
      expect(text).not.toMatch(/^\s*$|undefined|\[object/);
  }
  const lines: string[] = [];
  const io = { lang: 'en', out: () => expect.fail('something was lived'), err: (line: string) => lines.push(line) };
  expect(await trace.run([scriptPath, '--policy', policy], io as never)).toBe(1);
  for (const { code } of traced.diagnostics) expect(lines.join('\n')).toContain(code);
  return traced.diagnostics;
}

describe('a policy', () => {
  const faults: readonly [string, string, string, string][] = [
    ['that is no YAML', 'limits:\n', 'limits: [\n', 'SB0107'],
    ['with a key twice', 'late: 50', 'late: 50\nlate: 60', 'SB0112'],
    ['with an unknown key', 'late: 50', 'later: 50', 'SB0606'],
    ['with a negative limit', '3.1-tech-24h: 24h', '3.1-tech-24h: -24h', 'SB0602'],
    ['with a limit of nothing', '3.1-tech-24h: 24h', '3.1-tech-24h: 0s', 'SB0603'],
    ['with a limit of years', '3.1-tech-24h: 24h', '3.1-tech-24h: 900d', 'SB0603'],
    ['with a limit of more work than a year has', '3.1-tech-24h: 24h', '3.1-tech-24h: 5000h working', 'SB0603'],
    [
      'with a limit of more working days than a year has',
      '3.1-biz-1d: 1 working day',
      '3.1-biz-1d: 900 working days',
      'SB0603'
    ],
    ['with an hour ahead that counts working days', '3.1-vip-1h: 1h', '3.1-vip-1h: 1 working day', 'SB0603'],
    [
      'whose emergency plan tells nobody',
      shipped.slice(shipped.indexOf('emergency-plan:'), shipped.indexOf('  departments:')),
      'emergency-plan: []\n',
      'SB0613'
    ],
    ['with a business of two classes', 'complaint: [fee-dispute,', 'complaint: [broadband, fee-dispute,', 'SB0606'],
    ['with a habit that knows another cause', 'with: { cause: 资源不足 }', 'with: { cause: 天气 }', 'SB0606'],
    [
      'with a habit of the house that knows another cause',
      'with: { cause: 人员调度, measure: new-roster }',
      'with: { cause: 天气, measure: new-roster }',
      'SB0606'
    ],
    ['with a limit without its unit', '3.1-tech-24h: 24h', '3.1-tech-24h: 24', 'SB0602'],
    [
      'with a limit of a clause that there is not',
      '3.1-tech-24h: 24h',
      '3.1-tech-24h: 24h\n  9.9-no-such: 1h',
      'SB0604'
    ],
    ['with working time where there is no calendar', '2.1-check-5min: 5min', '2.1-check-5min: 1 working day', 'SB0603'],
    ['that warns at more than all of a limit', 'warn-at-remaining: 25', 'warn-at-remaining: 125', 'SB0603'],
    ['that warns at less than nothing', 'warn-at-remaining: 25', 'warn-at-remaining: -1', 'SB0603'],
    ['with over a hundred percent for what is late', 'late: 50', 'late: 101', 'SB0603'],
    ['whose verdicts add up to more than a hundred', 'process: 35, outcome: 30', 'process: 35, outcome: 31', 'SB0607'],
    ['with a gate of a clause that there is not', 'gates: [5.1-shirking', 'gates: [5.1-shirk', 'SB0604'],
    ['with a day that ends before it begins', 'to: "18:00"', 'to: "08:00"', 'SB0609'],
    ['with a date that there is not', 'days: {}', 'days: { "2026-02-30": rest }', 'SB0609'],
    ['with a day that is neither worked nor off', 'days: {}', 'days: { "2026-11-28": half }', 'SB0602'],
    ['with a year of long ago', 'years: []', 'years: [1900]', 'SB0603'],
    ['with a class that there is not', 'fault: [broadband,', 'trouble: [broadband,', 'SB0606'],
    ['with a step of self-help that there is not', 'self-help: []', 'self-help: [restart, pray]', 'SB0606'],
    [
      'that dispatches to a team that there is not',
      '{ class: fault, team: field }',
      '{ class: fault, team: moon }',
      'SB0606'
    ],
    [
      'that dispatches a class that there is not',
      '{ class: fault, team: field }',
      '{ class: outage, team: field }',
      'SB0602'
    ],
    ['with room in a team that there is not', 'room: { field: 12,', 'room: { field: 12, moon: 1,', 'SB0604'],
    ['with less than no room', 'room: { field: 12,', 'room: { field: -1,', 'SB0603'],
    ['that does with the unanswered what nobody can', 'unanswered: dispatch-again', 'unanswered: forget', 'SB0602'],
    ['that lets a clause stand that there is not', 'pauses: []', 'pauses: [9.9-no-such]', 'SB0604'],
    ['that lets a limit stand which is over before', 'pauses: []', 'pauses: [3.1-tech-30min]', 'SB0604'],
    ['with a slot of no length', 'slot: 2h', 'slot: 0s', 'SB0603'],
    ['that tries a follow-up never', 'follow-up-attempts: 3', 'follow-up-attempts: 0', 'SB0603'],
    ['that tries a follow-up without end', 'follow-up-attempts: 3', 'follow-up-attempts: 1000', 'SB0603'],
    ['whose emergency plan tells nobody', 'by: operations,', 'by: army,', 'SB0606'],
    [
      'with a habit that nobody can have',
      '- { do: demand-told, after: 4s }',
      '- { do: demand-tolled, after: 4s }',
      'SB0602'
    ],
    [
      'with a habit of a role that there is not',
      '- { do: dispatched, after: 10min, who: dispatcher }',
      '- { do: dispatched, after: 10min, who: robot }',
      'SB0602'
    ],
    [
      'with a habit that comes soon',
      '- { do: demand-told, after: 4s }',
      '- { do: demand-told, after: soon }',
      'SB0602'
    ],
    [
      'with a habit for a case that there is not',
      'after: 5s, once: plan-answered, unless: acted-on, when: wants-change',
      'after: 5s, once: plan-answered, unless: acted-on, when: wants-more',
      'SB0602'
    ],
    [
      'with a habit once something has happened that cannot',
      'after: 5s, once: plan-answered, unless: acted-on, when',
      'after: 5s, once: plan-answer, unless: acted-on, when',
      'SB0602'
    ],
    [
      'with a habit that is more than one',
      '- { do: demand-told, after: 4s }',
      '- { do: demand-told, after: 4s, twice: true }',
      'SB0606'
    ],
    [
      'with a habit of a tag that there is not',
      '{ tag: 自助排障无效 }, once: still-broken',
      '{ tag: 自助 }, once: still-broken',
      'SB0606'
    ],
    ['that transfers to a desk that there is not', 'transferTarget: technical', 'transferTarget: moon', 'SB0606'],
    [
      'with a business of a class that there is not',
      'fault: [broadband, fixed-line',
      'fault: [broadbandd, fixed-line',
      'SB0606'
    ],
    ['that keeps more places for VIPs than there are', 'kept-for-vip: 1', 'kept-for-vip: 99', 'SB0603'],
    ['with a step of self-help twice', 'self-help: []', 'self-help: [restart, restart]', 'SB0606'],
    ['with a phrase that cannot be read', 'zh: [为您提供更精准服务]', 'zh: ["为您(提供"]', 'SB0611'],
    ['with a phrase of a clause that forbids none', '  1.2-pretext: { zh', '  1.2-capture: { zh', 'SB0604'],
    ['with a line that names what nothing fills', '您的{fault}故障已修复', '您的{faultx}故障已修复', 'SB0612'],
    ['with half a part for a percentage', 'late: 50', 'late: half', 'SB0602'],
    [
      'with a script in one language',
      '1.2-privacy: { zh: "您的信息仅用于本次业务处理，我们将严格保密", en:',
      '1.2-privacy: { zh: "您的信息仅用于本次业务处理，我们将严格保密", fr:',
      'SB0606'
    ]
  ];
  test.each(sample(faults, 16))('%s is refused', async (_, from, to, code) => {
    const { text, line } = changed(from, to);
    const path = file('bad.yaml', text);
    const found = (await refused(path)).find((it) => it.code === code);
    expect(found, code).toBeDefined();
    expect(found!.file).toBe(path);
    // YAML that cannot be read is told where it could not go on.
    if (code === 'SB0107') expect(found!.line).toBeGreaterThanOrEqual(line);
    else expect(found!.line! - line).toBeOneOf([0, 1]);
  });

  test.each([
    '3.1-tech-30min: 30min',
    '3.1-biz-1d: 1 working day',
    '3.3-undispatched-30min: 30min',
    '4.2-24h: 24h',
    '1.1-hall-greet: 30s'
  ])('without the limit %s of a ticket is refused', async (limit) => {
    const { text } = changed(`  ${limit}\n`, '');
    const [found, ...more] = await refused(file('bad.yaml', text));
    expect(more).toEqual([]);
    const key = limit.split(':')[0]!;
    expect(found).toMatchObject({ code: 'SB0601', remedy: { en: `add limits.${key}` } });
    // What it is about is told by its name.
    expect(found!.message.en).not.toContain(key);
  });

  test.each([
    ['the tag that a clause asks for', '  自助排障无效: self-help failed\n', 'tags.自助排障无效'],
    ['the tag that the system gives', '  优先处理: priority\n', 'tags.优先处理'],
    [
      'a line that customers are owed',
      '  4.1-biz-bill: { zh: "首月账单请您留意查看", en: "Please watch your first bill after the change" }\n',
      'scripts.4.1-biz-bill'
    ]
  ])('without %s is refused', async (_, line, key) => {
    const found = await refused(file('bad.yaml', changed(line, '').text));
    expect(found.map(({ remedy }) => remedy.en)).toContain(`add ${key}`);
  });

  test.each(['ticket', 'calendar'])('without its section %s lets no ticket live', async (section) => {
    // What is worked out beyond one ticket, and how its values are read, needs that section, too.
    const old = [section, 'operations', 'decisions'].reduce(without, shipped);
    const [found] = await refused(file('old.yaml', old));
    expect(found).toMatchObject({ code: 'SB0610' });
  });

  test.each([
    ['empty', '', 'SB0101'],
    ['a list', '- limits\n', 'SB0602'],
    ['a text', 'limits\n', 'SB0602'],
    ['a trap', `__proto__: {}\n${shipped}`, 'SB0113'],
    ['of six million characters', `# ${'x'.repeat(6_000_000)}\n${shipped}`, 'SB0102']
  ])('that is %s is refused', async (_, text, code) => {
    expect((await refused(file('bad.yaml', text)))[0]!.code).toBe(code);
  });

  test.each([
    ['a year told without its statutory days', 'years: []', 'years: [2027]', 'SB0614'],
    ['a greeting without the agent number', 'Hello, agent {agentId} speaking', 'Hello, how can I help', 'SB0615'],
    ['a gate that stands twice', 'gates: [5.1-shirking,', 'gates: [5.1-shirking, 5.1-shirking,', 'SB0616'],
    ['a limit of 300 days', '2.1-check-5min: 5min', '2.1-check-5min: 300d', 'SB0617'],
    ['a limit of a millisecond', '1.1-hotline-greet: 3s', '1.1-hotline-greet: 1ms', 'SB0617'],
    ['a department that answers in a millisecond', 'operations: 2h,', 'operations: 1ms,', 'SB0617'],
    ['a slot of a millisecond', 'slot: 2h', 'slot: 1ms', 'SB0617'],
    ['an emergency within a millisecond', 'tickets: 5, within: 30min', 'tickets: 5, within: 1ms', 'SB0617'],
    ['a pass that takes nothing', 'pass: { total: 80,', 'pass: { total: 0,', 'SB0618'],
    ['a datum that there is not', 'fee-dispute: [serviceNumber,', 'fee-dispute: [shoeSize,', 'SB0619'],
    ['a habit in one language', 'measure: new-roster', 'measure: 调整排班', 'SB0622'],
    ['a notice that waits for the morning', '2.2-major-notify: 5min', '2.2-major-notify: 1h working', 'SB0621']
  ])('with %s is warned of, in its place, and runs', async (_, from, to, code) => {
    const { text, line } = changed(from, to);
    const opened = await openPolicy(file('odd.yaml', text));
    expect(opened.ok).toBe(true);
    expect(opened.diagnostics).toMatchObject([{ code, severity: 'warning', line }]);
  });

  test('that is not there is told', async () => {
    const traced = await traceFile(script, join(folder, 'none.yaml'));
    expect(traced.ok).toBe(false);
    expect(traced.diagnostics[0]?.code).toBe('SB0391');
  });
});

describe('a calendar that does not know the year', () => {
  const dispatched = (openedAt: string) =>
    file('dispatched.yaml', `${readFileSync(ticket(openedAt), 'utf8')}autopilots: [system, agent, customer]\n`);
  test.each(['2027-01-04 10:00', '2026-12-31 10:00', '2003-06-02 10:00'])(
    'refuses no ticket, opened on %s, and says what is provisional',
    async (openedAt) => {
      const traced = await traceFile(dispatched(openedAt));
      if (!traced.ok) throw new Error(JSON.stringify(traced.diagnostics));
      const { facts } = traced.value;
      expect(facts.filter(({ kind }) => kind === 'refused')).toEqual([]);
      const until = facts.filter(({ due_ms }) => due_ms !== undefined);
      expect(until.map(({ clause, provisional }) => [clause, provisional])).toContainEqual(['3.1-biz-1d', true]);
      for (const { clause, provisional, text } of until) {
        const working = clause === '3.1-biz-1d';
        expect(provisional === true, clause).toBe(working);
        expect([text.zh.endsWith('（暂定）'), text.en.endsWith('(provisional)')], clause).toEqual([working, working]);
      }
    }
  );
  test('is cured by a policy that tells the year', async () => {
    const traced = await traceFile(dispatched('2027-01-05 10:00'), tight);
    if (!traced.ok) throw new Error(JSON.stringify(traced.diagnostics));
    const [running] = traced.value.facts.filter(({ kind, clause }) => kind === 'started' && clause === '3.1-biz-1d');
    expect(running!.due_ms).toBeGreaterThan(0);
    expect(running).not.toHaveProperty('provisional');
  });
});

test('sb trace ends with 1, says where and what, and prints no fact', async () => {
  const { text, line } = changed('3.1-tech-24h: 24h', '3.1-tech-24h: -24h');
  const path = file('bad.yaml', text);
  const ended = await new Promise<{ code: unknown; out: string; err: string }>((done) => {
    execFile(process.execPath, ['src/cli/sb.js', 'trace', script, '--policy', path], (error, out, err) =>
      done({ code: error?.code, out, err })
    );
  });
  expect(ended.code).toBe(1);
  expect(ended.out).toBe('');
  expect(ended.err).toMatch(new RegExp(`bad\\.yaml:${line}:\\d+ SB0602 error `));
});
