import type { TicketRecord } from './record';

/** Index of all known tickets by customer and matter, used to find repeats. */
export class Matters {
  readonly #byMatter = new Map<string, number[]>();

  constructor(records: readonly TicketRecord[]) {
    for (const record of records) {
      const key = keyOf(record);
      const opened = this.#byMatter.get(key);
      if (opened) opened.push(record.openedAt_ms);
      else this.#byMatter.set(key, [record.openedAt_ms]);
    }
  }

  /** True if the customer contacted again about the matter after `after_ms` and up to `until_ms`. */
  cameAgain(record: TicketRecord, after_ms: number, until_ms: number): boolean {
    return (this.#byMatter.get(keyOf(record)) ?? []).some((at_ms) => at_ms > after_ms && at_ms <= until_ms);
  }
}

const keyOf = ({ customer, matter }: TicketRecord): string => JSON.stringify([customer, matter]);

/** Checks first-contact resolution (首解率): no work order, not a repeat, and none within `within_ms`. */
export function isFirstContactResolved(record: TicketRecord, matters: Matters, within_ms: number): boolean {
  const { firstContactResolved, openedAt_ms } = record;
  return (
    firstContactResolved === true &&
    !matters.cameAgain(record, openedAt_ms, openedAt_ms + within_ms) &&
    !matters.cameAgain(record, openedAt_ms - within_ms - 1, openedAt_ms - 1)
  );
}

/** True if a repeat after `now_ms` could still undo the first-contact resolution. */
export function isProvisional(record: TicketRecord, within_ms: number, now_ms: number): boolean {
  return record.firstContactResolved === true && now_ms <= record.openedAt_ms + within_ms;
}
