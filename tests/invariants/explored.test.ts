import { describe, expect, it } from 'vitest';
import { holds, type Formula } from '#machines/clause';
import { appliesTo } from '#machines/clause';
import { sopClauses } from '#machines/sop-clauses';
import { ticketEvents, type EventSpec } from '#machines/ticket-events';
import { ticketClasses } from '#analysis/ticket-classes';
import { everyLifeUnder } from './lives';
import { isDeep, tries } from '../tools/sample.ts';

await everyLifeUnder(undefined, { states: tries(3000, 100), walks: tries(200, 4), all: isDeep });

describe('the kinds of tickets', () => {
  const events = Object.values<EventSpec>(ticketEvents).flatMap(({ when }) => (when === undefined ? [] : [when]));
  const clauses = sopClauses.map(appliesTo).filter((when): when is Formula => when !== undefined);
  const questions = new Map([...events, ...clauses].map((when) => [JSON.stringify(when), when]));

  it.each([...questions])('answer %s with yes and with no', (_, when) => {
    const answers = ticketClasses.map((it) => holds(when, it.case));
    expect(new Set(answers)).toEqual(new Set([true, false]));
  });
});
