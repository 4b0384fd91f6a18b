import { expect, test } from 'vitest';
import { addressOf, placeIn, type DeskPlace } from './desk-place.ts';

test.each<[string, DeskPlace]>([
  ['/sop/policy', { tab: 'form' }],
  ['/sop/policy?version=0', { version: 0, tab: 'form' }],
  ['/sop/policy?version=12&tab=changes', { version: 12, tab: 'changes' }]
])('%s is a place, and a place has that address', (address, place) => {
  expect(addressOf(place)).toBe(address);
  expect(placeIn(new URL(address, 'http://localhost').searchParams)).toEqual(place);
});

test.each(['version=-1', 'version=two', 'version=', 'tab=nothing', 'version=1e9', 'field=late'])(
  'what is no place is the usual one: %s',
  (query) => expect(placeIn(new URLSearchParams(query))).toEqual({ tab: 'form' })
);
