import { smallestCover } from '#analysis/smallest-cover';
import type { Text } from '#domain/text';
import { waysIn } from '#kernel/ways';
import { ticketChart } from '#machines/ticket';
import type { Lesson } from './lessons.ts';

interface ChosenLesson {
  readonly id: string;
  readonly text: Text;
  readonly adds: number;
  readonly takes: readonly string[];
}

/** Smallest set of exercises that takes every transition of the SOP chart that the library covers. */
export interface Curriculum {
  /** Chosen lessons, the one that adds most first. */
  readonly lessons: readonly ChosenLesson[];
  readonly isSmallest: boolean;
  /** Number of such transitions in the SOP, those with guards and timers counted separately. */
  readonly ways: number;
  readonly covered: number;
  readonly uncovered: readonly string[];
}

/** Chooses the smallest set of exercises; irregular transitions are not practised. */
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
