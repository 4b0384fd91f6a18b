import { deflateSync, strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { addressOf } from '#simulation/desk';
import { csvOf } from './csv';
import { mostLink } from '#formats/packed-text';
import { linkOf, logOf, readLink, readSandbox, readSandboxFile, writeSandbox } from './file';
import { seenOn } from './seen-until';
import type { SandboxFile } from './file';
import { lifeOf } from './lived-again';
import { digestOf } from './numbers';
import { begun, fault, planOf, staffOf } from './testing/sandboxes';

const played = () => {
  const history = begun(fault, staffOf('exemplary', ['agent']));
  const about = addressOf(history.now.desk.memory.tickets.keys()[0]!);
  history.take({ who: 'agent', about, do: 'greeted' });
  history.runUntil(history.now_ms + 30_000);
  history.take({ who: 'agent', about, say: '您的信息仅用于本次业务处理，我们将严格保密' });
  history.take({ role: 'field', by: 'careless' });
  history.take({ who: 'agent', about, do: 'captured', with: { demand: 'broadband', contact: '19912345678' } });
  return history;
};

const fileOf = (history = played()): SandboxFile => {
  const { plan, staff, steps, until_ms } = history.log;
  return JSON.parse(
    JSON.stringify({
      sandbox: 1,
      policy: 'abc',
      plan,
      staff,
      branches: [{ name: '一', steps, until_ms }],
      active: 0,
      checkpoints: []
    })
  ) as SandboxFile;
};
const toLink = (text: string): string => Buffer.from(deflateSync(strToU8(text))).toString('base64url');
const codes = (result: ReturnType<typeof readLink>) => result.diagnostics.map(({ code }) => code);

describe('a file and a link', () => {
  test('hold all that a sandbox is: opened elsewhere it is the same, at the same moment', () => {
    const history = played();
    const file = fileOf(history);
    const link = linkOf(file);
    if (!link.ok) throw new Error('a link');
    expect(link.value).toMatch(/^[\w-]+$/);
    for (const read of [readSandbox(writeSandbox(file)), readLink(link.value)]) {
      if (!read.ok) throw new Error('read again');
      const again = lifeOf(history.sandbox, logOf(read.value, 0)).history;
      expect(digestOf(again.now.desk.memory)).toBe(digestOf(history.now.desk.memory));
      expect(again.now_ms).toBe(history.now_ms);
    }
  });

  test.each([
    ['nothing', ''],
    ['what is no link at all', '%%%'],
    ['a link that was cut', 'cut'],
    ['bytes that are no packed text', 'AAAA'],
    ['a text that is no JSON', toLink('hello')]
  ])('%s is refused', (what, given) => {
    const link = linkOf(fileOf());
    const fragment = given === 'cut' && link.ok ? link.value.slice(0, -20) : given;
    expect(codes(readLink(fragment)), what).toEqual(['SB0901']);
  });

  test('one that is too long, or unpacks to too much, is given up before it is read', () => {
    expect(codes(readLink('a'.repeat(mostLink + 1)))).toEqual(['SB0902']);
    const bomb = toLink(`"${'a'.repeat(6_000_000)}"`);
    expect(bomb.length).toBeLessThan(mostLink);
    expect(codes(readLink(bomb))).toEqual(['SB0902']);
    const steps = Array.from({ length: 4000 }, (_, at) => ({
      at_ms: at,
      who: 'agent' as const,
      about: 'ticket:1',
      say: String(Math.sin(at))
    }));
    const file = fileOf();
    expect(linkOf({ ...file, branches: [{ ...file.branches[0]!, steps }] }).ok).toBe(false);
  });

  test.each([
    ['another format', { sandbox: 2 }, 'sandbox'],
    ['a seed that is none', { plan: { ...fault, seed: -1 } }, 'plan.seed'],
    ['a day that there is not', { plan: { ...fault, date: '2026-02-30' } }, 'plan.date'],
    ['a thousand and one tickets', { plan: { ...fault, tickets: 1001 } }, 'plan.tickets'],
    ['a key that nobody knows', { plan: { ...fault, __proto: 1 } }, 'plan'],
    ['a role that there is not', { staff: { boss: 'average' } }, 'staff'],
    ['a try that is not there', { active: 3 }, 'active']
  ])('with %s it is refused, and told where', (_, change, path) => {
    const read = readSandbox(JSON.stringify({ ...fileOf(), ...change }));
    expect(codes(read)).toEqual(['SB0903']);
    expect(read.diagnostics[0]!.message.en).toContain(path);
  });
});

describe('a file that is chosen', () => {
  const unreadable = { size: 20, text: () => Promise.reject(new Error('gone')) };
  test.each([
    ['six million NULs', new Blob([new Uint8Array(6_000_000)]), 'SB0902', '6.0 MB'],
    ['as many as are read', new Blob([new Uint8Array(4_000_000)]), 'SB0901', 'no sandbox file'],
    ['nothing', new Blob([]), 'SB0901', 'no sandbox file'],
    ['a picture', new Blob([new Uint8Array([137, 80, 78, 71, 13, 10])]), 'SB0901', 'no sandbox file'],
    ['something else that is JSON', new Blob(['{"format":3,"entries":[]}']), 'SB0903', 'no sandbox file'],
    ['a greeting', new Blob(['{"hello":1}']), 'SB0903', 'no sandbox file'],
    ['a number', new Blob(['5']), 'SB0903', 'no sandbox file'],
    ['a sandbox that was changed', new Blob([JSON.stringify({ ...fileOf(), active: 'x' })]), 'SB0903', 'active'],
    ['one that has gone meanwhile', unreadable, 'SB0901', '']
  ])('%s is refused: what is wrong and what to do are said', async (_, file, code, said) => {
    const read = await readSandboxFile(file);
    expect(codes(read)).toEqual([code]);
    const [{ message, remedy }] = read.diagnostics as [(typeof read.diagnostics)[number]];
    for (const text of [message.zh, message.en, remedy.zh, remedy.en]) expect(text).not.toBe('');
    expect(message.en + remedy.en).not.toContain('Copy the whole link');
    expect(message.en).toContain(said);
  });

  test('that was exported is read, by its name', async () => {
    const named = { ...fileOf(), name: '周三的班' };
    const read = await readSandboxFile(new Blob([writeSandbox(named)]));
    expect(read.ok && read.value.name).toBe('周三的班');
    const link = linkOf(named);
    const sent = link.ok && readLink(link.value);
    expect(sent && sent.ok && sent.value.name).toBe('周三的班');
  });
});

describe('what was seen before it was kept', () => {
  const history = played();
  const kept = { ...fileOf(history), looked: { moment: 0, at_ms: history.sandbox.begins_ms } };
  const seen = { active: 0, steps: history.steps.length, until_ms: history.now_ms + 3_600_000 };

  test('comes back: the log is lived until then', () => {
    const file = seenOn(kept, seen);
    expect(readSandbox(writeSandbox(file)).ok).toBe(true);
    expect(file.looked).toBeUndefined();
    history.runUntil(seen.until_ms);
    const again = lifeOf(history.sandbox, logOf(file, 0)).history;
    expect([again.now_ms, digestOf(again.now.desk.memory)]).toEqual([seen.until_ms, digestOf(history.now.desk.memory)]);
  });

  test.each([
    ['of another try', { active: 1 }],
    ['of before a step that was kept', { steps: seen.steps - 1 }],
    ['of no later than was kept', { until_ms: kept.branches[0]!.until_ms }]
  ])('%s is nothing', (_, change) => {
    expect(seenOn(kept, { ...seen, ...change })).toBe(kept);
  });
});

describe('a table of the tickets', () => {
  const history = begun(planOf({ seed: 5, tickets: 12, hours: 2 }), staffOf('average'));
  history.runUntil(history.now_ms + 12 * 3_600_000);

  test.each(['zh-CN', 'en'] as const)('opens in a spreadsheet as it is (%s)', (lang) => {
    const csv = csvOf(history.sandbox, history.now, lang);
    expect(csv.startsWith('\uFEFF')).toBe(true);
    const lines = csv.slice(1).trimEnd().split('\r\n');
    expect(lines).toHaveLength(13);
    const columns = lines[0]!.split(',').length;
    for (const line of lines) expect(line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/)).toHaveLength(columns);
    expect(csv.includes('undefined')).toBe(false);
    if (lang === 'en') expect(lines[0]).not.toMatch(/\p{Script=Han}/u);
  });
});
