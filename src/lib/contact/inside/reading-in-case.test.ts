import { describe, expect, it } from 'vitest';
import type { Part } from '#domain/act-ids';
import type { Hit } from '#language/reading';
import { readInCase } from './understanding.ts';

const trainee = { name: 'Sam', agentId: '2047' };
const part = (name: Part, more: Partial<Hit<Part>> = {}): Hit<Part> => ({ name, from: 0, to: 8, sure: true, ...more });

/** What is read in a line, with what was found of it without knowing the case. */
const read = (line: string, ...parts: readonly Hit<Part>[]): readonly string[] =>
  readInCase({ parts, talk: [], forbidden: [], answers: [], marks: [] }, line, { trainee }).parts.map(
    ({ name, value, sure }) => `${name}${value === undefined ? '' : ` ${value}`}${sure ? '' : '?'}`
  );

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
