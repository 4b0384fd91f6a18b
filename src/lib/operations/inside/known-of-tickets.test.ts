import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyTable } from '#kernel/table';
import type { TicketRecord } from '../record';
import { everybodyOn, unhandledOn, withRecord } from './known-of-tickets';

const record = fc.record(
  {
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    handledAt_ms: fc.nat(9),
    people: fc.dictionary(fc.constantFrom('agent', 'field'), fc.constantFrom('1', '2', '3', '4'), { maxKeys: 2 })
  },
  { requiredKeys: ['id', 'people'] }
) as unknown as fc.Arbitrary<TicketRecord>;

test('what is known of all tickets is the same, whether it was known of those before or not', () => {
  const puts = fc.array(fc.tuple(record, fc.boolean()), { maxLength: 40 });
  const claim = fc.property(puts, (all) => {
    let tickets = emptyTable<TicketRecord>();
    let anew = emptyTable<TicketRecord>();
    for (const [one, asks] of all) {
      tickets = withRecord(tickets, one);
      anew = anew.set(one.id, one);
      if (!asks) continue;
      expect(everybodyOn(tickets)).toEqual(
        [...new Set(anew.values().flatMap(({ people }) => Object.values(people)))].toSorted()
      );
      expect(unhandledOn(tickets)).toEqual(anew.values().filter(({ handledAt_ms }) => handledAt_ms === undefined));
    }
  });
  fc.assert(claim);
});
