import { scenarioLink } from '#scenario/link';

/** Words that no two of are the same, so that they hardly pack. */
const words = (count: number) =>
  Array.from({ length: count }, (_, at) => ((at * 7919) % 104_729).toString(36)).join(' ');

export const incorrect = () => scenarioLink(words(60_000)).diagnostics;
export const correct = () => scenarioLink(words(1000)).diagnostics;
