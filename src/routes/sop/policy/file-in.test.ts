import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { scenarioLimits } from '#formats/yaml';
import type { PolicyFile } from '#machines/policy';
import { fileIn } from './file-in.ts';
import { readDraft } from './read-draft.ts';

const file = readDraft(readFileSync('machines/policy/default.yaml', 'utf8')).raw as PolicyFile;

describe('a file that comes in', () => {
  const came = (text: string, name = 'mine.yaml') => {
    const bytes = new TextEncoder().encode(text);
    return fileIn({ name, size: bytes.length, arrayBuffer: () => Promise.resolve(bytes.buffer) }, file);
  };

  test('says what differs where it has some sections alone', async () => {
    const small = await came('limits:\n  3.2-complaint-2h: 90min\n');
    expect(small).toMatchObject({ ok: true, value: 'extends: default\nlimits:\n  3.2-complaint-2h: 90min\n' });
    expect(small.ok && readDraft(small.value, file).policy?.limits['3.2-complaint-2h']).toEqual({
      per: 'wall',
      ms: 5_400_000
    });
  });

  test.each(['policy: mine\nlimits: {}\n', 'extends: default\nlimits: {}\n', 'limits: {}\nunheard-of: 1\n'])(
    'is left as it is otherwise: %j',
    async (other) => expect(await came(other)).toMatchObject({ ok: true, value: other })
  );

  test('is a policy if it has a section of one, right or wrong', async () => {
    for (const some of ['limits: {}\n', 'policy: mine\nlate: soon\n'])
      expect(await came(some)).toMatchObject({ ok: true });
    for (const none of ['name: x\n', '[]\n', 'null\n', 'limits\n', 'toString: 1\n', 'a: [']) {
      const refused = await came(none);
      expect(refused.ok).toBe(false);
      expect(refused.diagnostics.length).toBeGreaterThan(0);
      // What is wrong is wrong with the file: no version is meant.
      expect(refused.diagnostics.every((it) => it.file === 'mine.yaml')).toBe(true);
    }
    expect((await came('x'.repeat(scenarioLimits.bytes + 1))).diagnostics.map(({ code }) => code)).toEqual(['SB0102']);
  });
});
