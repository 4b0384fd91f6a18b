import { deskActs } from '#machines/desk-acts';
import { readRun } from '#scenario/read-run';
import { base } from '../bases.ts';

export const incorrect = () =>
  readRun(
    base('run').replace('  - { at: 1.8s, say: 您好 }\n', `  - { at: 1s, say: ${'x'.repeat(20_001)} }\n`),
    'sample.yaml',
    deskActs
  ).diagnostics;
export const correct = () =>
  readRun(base('run').replace('  - { at: 1.8s, say: 您好 }\n', '  - { at: 1s, say: x }\n'), 'sample.yaml', deskActs)
    .diagnostics;
