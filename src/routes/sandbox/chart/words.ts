import { both, sentenceCase, type Text } from '#domain/text';
import type { DiagramWords } from '#chart/diagram';
import { titleOf } from '#machines/titles';
import { transitionName } from '#machines/transition-names';

/** What states and ways of the SOP are called in a picture of it: a state stands alone there, a way beside its line. */
export const sopWords: DiagramWords = { state: stateName, way: transitionName };

function stateName(path: readonly string[]): Text | undefined {
  const title = titleOf(path);
  return title && both((lang) => sentenceCase(title[lang]));
}
