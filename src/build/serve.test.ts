import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { runCommand } from './run-command.ts';

const root = resolve(import.meta.dirname, '../..');
const run = (file: string, ...args: readonly string[]) =>
  runCommand(process.execPath, ['--import', 'tsx', file, ...args], { cwd: root, limit_ms: 60_000 });

test.each([
  [['--prot', '5183'], 2, 'perhaps --port'],
  [['--port', 'http'], 2, '"http" is not a port'],
  [['--port', '65536'], 2, '"65536" is not a port'],
  [['--port'], 2, 'lacks its <port>'],
  [['--open=firefox'], 2, 'takes no value'],
  [['5183'], 2, 'unknown 5183'],
  [['--help'], 0, '--host <host>'],
  [['-h'], 0, '--open']
])('npm start -- %j ends with %s and says why', async (args, code, said) => {
  const ran = await run('src/build/serve.ts', ...args);
  expect([ran.code, ran.output]).toEqual([code, expect.stringContaining(said)]);
});

test('what a command is given moves no cursor of the terminal', async () => {
  const { output } = await run('src/cli/sb.ts', '\u001b[2J\u0007che\u009bck\u202e\r');
  expect(output).toContain('sb [2Jcheck: ');
  expect(output).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
});
