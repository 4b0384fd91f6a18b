import type { Page } from '@playwright/test';
import type { Words } from './messages.ts';
import { expect } from './test.ts';

/** The limit that is changed here. */
export const rule = '2.2-ordinary-2h';

/** The policy desk as somebody at it sees it. */
export class Desk {
  constructor(
    readonly page: Page,
    readonly words: Words
  ) {}

  async open(): Promise<void> {
    await this.page.goto('/sop/policy');
    await this.amount.waitFor();
  }
  get row() {
    return this.page.locator(`[data-field="limits/${rule}"]`);
  }
  get amount() {
    return this.row.getByRole('spinbutton');
  }
  get version() {
    return this.page.locator('#policy-open');
  }
  get editor() {
    return this.page.getByRole('textbox', { name: this.words('policy_yaml_label') });
  }
  get problems() {
    return this.page.getByRole('list', { name: this.words('yaml_problems') });
  }
  tab(key: 'policy_tab_form' | 'policy_tab_yaml' | 'policy_tab_changes' | 'policy_tab_readings') {
    return this.page.getByRole('tab', { name: this.words(key) });
  }
  get proofs() {
    return this.page.getByRole('tab', { name: this.words('policy_tab_proofs') });
  }
  button(key: Parameters<Words>[0], values = {}) {
    return this.page.getByRole('button', { name: this.words(key, values), exact: true });
  }
  versionIn(number: number): string {
    return number === 0 ? this.words('policy_shipped_in') : this.words('policy_version_in', { number });
  }
  inForce(number: number) {
    return this.page.getByText(this.words('policy_in_force', { version: this.versionIn(number) }), { exact: true });
  }
  listed(number: number) {
    return this.page.locator(`[data-version="${number}"]`);
  }
  /** Two hours become one, in the form. */
  async shorten(): Promise<void> {
    await this.amount.focus();
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.type('1');
    await this.page.keyboard.press('Tab');
    await expect(this.version).toHaveText(this.words('policy_version', { number: 1 }));
  }
  /** A step of the open version, with a name under it, taken by Enter. */
  async step(key: 'policy_pilot' | 'policy_adopt' | 'policy_adopt_again'): Promise<void> {
    await this.button(key).press('Enter');
    await this.takeStep(key !== 'policy_pilot', key === 'policy_adopt_again');
  }
  /** What is put in force asks for its reason. */
  async takeStep(asksWhy: boolean, isBack = false): Promise<void> {
    const dialog = this.page.getByRole('dialog');
    const by = dialog.getByLabel(this.words('policy_by'));
    if ((await by.inputValue()) === '') await by.fill('赵敏');
    if (asksWhy) {
      await by.press('Enter');
      await expect(
        dialog.getByText(this.words(isBack ? 'policy_back_reason_missing' : 'policy_reason_missing'))
      ).toBeVisible();
      const reason = dialog.getByLabel(this.words(isBack ? 'policy_back_reason' : 'policy_reason'));
      await expect(reason).toBeFocused();
      await reason.fill('客户等得太久');
    }
    await by.press('Enter');
    await expect(dialog).toHaveCount(0);
  }
}

/** Rows of a table of this device, from one on. */
export function rows<T>(page: Page, table: string, from: number): Promise<T[]> {
  return page.evaluate(
    ([name, first]) =>
      new Promise<T[]>((done, fail) => {
        const opening = indexedDB.open('switchboard');
        opening.onerror = () => fail(opening.error ?? new Error('not opened'));
        opening.onsuccess = () => {
          const asked = opening.result.transaction(name).objectStore(name).getAll();
          asked.onsuccess = () => {
            opening.result.close();
            done((asked.result as (T & { number?: number })[]).filter(({ number = 0 }) => number >= first));
          };
        };
      }),
    [table, from] as const
  );
}
