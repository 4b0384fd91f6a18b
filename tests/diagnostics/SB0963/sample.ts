import { compareJudgements } from '#class/judgement-file';
import type { Judgements } from '#domain/judgements';

const by = (name: string, run: string): Judgements => ({
  by: name,
  at: '2026-11-30T08:00:00.000Z',
  runs: [{ run, log: '0123456789abcdef', views: { phrasing: 'fair' } }]
});

export const incorrect = () => compareJudgements(by('Lin', 'run-1'), by('Chen', 'run-2')).diagnostics;
export const correct = () => compareJudgements(by('Lin', 'run-1'), by('Chen', 'run-1')).diagnostics;
