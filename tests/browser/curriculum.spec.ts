/** The curriculum: which exercises take every way of the SOP, how far one has come, and what none of them shows. */
import { wordsOf } from './support/messages.ts';
import { axe, expect, inLanguage, test } from './support/test.ts';

test.describe.configure({ timeout: 120_000 });

test.describe('in zh-CN', () => {
  inLanguage('zh-CN');
  const words = wordsOf('zh-CN');

  test('the curriculum is reached from practice, leads to calls and tickets, and its calls are assigned', async ({
    page
  }) => {
    await page.goto('/practice');
    await page.getByRole('link', { name: words('practice_curriculum') }).press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: words('curriculum_title') })).toBeVisible();
    const exercises = page.getByRole('list', { name: words('curriculum_exercises') }).locator('> li');
    await expect(exercises.first()).toBeVisible();
    expect(await exercises.count()).toBeGreaterThan(10);
    await expect(page.getByText(words('curriculum_untaken_text'))).toBeVisible();
    // Nothing that has a name is called by its id.
    await expect(page.locator('main')).not.toContainText(/careless\.\d|sop\.|undefined/);
    await axe(page);
    await page.locator('summary').first().press('Enter');
    await page.locator('section summary').first().press('Enter');
    await axe(page);

    const hrefs = await exercises
      .getByRole('link')
      .evaluateAll((all) => all.map((it) => it.getAttribute('href') ?? ''));
    expect(hrefs.some((href) => /^\/practice\/[\w-]+\?case=[\w-]+$/.test(href))).toBe(true);
    const ticket = hrefs.find((href) => href.startsWith('/sandbox#s='))!;
    await page.getByLabel(words('class_mode')).selectOption('exam');
    await page.getByRole('link', { name: words('curriculum_assign') }).press('Enter');
    await expect(page.getByLabel(words('class_assignment_title'))).toHaveValue(words('curriculum_title'));
    const asked = page.getByRole('list', { name: words('class_assignment_cases') }).getByRole('listitem');
    await expect(asked).toHaveCount(hrefs.filter((href) => href.startsWith('/practice/')).length);
    await expect(page).toHaveURL(/\/class$/);

    await page.goto(ticket);
    await expect(page).toHaveURL(/\/sandbox\?desk=/);
    await page.goto('/class/curriculum');
    await expect(exercises.getByText(words('curriculum_tried')).first()).toBeVisible();
  });
});
