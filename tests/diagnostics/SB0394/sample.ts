import { unled } from '../../../src/cli/commands/check.ts';

const asking = (until: readonly string[]) => ({
  ready: { ask: { say: { zh: '请问您的地址和电话？', en: 'Your address and number, please?' }, until } }
});
const place = { file: 'scenarios/callers/one.yaml' };

export const incorrect = () => unled(asking(['ask-for:contact']), place);
export const correct = () => unled(asking(['ask-for:contact', 'ask-for:serviceAddress']), place);
