import { expect, it } from 'vitest';
import {
  deleteScenario,
  findScenario,
  keepScenario,
  keepScenarioVersion,
  listScenarios,
  listScenarioVersions,
  noteCopied,
  restoreScenario,
  scenarioCalled,
  type ScenarioRow,
  type WrittenSince
} from './scenarios';
import { at, device, later, open, value } from './testing/stores';

const row = (text: string, minute = 0): ScenarioRow => ({ id: 'a', text, createdAt: at, updatedAt: later(minute) });

/** Here a text is nothing but its id. */
const freed: WrittenSince['freed'] = (text, others) =>
  others.some(({ scenario }) => scenario === text) ? { text: `${text}-2`, scenario: `${text}-2` } : { text };

it('a scenario is kept as it stands, right or wrong, and is listed by when it was written on', async () => {
  const store = await open(device());
  value(await keepScenario(store, row('format: 2')));
  value(await keepScenario(store, { ...row('x', 1), id: 'b' }));
  value(await keepScenario(store, row('format: [', 2), { text: 'format: 2', apart: 'c', freed }));
  expect(value(await listScenarios(store)).map(({ id, text }) => [id, text])).toEqual([
    ['a', 'format: ['],
    ['b', 'x']
  ]);
});

it('what two tabs write on one scenario is kept twice; what both say is kept once', async () => {
  const store = await open(device());
  value(await keepScenario(store, row('1')));
  value(await keepScenario(store, row('of the other tab', 1), { text: '1', apart: 'c', freed }));
  const apart = value(await keepScenario(store, row('of this one', 2), { text: '1', apart: 'd', freed }));
  expect(apart.id).toBe('d');
  value(await keepScenario(store, row('of the other tab', 3), { text: '1', apart: 'e', freed }));
  expect(value(await listScenarios(store)).map(({ id, text }) => [id, text])).toEqual([
    ['a', 'of the other tab'],
    ['d', 'of this one']
  ]);
});

it('what is kept apart has an id that none has that is kept here, in its text and beside it', async () => {
  const store = await open(device());
  value(await keepScenario(store, { ...row('bill'), scenario: 'bill' }));
  value(
    await keepScenario(store, { ...row('of the other tab', 1), scenario: 'bill' }, { text: 'bill', apart: 'c', freed })
  );
  const apart = value(
    await keepScenario(store, { ...row('bill', 2), scenario: 'bill' }, { text: 'before', apart: 'd', freed })
  );
  expect(apart).toMatchObject({ id: 'd', text: 'bill-2', scenario: 'bill-2' });
  expect(value(await scenarioCalled(store, 'bill-2'))).toMatchObject({ id: 'd' });
  expect(value(await scenarioCalled(store, 'bill'))).toMatchObject({ id: 'a' });
});

it('what another tab has thrown away is kept as one of its own where it is written on', async () => {
  const store = await open(device());
  value(await keepScenario(store, row('1')));
  value(await deleteScenario(store, 'a', later(1)));
  expect(value(await keepScenario(store, row('2', 2), { text: '1', apart: 'b', freed })).id).toBe('b');
  expect(value(await findScenario(store, 'a'))).toBeUndefined();
  value(await restoreScenario(store, 'a'));
  expect(value(await findScenario(store, 'a'))).toMatchObject({ text: '1' });
});

it('when it was last copied stays with it, whatever is written', async () => {
  const store = await open(device());
  value(await keepScenario(store, row('1')));
  value(await noteCopied(store, 'a', { at, digest: 'd' }));
  value(await keepScenario(store, row('2', 1), { text: '1', apart: 'b', freed }));
  expect(value(await findScenario(store, 'a'))).toMatchObject({ text: '2', copied: { digest: 'd' } });
  expect(value(await noteCopied(store, 'nobody', { at, digest: 'd' }))).toBeUndefined();
});

it('versions count up by scenario; what the last one says already is no version more', async () => {
  const store = await open(device());
  const kept = async (scenario: string, text: string) =>
    value(await keepScenarioVersion(store, { scenario, text, at, note: '' })).number;
  expect([await kept('a', '1'), await kept('a', '1'), await kept('b', '1'), await kept('a', '2')]).toEqual([
    1, 1, 1, 2
  ]);
  expect(value(await listScenarioVersions(store, 'a')).map(({ number, text }) => [number, text])).toEqual([
    [2, '2'],
    [1, '1']
  ]);
});
