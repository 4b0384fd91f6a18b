import { both, sentenceCase, type Text } from '#domain/text';
import type { DiagramWords } from '#chart/diagram';
import { titleOf } from '#machines/titles';
import { transitionName } from '#machines/transition-names';

export function alone(title: Text): Text;
export function alone(title: Text | undefined): Text | undefined;
export function alone(title: Text | undefined): Text | undefined {
  return title && both((lang) => sentenceCase(title[lang]));
}

/** Names of the SOP's states and ways in a picture: states stand alone, ways are written beside their lines. */
export const sopWords: DiagramWords = { state: (path) => alone(titleOf(path)), way: transitionName };
