import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { changedBy, type Change } from '#formats/yaml-changes';
import { check } from '../src/cli/commands/check';
import { runCommand } from '../src/cli/testing/run-command';
import { mapping, type Plain } from '../src/routes/studio/forms/changes';
import { newDemand, newReaction, newState, thingsOf } from '../src/routes/studio/forms/customer';
import { newReady } from '../src/routes/studio/forms/ready';

/** The template, with what a form puts in, one after the other. */
class Made {
  text = readFileSync('scenarios/templates/enquiry.yaml', 'utf8');

  get file(): Plain {
    return mapping(parse(this.text));
  }

  put(changes: (file: Plain) => readonly Change[]): void {
    const text = changedBy(this.text, changes(this.file));
    if (text === undefined) throw new Error('A form cannot make this change.');
    this.text = text;
  }

  /** What checking it says, errors alone. */
  async errors(): Promise<readonly string[]> {
    const folder = mkdtempSync(join(tmpdir(), 'switchboard-made-'));
    const file = join(folder, 'enquiry.yaml');
    writeFileSync(file, this.text);
    const { out } = await runCommand(check, ['--json', '--within', '20', file], 'en');
    rmSync(folder, { recursive: true });
    const [{ diagnostics }] = JSON.parse(out.join('\n')) as [{ diagnostics: { code: string; severity: string }[] }];
    return diagnostics.flatMap(({ code, severity }) => (severity === 'error' ? [code] : []));
  }
}

test('what the customer wants besides is made by forms alone, with the line that answers it and a mistake: it can be played to its end', async () => {
  const made = new Made();
  made.put(
    (file) =>
      newDemand(
        file,
        { zh: '现在每月多少钱', en: 'What it costs a month' },
        { zh: '那我现在一个月多少钱？', en: 'And how much am I paying a month?' }
      ).changes
  );
  const wanted = () => thingsOf(made.file).find(({ title }) => title.en === 'What it costs a month')!;
  if (!wanted().places.some(({ state }) => state === 'raised')) made.put(() => newState(wanted(), 'raised').changes);
  const raised = wanted().places.find(({ state }) => state === 'raised')!;
  made.put((file) =>
    newReaction(
      file,
      raised,
      'current-fee',
      { text: { zh: '哦，明白了。', en: 'Right, I see.' } },
      { go: 'settled', does: 'agrees' }
    )
  );
  const at = { thing: wanted().id, state: 'raised' };
  // Nobody is told yet how to answer it.
  expect(await made.errors()).toContain('SB0380');

  const said = { zh: '您现在的套餐每月99元。', en: 'Your plan is 99 yuan a month at the moment.' };
  const answer = newReady(made.file, { said, at, verified: true });
  made.put(() => answer.changes);
  const why = { zh: '客户问的是多少钱，要说出数字。', en: 'The customer asked how much. Tell them the figure.' };
  const bad = { clause: '5.1-outcome', why, beside: [answer.id] };
  const vague = { zh: '跟以前差不多吧。', en: 'About the same as ever.' };
  made.put((file) => newReady(file, { said: vague, at, verified: false, bad }).changes);
  expect(await made.errors()).toEqual([]);
});
