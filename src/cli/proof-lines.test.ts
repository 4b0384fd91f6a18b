import { expect, test } from 'vitest';
import { exploreClass, brokenIn } from '#analysis/prove';
import { failureReport, classReport, sightOf, invariantRows } from '#analysis/proof-report';
import { standingsOf } from '#analysis/proof-standing';
import { nominalLimits } from '#analysis/nominal-limits';
import { ticketClasses } from '#analysis/ticket-classes';
import { broken } from '../../tests/invariants/broken/personal-data-is-told-to-anybody.ts';
import { loadPolicy } from './data.ts';
import { proofLines } from './proof-lines.ts';

const loaded = await loadPolicy();
if (!loaded.ok) throw new Error('the shipped policy');
const policy = loaded.value;
const of = ticketClasses.find(({ id }) => id === broken.of)!;
const explored = exploreClass(of, {
  chart: broken.chart,
  limits: nominalLimits(policy),
  bounds: { states: 8000, time_ms: 60 * 86_400_000, walks: 0 },
  ...(broken.only && { only: broken.only })
});
const standings = standingsOf(sightOf(policy), undefined, {
  classes: [classReport(explored)],
  whole: true,
  failures: brokenIn(explored).map(failureReport),
  open: []
});

test.each(['en', 'zh-CN'] as const)(
  'in %s each is told with how it stands, and of what fails the life that shows it',
  (lang) => {
    const lines = proofLines(standings, lang);
    const [fails, holds] = lang === 'en' ? ['Fails · ', 'Holds · '] : ['不成立 · ', '成立 · '];
    expect(lines.filter((line) => line.startsWith(fails))).toHaveLength(1);
    expect(lines.filter((line) => line.startsWith(holds))).toHaveLength(invariantRows.length - 1);
    const at = lines.findIndex((line) => line.startsWith(fails));
    const life = lines
      .slice(at + 3)
      .filter((line, index, all) => all.slice(0, index + 1).every((it) => /^ *\d+:\d\d:\d\d {2}/.test(it)));
    expect(life.length).toBeGreaterThan(0);
    expect(lines[at + 2]!.trim()).toBe(lang === 'en' ? of.text.en : of.text.zh);
    expect(lines.join('\n')).not.toMatch(/\d\.\d-[a-z]|undefined|\btrue\b/);
  }
);
