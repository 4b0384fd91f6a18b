import type { Page } from '@playwright/test';
import type { Words } from './messages.ts';

export const tab = (page: Page, words: Words, key: 'policy_tab_proofs' | 'policy_tab_changes') =>
  page.getByRole('tab', { name: words(key) });
