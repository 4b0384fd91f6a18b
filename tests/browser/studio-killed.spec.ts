/** The studio is killed at moments drawn by seed while somebody writes: what is older than half a second is there when it is opened again. */
import { tries } from '../tools/sample.ts';
import { isKilledWhileOneWrites } from './support/studio-killed.ts';
import { inLanguage, test } from './support/test.ts';

inLanguage('zh-CN');
test.describe.configure({ timeout: 180_000 });

test('killed while one writes, at any moment, nothing older than half a second is lost', async ({ page, context }) => {
  await isKilledWhileOneWrites(page, context, tries(6, 2));
});
