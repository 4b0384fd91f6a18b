import { openScenario, readShared } from '#scenario/read';
import { base } from '../bases';

const visits = readShared(
  ['format: 2', 'shared: visits', 'about: { zh: 上门, en: Visits }', 'needs: visitTime'].join('\n'),
  'visits.yaml'
);
const using = (more: string) =>
  openScenario(base('scenario').replace('facts:\n', `uses: visits\nfacts:\n${more}`), 'sample.yaml', {
    shared: visits.ok ? { visits: visits.value } : {}
  }).diagnostics;

export const incorrect = () => using('');
export const correct = () => using('  visitTime: { label: { zh: 时间 }, value: 明天上午十点 }\n');
