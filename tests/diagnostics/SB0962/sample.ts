import { readJudgementText } from '#class/judgement-file';
import { writeJudgements } from '#formats/judgements';

const text = writeJudgements({
  by: 'Lin',
  at: '2026-11-30T08:00:00.000Z',
  runs: [{ run: 'run-1', log: '0123456789abcdef', views: { phrasing: 'fair' } }]
});

export const incorrect = () => readJudgementText(text.replace('fair', 'unfair'), 'judgements.json').diagnostics;
export const correct = () => readJudgementText(text, 'judgements.json').diagnostics;
