import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { deskActs } from '#machines/desk-acts';
import { loadRun } from '../data.ts';
import { textOf } from '../testing/run-command.ts';
import { acts } from './acts.ts';

const folder = mkdtempSync(join(tmpdir(), 'sb-acts-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('sb acts', () => {
  test('lists the tags, teams and business types of the policy, each with its name', async () => {
    const { out } = await textOf(acts, [], 'en');
    expect(out).toMatch(/^ +紧急事件 +emergency$/m);
    expect(out).toMatch(/^ +field +local field team$/im);
    expect(out).toMatch(/^ +fee-dispute +Fee dispute$/m);
    expect(out).not.toContain('video-ringtone');
  });

  test('lists the services that a scenario can have', async () => {
    const { out } = await textOf(acts, ['fee-complaint'], 'zh-CN');
    for (const line of [/^ +video-ringtone +视频彩铃$/m, /^ +cloud-album +云相册$/m, /^ +film-pass +影视会员$/m])
      expect(out).toMatch(line);
  });

  test('gives an example of each act that a run file may hold as it is', async () => {
    const { out } = await textOf(acts, ['fee-complaint'], 'zh-CN');
    const examples = out.split('\n').filter((line) => line.trim().startsWith('{ at: 25s'));
    expect(examples).toHaveLength(deskActs.length);
    const head = 'format: 2\nrun: a\nscenario: fee-complaint\nseed: 1\nmode: exam\nlang: zh-CN';
    const path = join(folder, 'run.yaml');
    const entries = examples.map((line) => `  - ${line.trim()}`).join('\n');
    writeFileSync(path, `${head}\ntrainee: { name: 李明, agentId: "1024" }\nentries:\n${entries}\n`);
    expect(parse(entries)).toHaveLength(deskActs.length);
    expect((await loadRun(path)).diagnostics).toEqual([]);
  });

  test('says what is wrong with a scenario that it cannot read', async () => {
    const { code, err } = await textOf(acts, [join(folder, 'none.yaml')]);
    expect(code).toBe(1);
    expect(err).toMatch(/SB\d{4}/);
  });
});
