import { guidedCases, isTakenAndPassed } from './support/guided-case.ts';
import { inLanguage, test } from './support/test.ts';

test.describe.configure({ timeout: 120_000 });
inLanguage('zh-CN');

test('a newcomer takes refund-missing, never-entered, guided from home to debrief by the names of things alone and passes', async ({
  page,
  context
}) => {
  const one = guidedCases.find(({ scenario, variant }) => scenario === 'refund-missing' && variant === 'never-entered');
  await isTakenAndPassed(page, context, one!);
});
