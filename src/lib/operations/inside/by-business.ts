import type { OperationsPolicy } from '#machines/policy';
import { rateOf, type Rate } from '../rate';
import type { TicketRecord } from '../record';
import { named, type Named } from './counted';

/** How often something was named, and whether that makes it a finding. */
export interface Counted extends Named {
  readonly found: boolean;
}

/** 5.2-business: one business in a month, the causes of its trouble and its points of dispute, the most frequent first. */
export interface BusinessRow {
  readonly business: string;
  readonly received: number;
  readonly complaints: Rate;
  readonly causes: readonly Counted[];
  readonly disputes: readonly Counted[];
}

/** The tickets of a month by business, in the order of their ids. */
export function byBusiness(records: readonly TicketRecord[], policy: OperationsPolicy): readonly BusinessRow[] {
  const names = [...new Set(records.map((record) => record.business))].toSorted();
  return names.map((business) => {
    const here = records.filter((record) => record.business === business);
    return {
      business,
      received: here.length,
      complaints: rateOf(here, (record) => record.class === 'complaint'),
      causes: counted(here, 'cause', policy),
      disputes: counted(here, 'dispute', policy)
    };
  });
}

function counted(
  records: readonly TicketRecord[],
  what: 'cause' | 'dispute',
  { business }: OperationsPolicy
): readonly Counted[] {
  const known = what === 'cause' ? business.causes : business.disputes;
  return named(records, known, (record) => record[what]).map(({ id, count, ...action }) => ({
    id,
    count,
    found: count >= business.from,
    ...action
  }));
}
