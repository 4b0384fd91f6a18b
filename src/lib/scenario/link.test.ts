import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { mostLink, packText } from '#formats/packed-text';
import { readScenarioLink, scenarioLink } from './link';

const file = readFileSync('scenarios/refund-missing.yaml', 'utf8');
const codes = ({ diagnostics }: { readonly diagnostics: readonly { readonly code: string }[] }) =>
  diagnostics.map(({ code }) => code);

it('a shipped scenario fits into a link, and comes out of it as it was', () => {
  const link = scenarioLink(file);
  expect(link).toMatchObject({ ok: true });
  expect(link.ok && readScenarioLink(link.value)).toMatchObject({ ok: true, value: file });
});

it('what is too long for a link is told to be so', () => {
  const long = Array.from({ length: 60_000 }, (_, at) => ((at * 7919) % 104_729).toString(36)).join(' ');
  expect(codes(scenarioLink(long))).toEqual(['SB0922']);
});

it('a link that is damaged, cut, too long, or holds more than a scenario may be is refused', () => {
  const link = packText(file);
  for (const bad of [link.slice(0, -9), `${link}!`, '💩', '', 'a'.repeat(mostLink + 1), packText('x'.repeat(600_000))])
    expect(codes(readScenarioLink(bad))).toEqual(['SB0921']);
});
