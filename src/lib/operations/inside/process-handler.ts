import type { Text } from '#domain/text';
import type { ChartEvent } from '#kernel/chart';
import type { Send } from '#kernel/simulation';
import type { CycleEvent, CycleFields, CycleName, ProgrammeEvent } from '#machines/cycles';
import type { OperationsTables } from '../operations-tables';
import { chartName } from './chart-name';
import type { WorkItems } from './desk';
import type { OperationsContext } from './operations-context';
import type { SentenceValues } from './sentence-values';

/** What an entry is answered with: what the chart has to know for it, or what is wrong with it. */
export interface Asked {
  /** Beside the fields of the entry. */
  readonly with?: Readonly<Record<string, unknown>>;
  /** Nobody could do that: why, and what there is instead. */
  readonly flaw?: Text;
}

/** Something that a chart has said of one of its subjects. */
export interface ProcessMessage {
  /** Of whom or what: a person, a month, a ticket. */
  readonly key: string;
  readonly what: ProgrammeEvent;
  /** The event that led to it, with the fields of the entry and what was added to them. */
  readonly by: ChartEvent;
  readonly now_ms: number;
}

/** The books after something was said, and what other charts are told of it. */
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

/** Keeps the books of one chart: counts what the chart does not, writes down what it says, and has the words for it; knows what is to be done. */
export interface ProcessHandler {
  readonly asks: Asks;
  readonly errands: WorkItems;
  keeps(house: OperationsContext, books: OperationsTables, said: ProcessMessage): Kept;
  /** The clause that a state of this subject stands under, if it is not that of the chart. */
  clauseOf?(books: OperationsTables, key: string): string | undefined;
  /** Values for the sentences; called with the books as they are after {@link keeps}. */
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

/** There is no such thing: and these there are. */
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
