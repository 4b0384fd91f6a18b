import { expect, type Page } from '@playwright/test';
import { asRunFile, golden } from './golden.ts';
import { wordsOf, type Language } from './messages.ts';

/** A file as a browser is handed it. */
export interface Given {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export function jsonFile(name: string, value: unknown): Given {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return { name, mimeType: 'application/json', buffer: Buffer.from(text) };
}

/** Imports files on the page of past runs, as somebody who picks them does, and waits until all have been judged. */
export async function importFiles(page: Page, language: Language, ...files: readonly Given[]): Promise<void> {
  const words = wordsOf(language);
  await page.goto('/runs');
  await expect(page.getByRole('button', { name: words('debrief_import') })).toBeVisible();
  await page.locator('input[type=file]').setInputFiles([...files]);
  await expect(page.getByRole('button', { name: words('debrief_import') })).toBeEnabled();
}

/** Puts a golden run into the browser, sealed with the card that Node gives it, under an id of its own. */
export async function importGolden(page: Page, language: Language, name: string, id: string): Promise<void> {
  const words = wordsOf(language);
  const file = `${id}.json`;
  await importFiles(page, language, jsonFile(file, asRunFile(await golden(name), id)));
  await expect(page.getByText(words('debrief_imported', { file }))).toBeVisible();
}
