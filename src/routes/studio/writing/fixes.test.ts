/** Whatever can be mended at once: done, it is gone, and nothing else is wrong for it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Diagnostic } from '#diagnostics/diagnostic';
import { wordingMistake } from '#language/wording';
import { deskActs } from '#machines/desk-acts';
import { customerWords } from '#atlas/customer-words';
import { findingsOf } from '#playthrough/findings';
import { openScenario } from '#scenario/read';
import { readYaml } from '#formats/yaml';
import { proven } from '../../../cli/commands/check.ts';
import { fixesOf } from './fixes.ts';
import { enquiry, shippedAround } from './testing/around.ts';
import type { Surroundings } from './vocabulary.ts';

let around: Surroundings;
beforeAll(async () => {
  around = await shippedAround();
});

type Read = (text: string) => readonly Diagnostic[] | Promise<readonly Diagnostic[]>;
const scenario: Read = (text) =>
  openScenario(text, 'sample.yaml', { ...around, acts: deskActs, wordingMistake }).diagnostics;
const played: Read = async (text) => {
  const opened = openScenario(text, 'sample.yaml', { ...around, acts: deskActs, wordingMistake });
  if (!opened.ok) return opened.diagnostics;
  const proof = await proven(opened.value.scenario, around.policy!, 60_000);
  return proof.ok
    ? [
        ...opened.diagnostics,
        ...findingsOf(opened.value.scenario, proof.value, opened.value.tree.place, customerWords(opened.value.scenario))
      ]
    : proof.diagnostics;
};
const yaml: Read = (text) => readYaml(text, 'sample.yaml').diagnostics;

/** A sample: its text, and who reads it. */
type Sample = readonly [name: string, text: string, read: Read];

const broken: readonly Sample[] = readdirSync('tests/broken-scenarios')
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => [
    name,
    readFileSync(join('tests/broken-scenarios', name), 'utf8'),
    name.startsWith('SB0396') ? played : scenario
  ]);

const base = readFileSync('tests/diagnostics/bases/scenario.yaml', 'utf8');
const samples: readonly Sample[] = readdirSync('tests/diagnostics')
  .filter((name) => /^SB(01|03)/.test(name))
  .flatMap((code): readonly Sample[] => {
    const read = (name: string) => readFileSync(join('tests/diagnostics', code, name), 'utf8').trimEnd();
    if (existsSync(join('tests/diagnostics', code, 'incorrect.yaml.yaml')))
      return [[code, read('incorrect.yaml.yaml'), yaml]];
    if (!existsSync(join('tests/diagnostics', code, 'incorrect.scenario.yaml'))) return [];
    const [wrong, right] = [read('incorrect.scenario.yaml'), read('correct.scenario.yaml')];
    return [[code, base.includes(right) ? base.replace(right, () => wrong) : wrong, scenario]];
  });

const mended = new Set<string>();

/** What is said of a text, without its lines: a fix may move those. */
const said = (found: readonly Diagnostic[]) => found.map(({ code, message }) => `${code} ${message.en}`);

async function mendAll([, text, read]: Sample): Promise<number> {
  const found = await read(text);
  let count = 0;
  for (const diagnostic of found) {
    for (const { label, text: now } of fixesOf(text, diagnostic, around)) {
      const left = said(await read(now));
      const one = said([diagnostic])[0]!;
      const before = said(found);
      expect(left.filter((it) => it === one).length, `${label}: ${one}`).toBeLessThan(
        before.filter((it) => it === one).length
      );
      expect(
        left.filter((it) => !before.includes(it)),
        `${label}: nothing new`
      ).toEqual([]);
      expect(commentsIn(now), `${label}: comments`).toEqual(
        expect.arrayContaining(commentsIn(text).filter((it) => now.includes(it) || !label.includes('Delete')))
      );
      mended.add(diagnostic.code);
      count += 1;
    }
  }
  return count;
}
const commentsIn = (text: string): readonly string[] => text.split('\n').filter((line) => line.trim().startsWith('#'));

describe('a broken scenario is mended', () => {
  it.each(broken)('%s', async (...sample) => void (await mendAll(sample)));
});

describe('what a sample of a diagnostic has wrong is mended', () => {
  it.each(samples)('%s', async (...sample) => void (await mendAll(sample)));
});

/** A scenario that has a little of everything. */
const whole = enquiry
  .replace('say: thanks', 'say: thanks, tell: left')
  .replace('verification: verified } } }', 'verification: verified }, has: demand-told }, until: desk:look-up }');

