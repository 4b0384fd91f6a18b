import { copyFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'vitest';
import { survives } from '../../tests/tools/mutated-requests.ts';

test('10,000 mutated requests end no server', { timeout: 1_200_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'switchboard-served-'));
  writeFileSync(join(folder, '200.html'), '<title>here</title>');
  writeFileSync(join(folder, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>'.repeat(5000));
  copyFileSync(resolve(import.meta.dirname, '../../static/_headers'), join(folder, '_headers'));
  await survives(10_000, folder);
});
