import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { settled } from './settle.ts';

/** WCAG 2.2, levels A and AA, with the good practice that axe knows. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The elements a reader of the failure wants to see; more than these is noise. */
const ELEMENTS_SHOWN = 5;

/** What axe finds on the page as it stands, one readable block a rule. */
export async function axeFaults(page: Page): Promise<readonly string[]> {
  // axe injects itself by script text, which the page's own policy forbids; Playwright's evaluate is not bound by it.
  // Legacy mode judges in the page alone, where the others put their findings together in a blank page of their own:
  // there are no frames here.
  // Only violations are collected with their elements: what is as it should be is judged, and not written down.
  const judge = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .withTags(TAGS);
  const { violations } = await judge.analyze();
  return violations.map(({ id, impact, help, helpUrl, nodes }) => {
    const elements = nodes.slice(0, ELEMENTS_SHOWN).map((node) => `    ${node.target.join(' ')}\n      ${node.html}`);
    const more = nodes.length > ELEMENTS_SHOWN ? [`    and ${nodes.length - ELEMENTS_SHOWN} more`] : [];
    return [`${impact ?? 'minor'}: ${help} (${id})`, `    ${helpUrl}`, ...elements, ...more].join('\n');
  });
}

/** Fails if axe finds anything on the page as it stands. */
export async function axe(page: Page): Promise<void> {
  await settled(page);
  const list = await axeFaults(page);
  expect(list.join('\n'), `accessibility of ${page.url()}`).toBe('');
}
