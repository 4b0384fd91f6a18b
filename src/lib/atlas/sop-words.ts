import { both, sentenceCase, type Text } from '#domain/text';
import type { DiagramWords } from '#chart/diagram';
import { titleOf } from '#machines/titles';
import { transitionName } from '#machines/transition-names';

/** A title that stands alone, in a picture. */
export function alone(title: Text): Text;
export function alone(title: Text | undefined): Text | undefined;
export function alone(title: Text | undefined): Text | undefined {
  return title && both((lang) => sentenceCase(title[lang]));
}

/** What states and ways of the SOP are called in a picture of it: a state stands alone there, a way beside its line. */
export const sopWords: DiagramWords = { state: (path) => alone(titleOf(path)), way: transitionName };
