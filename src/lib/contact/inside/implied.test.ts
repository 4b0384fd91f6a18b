import { describe, expect, it } from 'vitest';
import type { CaseInstance } from '#scenario/case-instance';
import type { Weighed } from '../turn';
import { impliedBy } from './implied';

const caseFile = {
  expects: { fee: [20, 109], 'current-fee': [20, 129], service: ['video-ringtone'] },
  scenario: { remedies: { refund: { is: 'refund' }, off: { is: 'cancel-service' } } }
} as unknown as CaseInstance;

const move = (name: string, value?: string | number, counts: Weighed['counts'] = 'yes'): Weighed => ({
  kind: 'part',
  hit: { name, from: 0, to: 4, sure: true, ...(value === undefined ? {} : { value }) },
  counts,
  question: false
});

/** What follows from each move of a line, by name and value. */
const implied = (...line: readonly Weighed[]): readonly string[] =>
  line
    .flatMap((it) => impliedBy(caseFile, it, line))
    .map(({ hit }) => (hit.value === undefined ? hit.name : `${hit.name}=${String(hit.value)}`));

describe('a sum', () => {
  it('that the case has for both is the fee in force and a fee', () => {
    expect(implied(move('fee', 20))).toEqual(['current-fee=20']);
    expect(implied(move('current-fee', 20))).toEqual(['fee=20']);
  });
  it('is nothing else where the case has it for one alone, where it was read anyway, or does not count', () => {
    expect(implied(move('fee', 109))).toEqual([]);
    expect(implied(move('current-fee', 129))).toEqual([]);
    expect(implied(move('fee', 20), move('current-fee', 20))).toEqual([]);
    expect(implied(move('fee', 20, 'doubtful'))).toEqual([]);
  });
});

it('whoever asks about the result asks about the handling', () => {
  expect(implied(move('ask-result-satisfied'))).toEqual(['ask-satisfied']);
});

describe('a service that is said to be off', () => {
  it('is the solution', () => {
    expect(implied(move('done'), move('service', 'video-ringtone'))).toEqual(['solution=off']);
  });
  it('is none where another service is meant, nothing was done, or one is named', () => {
    expect(implied(move('done'), move('service', 'cloud-album'))).toEqual([]);
    expect(implied(move('service', 'video-ringtone'))).toEqual([]);
    expect(implied(move('done'), move('service', 'video-ringtone'), move('solution', 'refund'))).toEqual([]);
  });
});
