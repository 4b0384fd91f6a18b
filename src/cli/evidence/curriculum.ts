import { smallestCover } from '#analysis/smallest-cover';
import type { Text } from '#domain/text';
import { waysIn } from '#kernel/ways';
import { ticketChart } from '#machines/ticket';
import type { Lesson } from './lessons.ts';

/** An exercise that was chosen. */
interface ChosenLesson {
  readonly id: string;
  readonly text: Text;
  readonly adds: number;
  /** The ways that are first taken in it, by id. */
  readonly takes: readonly string[];
}

/** The fewest exercises that take every way of the SOP's chart that any of the library takes. */
export interface Curriculum {
  /** What adds most comes first. */
  readonly lessons: readonly ChosenLesson[];
  /** No choice of fewer exercises does. */
  readonly isSmallest: boolean;
  /** Transitions that the SOP has so, each guard's and each timer's counted by itself. */
  readonly ways: number;
  readonly covered: number;
  /** Those that no exercise takes. */
  readonly uncovered: readonly string[];
}

/** Chooses among exercises; what is irregular is nothing to practise. */
export function curriculumOf(all: readonly Lesson[]): Curriculum {
  const regular = [...waysIn(ticketChart).values()]
    .filter(({ actions }) => !actions.includes('deviate'))
    .map(({ id }) => id);
  const wanted = new Set(regular);
  const offered = all.map(({ covers, ...lesson }) => ({
    ...lesson,
    covers: new Set([...covers].filter((way) => wanted.has(way)))
  }));
  const { chosen, isSmallest } = smallestCover(offered);
  const known = new Set(offered.flatMap(({ covers }) => [...covers]));
  const open = new Set(known);
  const list = chosen.map((id) => {
    const { text, covers } = offered.find((lesson) => lesson.id === id)!;
    const takes = [...covers].filter((way) => open.delete(way));
    return { id, text, adds: takes.length, takes };
  });
  return {
    lessons: list,
    isSmallest,
    ways: regular.length,
    covered: known.size,
    uncovered: regular.filter((way) => !known.has(way))
  };
}
