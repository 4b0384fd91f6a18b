import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { invariantRows, sightOf, type PublishedProofs } from '#analysis/proof-report';
import { standingsOf } from '#analysis/proof-standing';
import { ticketClasses } from '#analysis/ticket-classes';
import { loadPolicy } from '../../../src/cli/data.ts';
import { must } from '../benches/figures.ts';
import { digestOfProofs, publishedFile } from './published.ts';

const published = JSON.parse(readFileSync(publishedFile, 'utf8')) as PublishedProofs;
const policy = must(await loadPolicy());

test('the proofs on the page are of today’s chart and policy: if not, npm run prove -- --write', () => {
  expect(published.digest).toBe(digestOfProofs(policy));
});

test('every class was looked into, twice', () => {
  for (const reports of [published.classes, published.anyLength])
    expect(reports.map((it) => it.class)).toEqual(ticketClasses.map(({ id }) => id));
});

test('of the shipped policy all is proved, and of one with other limits all that lengths do not bear on', async () => {
  const isBounded = published.classes.some(({ unknown }) => unknown > 0);
  expect(standingsOf(sightOf(policy), published, undefined).map(({ state }) => state)).toEqual(
    invariantRows.map(({ id, exists }) =>
      exists ? (published.open.includes(id) ? 'reaching' : 'holds') : isBounded ? 'sofar' : 'holds'
    )
  );
  const hour = must(await loadPolicy('tests/tools/proofs/one-hour.yaml'));
  const found = standingsOf(sightOf(hour), published, undefined);
  expect(found.filter(({ state }) => state === 'unchecked').map(({ row }) => row.id)).toEqual(
    invariantRows.filter(({ anyLength }) => !anyLength).map(({ id }) => id)
  );
});

test('what the proofs do not see makes no difference', async () => {
  const others = must(await loadPolicy('tests/tools/proofs/unseen.yaml'));
  expect(sightOf(others)).toEqual(sightOf(policy));
});
