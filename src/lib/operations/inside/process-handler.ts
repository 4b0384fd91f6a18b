import type { Text } from '#domain/text';
import type { ChartEvent } from '#kernel/chart';
import type { Send } from '#kernel/simulation';
import type { CycleEvent, CycleFields, CycleName, ProgrammeEvent } from '#machines/cycles';
import type { OperationsTables } from '../operations-tables';
import { chartName } from './chart-name';
import type { WorkItems } from './desk';
import type { OperationsContext } from './operations-context';
import type { SentenceValues } from './sentence-values';

/** Answer to an entry: additional fields for the chart, or what is wrong with it. */
export interface Asked {
  readonly with?: Readonly<Record<string, unknown>>;
  /** Reason why nobody could do that, and what is available instead. */
  readonly flaw?: Text;
}

export interface ProcessMessage {
  /** Subject: a person, a month or a ticket. */
  readonly key: string;
  readonly what: ProgrammeEvent;
  readonly by: ChartEvent;
  readonly now_ms: number;
}

export interface Kept {
  readonly books: OperationsTables;
  readonly sends?: readonly Send[];
}

type Asks = {
  readonly [E in CycleEvent]?: (
    house: OperationsContext,
    books: OperationsTables,
    fields: CycleFields<E>,
    now_ms: number
  ) => Asked;
};

/** Maintains the tables of one chart: counts, messages, values for its sentences, and pending work. */
export interface ProcessHandler {
  readonly asks: Asks;
  readonly errands: WorkItems;
  keeps(house: OperationsContext, books: OperationsTables, said: ProcessMessage): Kept;
  /** Clause of the subject's current state, if it differs from that of the chart. */
  clauseOf?(books: OperationsTables, key: string): string | undefined;
  values(house: OperationsContext, books: OperationsTables, said: Omit<ProcessMessage, 'what'>): SentenceValues;
}

export const tell = (
  name: CycleName,
  key: string,
  type: string,
  fields: Readonly<Record<string, unknown>> = {}
): Send => ({
  to: chartName(name, key),
  event: { ...fields, type }
});

/** Returns the message that an id is unknown, with the known ids. */
export function unknown(what: Text, id: string, known: readonly string[]): Text {
  const shown = known.slice(0, 12);
  const more = known.length > shown.length;
  return known.length === 0
    ? { zh: `没有${what.zh} ${id}，现在一个也没有`, en: `there is no ${what.en} ${id}; there is none now` }
    : {
        zh: `没有${what.zh} ${id}，有：${shown.join('、')}${more ? ' 等' : ''}`,
        en: `there is no ${what.en} ${id}; there is ${shown.join(', ')}${more ? ', …' : ''}`
      };
}
