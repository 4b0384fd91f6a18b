import { resolve } from 'node:path';
import { runCommand } from '../../../src/build/run-command.ts';
import { timeMany, type Bench } from './figures.ts';

const root = resolve(import.meta.dirname, '../../..');
const args = ['src/cli/sb.js', 'score', 'scenarios/fee-complaint.yaml', 'tests/runs/fee-complaint.good.yaml', '--json'];

export const commandBench: Bench = {
  name: '`sb score` as a process',
  budget_ms: 1000,
  judged: 'p95_ms',
  run: () =>
    timeMany(10, async () => {
      const { code, output } = await runCommand(process.execPath, args, { cwd: root });
      if (code !== 0) throw new Error(`expected a scorecard, came\n${output}`);
    })
};
