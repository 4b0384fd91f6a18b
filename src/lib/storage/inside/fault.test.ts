import { afterEach, expect, test, vi } from 'vitest';
import type { Fault } from './fault';

const catalogue = '#diagnostics/catalogue/storage';
const missing: Fault = (report) => report('SB0510', {});

afterEach(() => {
  vi.doUnmock(catalogue);
  vi.resetModules();
});

test('a fault is told in the words of the catalogue, which come when it is told', async () => {
  const { told } = await import('./fault');
  expect(await told(missing)).toMatchObject({
    code: 'SB0510',
    message: { zh: '这里没有这次练习。', en: 'There is no such run here.' }
  });
});

test('without a network it keeps its code and says that the words are missing; they are fetched once there is one', async () => {
  vi.resetModules();
  vi.doMock(catalogue, () => {
    throw new TypeError('Failed to fetch dynamically imported module');
  });
  const { told, fetchFaultMessages } = await import('./fault');
  await fetchFaultMessages();
  const unworded = await told(missing);
  expect(unworded).toMatchObject({ code: 'SB0510', severity: 'error' });
  expect(unworded.message.en).toContain('could not be fetched');
  vi.doUnmock(catalogue);
  expect((await told(missing)).message.en).toBe('There is no such run here.');
});
