import { expect, type Locator, type Page } from '@playwright/test';
import type { Finding } from '#scoring/scorecard';
import { wordsOf, type Language, type Words } from './messages.ts';

/** The debrief of a run as a reader goes through it. */
export class DebriefPage {
  readonly words: Words;

  constructor(
    readonly page: Page,
    language: Language
  ) {
    this.words = wordsOf(language);
  }

  get result(): Locator {
    return this.page.getByRole('region', { name: this.words('debrief_result') });
  }

  /** The three verdicts as their dials read. */
  async verdicts(): Promise<readonly string[]> {
    const dials = this.result.getByRole('meter');
    await expect(dials).toHaveCount(3);
    return dials.evaluateAll((all) => all.map((dial) => dial.getAttribute('aria-valuetext') ?? ''));
  }

  async passed(): Promise<void> {
    await expect(this.result.getByText(this.words('result_passed'), { exact: true })).toBeVisible();
  }

  /** Opens a part that is folded away under its heading. */
  async open(part: Parameters<Words>[0]): Promise<void> {
    const fold = this.page.locator('details', {
      has: this.page.getByRole('heading', { name: this.words(part), exact: true })
    });
    if ((await fold.getAttribute('open')) === null) await fold.locator('summary').click();
    // What is folded away is made when it is opened.
    await expect(fold.locator('summary + div')).toBeVisible();
  }

  /** Unfolds the findings, what was done well and what was not asked for, so that every finding is there. */
  async unfold(): Promise<void> {
    await this.open('debrief_findings');
    const folded = this.page.getByRole('button', { expanded: false, name: this.fineText });
    while ((await folded.count()) > 0) await folded.first().click();
  }

  private get fineText(): RegExp {
    const folds = (['debrief_fine', 'debrief_unasked'] as const).map((fold) => this.words(fold, { count: '\\d+' }));
    return new RegExp(`^(?:${folds.join('|')})$`);
  }

  /** Every finding, from top to bottom. */
  get findings(): Locator {
    return this.page.locator('li[id^="finding-"]');
  }

  /** Chooses the first finding and disputes it. */
  async disputeFirst(text: string): Promise<void> {
    const { words } = this;
    await this.open('debrief_findings');
    const finding = this.findings.first();
    await finding.getByRole('button').first().click();
    await finding.getByRole('button', { name: words('debrief_dispute'), exact: true }).click();
    const dialog = this.page.getByRole('dialog', { name: words('debrief_dispute_title') });
    await dialog.getByLabel(words('debrief_dispute_text')).fill(text);
    await dialog.getByRole('button', { name: words('debrief_dispute_submit') }).click();
    // 有异议 is part of the button's own words: only as a whole it tells that the dispute is stored.
    await expect(finding.getByText(words('debrief_disputed'), { exact: true })).toBeVisible();
  }

  finding(id: string): Locator {
    return this.page.locator(`li[id="finding-${id}"]`);
  }

  /** A finding leads to its lines, and from the first of them to what was found there. */
  async isLinked({ id, entries }: Pick<Finding, 'id' | 'entries'>): Promise<void> {
    const finding = this.finding(id);
    const head = finding.getByRole('button').first();
    if ((await head.getAttribute('aria-expanded')) === 'false') await head.click();
    const links = finding.getByRole('list').getByRole('button');
    await expect(links).toHaveCount(entries.length);
    if (entries.length === 0) return;
    await links.first().click();
    const row = this.page.locator('li[id^="row-"]', { has: this.page.locator('button:focus') });
    const back = row.getByRole('button', { name: this.words('debrief_row_findings', { count: '' }) });
    await back.click();
    await expect(this.page.locator('li[id^="here-"] > button:focus')).toBeVisible();
    await expect(this.page.locator(`li[id="here-${id}"]`)).toBeVisible();
    await this.page.keyboard.press('Escape');
  }
}
