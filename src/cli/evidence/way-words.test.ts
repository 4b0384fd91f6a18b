import { expect, test } from 'vitest';
import { waysIn } from '#kernel/ways';
import { sopClauseOf } from '#machines/sop-clauses';
import { ticketChart } from '#machines/ticket';
import { wayWords } from './curriculum-data.ts';

const words = wayWords();
const ways = [...waysIn(ticketChart).keys()];

test('every way of the SOP’s chart has its words in both languages and its clause', () => {
  expect(ways.length).toBeGreaterThan(500);
  for (const id of ways) {
    const of = words.get(id);
    expect(of, id).toBeDefined();
    for (const text of [of!.part, of!.from, of!.on, ...(of!.when ? [of!.when] : [])]) {
      expect(text.zh, id).toMatch(/\p{Script=Han}/u);
      expect(text.en, id).toMatch(/[a-z]/);
      expect(`${text.zh} ${text.en}`, id).not.toMatch(/instant\.|xstate|sop\./);
    }
    expect(of!.clauses.length, id).toBeGreaterThan(0);
    expect(
      of!.clauses.every((clause) => sopClauseOf(clause)),
      id
    ).toBe(true);
  }
});

test('a way is called by what takes it and what has to hold; a timer by itself', () => {
  const [timer] = ways.filter((id) => id.startsWith('sop.timers.hotline-greet'));
  expect(words.get(timer!)?.clauses[0]).toBe('1.1-hotline-greet');
  const texts = new Set([...words.values()].map(({ part, on }) => `${part.en}: ${on.en}`));
  expect(texts).toContain('Contact with the customer: transfers the call');
});
