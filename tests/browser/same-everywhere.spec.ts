import { sample } from '../tools/sample.ts';
import { isScoredTheSame, isSealedTheSame, names } from './support/same-everywhere.ts';
import { inLanguage, test } from './support/test.ts';

inLanguage('zh-CN');
test.describe.configure({ timeout: 180_000 });
test.use({ timezoneId: 'Asia/Shanghai' });

test('the browser computes from golden runs drawn by the day the very card that Node gave', async ({ page }) => {
  await isScoredTheSame(page, sample(names, 6));
});

test('a call that was taken in the browser is sealed with the card that Node computes from its log', async ({
  page
}) => {
  await isSealedTheSame(page);
});
