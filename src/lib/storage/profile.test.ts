import { expect, it } from 'vitest';
import { readProfile, saveProfile } from './profile';
import { at, codes, device, open, value } from './testing/stores';

it('the profile is nothing until it is saved, and survives reopening', async () => {
  const shared = device();
  const store = await open(shared);
  expect(value(await readProfile(store))).toBeUndefined();
  value(await saveProfile(store, { name: ' 王芳 ', agentId: '8012' }, at));
  expect(value(await readProfile(await open(shared)))).toEqual({ name: '王芳', agentId: '8012' });
});

it.each([
  ['', '8012'],
  ['王芳', ''],
  ['王芳', 'A12'],
  ['x'.repeat(61), '1']
])('name %j with number %j is refused', async (name, agentId) => {
  const store = await open(device());
  expect(codes(await saveProfile(store, { name, agentId }, at))).toEqual(['SB0530']);
});