describe('what was misspelt or left out is put right again', () => {
  /** Code, what is right, and what was written for it. */
  it.each([
    ['SB0107', 'modes: [guided, assisted, exam]', 'modes: [guided, assisted, exam'],
    [
      'SB0107',
      'you: { zh: 你是100XX热线的受理坐席。, en: You take calls on the 100XX hotline. }',
      'you: { zh: 你是100XX热线的受理坐席。, en: You take calls on the 100XX hotline.'
    ],
    ['SB0107', '  customer: {', '\tcustomer: {'],
    ['SB0107', '  customer: {', '\u3000customer: {'],
    ['SB0107', '  goal: {', '\u3000\u3000goal: {'],
    ['SB0107', '\nlevel: 1', '\nlevel：1'],
    ['SB0107', '\nlevel: 1', '\nlevel:1'],
    ['SB0107', '\nlevel: 1', '\nlevel:\u00a01'],
    ['SB0107', '\nlevel: 1', '\nlevel:\u30001'],
    ['SB0107', '\n  left:\n', '\n  left：\n'],
    ['SB0302', 'format: 2', 'format: two'],
    ['SB0304', 'modes: [guided, assisted, exam]', 'modes: [guided，assisted， exam]'],
    ['SB0107', 'value: "13800138026" }', 'value: "13800138026 }'],
    [
      'SB0107',
      'en: "Verify identity, look up what is left, and say it on the call." }',
      'en: "Verify identity, look up what is left, and say it on the call. }'
    ],
    [
      'SB0303',
      'en: "Verify identity, look up what is left, and say it on the call." }',
      'en: Verify identity, look up what is left, and say it on the call. }'
    ],
    ['SB0302', 'personal: true', 'personal: "yes"'],
    ['SB0302', 'minutes: 2', 'minutes: "2"'],
    ['SB0303', 'channel: hotline', 'chanel: hotline'],
    ['SB0303', 'variants: { calm: { title:', 'variants: { calm: { titel:'],
    ['SB0304', 'channel: hotline', 'channel: hotlne'],
    ['SB0304', 'does: agrees', 'does: agree'],
    ['SB0320', 'raised: { remaining:', 'raised: { remainin:'],
    ['SB0321', 'say: thanks, t', 'say: thank, t'],
    ['SB0321', 'beside: [tell], why: { zh: 客户问到了', 'beside: [tel], why: { zh: 客户问到了'],
    ['SB0322', 'go: settled', 'go: setled'],
    ['SB0322', 'verification: verified', 'verification: verifed'],
    ['SB0322', 'verification: verified', 'verificaton: verified'],
    ['SB0323', 'tell: left', 'tell: lefd'],
    ['SB0324', 'if: { at: { left: raised } }', 'if: { at: { left: raised }, variant: worryed }'],
    ['SB0325', 'clause: 5.1-shirking', 'clause: 5.1-shirkin'],
    ['SB0326', 'act: remaining', 'act: remaning'],
    ['SB0327', 'until: desk:look-up', 'until: desk:lok-up'],
    ['SB0328', 'business: enquiry', 'business: enqiry'],
    ['SB0330', 'has: demand-told', 'has: demand-tod'],
    ['SB0331', 'left this month: {left}', 'left this month: {lefd}'],
    ['SB0331', 'left this month: {left}', 'left this month: {left'],
    ['SB0331', 'left this month: {left}', 'left this month: ｛left｝'],
    ['SB0359', 'manners]', 'maners]']
  ])('%s: %s', async (code, right, wrong) => {
    expect(whole).toContain(right);
    const text = whole.replace(right, () => wrong);
    const sample: Sample = [code, text, scenario];
    const found = await scenario(text);
    expect(found.map((it) => it.code)).toContain(code);
    expect(await mendAll(sample)).toBeGreaterThan(0);
    const first = found.find((it) => it.code === code)!;
    if (!wrong.startsWith('if:')) expect(fixesOf(text, first, around)[0]?.text.replace(/ +\}/g, ' }')).toBe(whole);
  });

  it('for all these codes', () =>
    expect([...mended]).toEqual(
      expect.arrayContaining(
        'SB0107 SB0112 SB0301 SB0302 SB0303 SB0304 SB0320 SB0321 SB0322 SB0323 SB0324 SB0325 SB0326 SB0327 SB0328 SB0330 SB0331 SB0342 SB0343 SB0347 SB0354 SB0356 SB0358 SB0359 SB0360 SB0369 SB0372 SB0373 SB0374 SB0375 SB0396'.split(
          ' '
        )
      )
    ));
});

