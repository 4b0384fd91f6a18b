import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Proof } from '#playthrough/report';
import { textOf } from '../testing/run-command.ts';
import { check } from './check.ts';
import { score } from './score.ts';

const folder = mkdtempSync(join(tmpdir(), 'sb-check-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'enquiry.yaml');
const template = readFileSync('scenarios/templates/enquiry.yaml', 'utf8');
const keptRuns = `---\nkept-runs: []\n`;

describe('sb check --lock', () => {
  test('writes how the originals read, and nothing else; whoever changes one is told, and only of that', async () => {
    writeFileSync(file, template);
    const { code, out } = await textOf(check, ['--lock', '--quick', file], 'en');
    expect(code).toBe(0);
    expect(out).toMatch(/lines locked: \d+/);
    const locked = readFileSync(file, 'utf8');
    expect(locked.replace(/\nlock:[\s\S]*$/, '\n')).toBe(template);
    expect(locked).toMatch(/^lock:/m);
    expect((await textOf(check, ['--quick', file], 'en')).out).not.toContain('SB0379');

    writeFileSync(file, locked.replace('那我心里有数了', '那我放心了'));
    const told = (await textOf(check, ['--quick', file], 'en')).out;
    expect(told.match(/SB0379/g)).toHaveLength(1);
    await textOf(check, ['--lock', '--quick', file], 'en');
    expect((await textOf(check, ['--quick', file], 'en')).out).not.toContain('SB0379');
  });

  test('leaves a file that cannot be played as it is, and what stands behind the scenario where it stood', async () => {
    const broken = template.replace('channel: hotline', 'channel: telegraph');
    writeFileSync(file, broken);
    expect((await textOf(check, ['--lock', '--quick', file], 'zh-CN')).code).toBe(1);
    expect(readFileSync(file, 'utf8')).toBe(broken);
    writeFileSync(file, `${template}${keptRuns}`);
    await textOf(check, ['--lock', '--quick', file], 'zh-CN');
    const locked = readFileSync(file, 'utf8');
    expect(locked.endsWith(keptRuns)).toBe(true);
    expect(locked.indexOf('\nlock:')).toBeLessThan(locked.indexOf('\n---'));
    expect(locked).toMatch(/^lock:/m);
  });
});

describe('sb check --runs', () => {
  test('writes a run of each case that is scored as the check says', async () => {
    writeFileSync(file, template);
    const runs = join(folder, 'runs');
    const { out } = await textOf(check, ['--json', '--runs', runs, file], 'en');
    const [{ proof }] = JSON.parse(out) as [{ proof: Proof }];
    expect(proof.cases.length).toBeGreaterThan(1);
    for (const { variant, lang, best } of proof.cases) {
      const run = join(runs, `enquiry.${variant}.${lang}.json`);
      const card = JSON.parse((await textOf(score, [file, run, '--json'], 'en')).out) as { total: number };
      expect(card.total).toBe(best!.run.score);
    }
  });
});
