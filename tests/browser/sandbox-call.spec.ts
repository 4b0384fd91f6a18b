import { wordsOf } from './support/messages.ts';
import { holdsFirstContact } from './support/sandbox-call.ts';
import { inLanguage, test } from './support/test.ts';

test.describe.configure({ timeout: 120_000 });

inLanguage('en');
const words = wordsOf('en');

test('the first contact of a ticket is held as a call with its customer, by keys, and outlives a reload', async ({
  page
}) => {
  await holdsFirstContact(page, words);
});
