import { describe, expect, it } from 'vitest';
import type { Part } from '#domain/ids';
import type { Hit } from '#language/reading';
import { readInCase } from './reading-in-case';

const trainee = { name: 'Sam', agentId: '2047' };
const text = (zh: string, en: string) => ({ zh, en });
const service = {
  id: 'cloud-album',
  name: text('云相册', 'cloud album'),
  yuan: 15,
  since: text('10月8日', '8 October')
};
const about = { caseFile: { desk: { services: [service] } }, trainee };

const part = (name: Part, more: Partial<Hit<Part>> = {}): Hit<Part> => ({ name, from: 0, to: 8, sure: true, ...more });

/** What is read in a line, with what was found of it without knowing the case. */
const read = (line: string, ...parts: readonly Hit<Part>[]): readonly string[] =>
  readInCase({ parts, talk: [], forbidden: [] }, line, about).parts.map(
    ({ name, value, sure }) => `${name}${value === undefined ? '' : ` ${value}`}${sure ? '' : '?'}`
  );

describe('a price that is charged today', () => {
  it('is the fee in force and the amount of the change, whichever it sounds like', () => {
    expect(read("it's 15 a month", part('fee', { value: 15 }))).toEqual(['fee 15', 'current-fee 15']);
    expect(read('you pay 15 now', part('current-fee', { value: 15 }))).toEqual(['current-fee 15', 'fee 15']);
  });
  it('is not told twice where a line tells both', () => {
    const both = [part('current-fee', { value: 15 }), part('fee', { value: 15, from: 40, to: 48 })];
    expect(read("it's 15 now; cancel it, 15 a month?", ...both)).toHaveLength(2);
  });
  it('is none of the other prices, nor a doubtful one', () => {
    expect(read("it's 69 a month", part('fee', { value: 69 }))).toEqual(['fee 69']);
    expect(read("it's 15 a month", part('fee', { value: 15, sure: false }))).toEqual(['fee 15?']);
  });
});

describe("the trainee's own number", () => {
  it.each(['2047, Sam here', 'Sam, 2047, morning', 'Evening all, it’s Sam (2047)'])(
    'however it is brought in: %s',
    (line) => expect(read(line)).toEqual(['agent-id 2047'])
  );
  it('is sure where the words alone left a doubt', () =>
    expect(read('on 2047', part('agent-id', { value: '2047', sure: false }))).toEqual(['agent-id 2047']));
  it.each(['2048, Sam here', 'call 18620476012', 'Sam here'])('is no other number: %s', (line) =>
    expect(read(line)).toEqual([])
  );
});