describe('a fix', () => {
  const fixed = (text: string) => {
    const found = scenario(text) as readonly Diagnostic[];
    return found.flatMap((it) => fixesOf(text, it, around))[0]?.text;
  };
  it('changes the word alone', () => {
    const text = enquiry.replace('say: thanks, mood', 'say: thank, mood');
    expect(fixed(text)).toBe(enquiry);
  });
  it('inserts a key that is missing, with a beginning of what it says', () => {
    expect(fixed(enquiry.replace('level: 1\n', ''))).toContain('\nlevel: 1\n');
    expect(fixed(enquiry.replace(/summary: .*\n/, ''))).toMatch(/\nsummary: \{ zh: （待写）, en: .*\}\n/);
  });
  it('puts the format right, but does not make an older one of a newer', () => {
    expect(fixed(enquiry.replace('format: 2', 'format: 1.5'))).toBe(enquiry);
    const newer = enquiry.replace('format: 2', 'format: 3');
    expect(fixed(newer)).toBeUndefined();
    const [{ message, remedy } = { message: undefined, remedy: undefined }] = scenario(newer) as readonly Diagnostic[];
    expect(message?.en).toBe('the file is of format 3, from a newer version of this program; this one reads up to 2');
    expect(remedy?.zh).toContain('更新');
    const [missing] = scenario(enquiry.replace('format: 2\n', '')) as readonly Diagnostic[];
    expect(missing?.remedy.en).toBe('add format: 2');
  });
  it('closes a quote where its value ends, or nowhere', () => {
    expect(fixed(enquiry.replace('value: "13800138026" }', 'value: "13800138026, personal: true }'))).toContain(
      'value: "13800138026", personal: true }'
    );
    expect(fixed(enquiry.replace('en: How much data is left }', 'en: "How much "data" is left }'))).toBeUndefined();
  });
  it('puts a sentence in quotes that its commas have cut, and says so', () => {
    const text = enquiry.replace('en: You should be all right. }', 'en: You should, I think, be all right. }');
    expect(fixed(text)).toContain('en: "You should, I think, be all right." }');
    const found = scenario(text) as readonly Diagnostic[];
    expect(new Set(found.map(({ remedy }) => remedy.en))).toEqual(new Set(['put the whole sentence in quotes']));
  });
  it('knows all that may come of what is wanted, and an empty list by its name', () => {
    const told = (right: string, wrong: string) =>
      (scenario(enquiry.replace(right, wrong)) as readonly Diagnostic[]).map(({ message, remedy }) => [
        message.en,
        remedy.en
      ]);
    expect(told('go: settled', 'go: done')).toContainEqual([
      'there is no customer state done',
      expect.stringMatching(/answered.*put-off.*settled.*given-up/)
    ]);
    expect(told('modes: [guided, assisted, exam]', 'modes: []')).toEqual([
      ['modes should be a list of at least one, it says an empty list', 'write a list of at least one']
    ]);
  });
  it('does not take away what shared behaviour would ask for, where that is missing', () => {
    const text = enquiry.replace(/\nuses: .*\n/, '\n');
    const found = scenario(text) as readonly Diagnostic[];
    const unused = found.filter(({ code }) => code === 'SB0369');
    expect(unused).toHaveLength(1);
    expect(unused.flatMap((it) => fixesOf(text, it, around))).toEqual([]);
  });
  it('tells one thing of a blank of the wrong kind, and puts all of them right', () => {
    for (const blank of ['\t', '\u3000']) {
      const text = enquiry.replace('  you: {', `${blank}you: {`).replace('    raise: {', `${blank}${blank}raise: {`);
      const found = scenario(text) as readonly Diagnostic[];
      expect(found.map(({ code }) => code)).toEqual(['SB0107']);
      expect(fixed(text)).toBe(enquiry);
    }
  });
  it('quotes a text with a colon in it', () => {
    const text = enquiry.replace('en: Just asking }', 'en: Just: asking }');
    const [found] = scenario(text) as readonly Diagnostic[];
    expect(found?.remedy.en).toBe('put text with a colon in quotes');
    expect(fixed(text)).toContain('en: "Just: asking" }');
  });
  it.each([
    [
      'in a list',
      'zh: [你好，我这个月流量还剩多少？]',
      'zh: [你好，{left}还剩多少？]',
      'zh: ["你好，{left}还剩多少？"]'
    ],
    [
      'at the start of a text',
      'en: "I\'ve looked it up: you have {left} of data left this month."',
      "en: {left} is what you've got left.",
      `en: "{left} is what you've got left."`
    ],
    [
      'twice in a line',
      'zh: "本月剩余流量 {left}", en: "Data left this month: {left}"',
      'zh: 剩余 {left} 流量, en: Data {left} left',
      'zh: "剩余 {left} 流量", en: "Data {left} left"'
    ]
  ])('puts text with a fact in braces in quotes: %s', (_, right, wrong, mended) => {
    expect(enquiry).toContain(right);
    const text = enquiry.replace(right, wrong);
    const found = scenario(text) as readonly Diagnostic[];
    expect(found.map(({ code, remedy }) => [code, remedy.en])).toEqual([['SB0107', 'put text with { } in quotes']]);
    expect(fixed(text)).toBe(enquiry.replace(right, mended));
  });
  it('takes curly quotes away', () => {
    expect(fixed(enquiry.replace('zh: 随口问问,', 'zh: “随口问问”,'))).toBe(enquiry);
  });
  it('leaves comments where they are', () => {
    const text = enquiry.replace('channel: hotline', 'chanel: hotline # 热线');
    expect(fixed(text)).toContain('channel: hotline # 热线');
  });
  it('is not offered where somebody has to think', () =>
    expect(fixed(enquiry.replace('clause: 5.1-outcome', 'clause: something-else'))).toBeUndefined());
});
