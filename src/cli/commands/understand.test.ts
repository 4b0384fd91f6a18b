import { expect, test } from 'vitest';
import { loadLexicon } from '../data.ts';
import { must } from '../../../tests/tools/benches/figures.ts';
import { understand } from './understand.ts';

async function run(args: string[], ...lines: string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await understand.run(args, {
    stdin: (async function* () {
      for (const line of lines) yield `${line}\n`;
    })(),
    today: '2026-11-24',
    lang: 'en',
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
    loadLexicon: async () => must(await loadLexicon())
  });
  return { code, out: out.map((line) => JSON.parse(line) as Record<string, unknown>), err };
}

test('each line is answered in order, one that cannot be read is told with its number', async () => {
  const { code, out, err } = await run([], '{"id":"a","text":"您好，工号1024为您服务"}', '{', '{"id":2,"text":"喂"}');
  expect(out).toEqual([
    {
      id: 'a',
      parts: [
        { part: 'greeting', from: 0, to: 2, sure: true },
        { part: 'agent-id', from: 3, to: 9, value: '1024', sure: true }
      ],
      talk: [],
      forbidden: []
    },
    { id: 2, parts: [], talk: [], forbidden: [] }
  ]);
  expect(err).toEqual([expect.stringMatching(/^line 2: SB0292 error: .+ Remedy: /)]);
  expect(code).toBe(1);
});

test('--explain says which rule, which words, and what spoke against it', async () => {
  const { code, out } = await run(['--explain'], '{"id":1,"text":"您好好想想，工号1024为您服务"}');
  expect(code).toBe(0);
  expect(out[0]!['why']).toEqual([
    expect.objectContaining({
      part: 'greeting',
      verdict: 'refused',
      against: [{ why: 'unless', rule: expect.stringMatching(/^好 \(/) as string, from: 1, to: 4 }]
    }),
    expect.objectContaining({ part: 'agent-id', verdict: 'sure', from: 6, to: 12, family: 'courtesy' })
  ]);
});

test('any other argument is wrong use', async () => {
  expect(await run(['--why'])).toMatchObject({ code: 2, out: [], err: [expect.stringContaining('SB0290')] });
});
