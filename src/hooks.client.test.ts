import type { NavigationEvent } from '@sveltejs/kit';
import { expect, test, vi } from 'vitest';
import { handleError } from './hooks.client.ts';

test.each([
  [404, 0],
  [500, 1]
])('an error of status %i is told on the console %i times', async (status, times) => {
  const told = vi.spyOn(console, 'error').mockReturnValue(undefined);
  const error = new Error('meant');
  await handleError({ error, status, message: 'meant', event: {} as NavigationEvent });
  expect(told.mock.calls).toEqual(Array.from({ length: times }, () => [error]));
  told.mockRestore();
});
