import type { Drawing } from '#chart/layout';
import type { SvgWords } from '#chart/svg';
import { both, type Text } from '#domain/text';
import { holdsText } from '#chart/holds-text';

export const titleWith = (title: Text, source: Text): Text => both((lang) => `${title[lang]} · ${source[lang]}`);

/** Returns the texts around a standalone picture of a chart; `source` is the SOP's version and its day. */
export function pictureWords(title: Text, { nodes, edges }: Pick<Drawing, 'nodes' | 'edges'>, source?: Text): SvgWords {
  return {
    title,
    ...(source && { source }),
    description: {
      zh: `状态图，${nodes.length} 个状态和状态组、${edges.length} 条流转线。`,
      en: `A state chart of ${nodes.length} states and groups of them, with ${edges.length} lines between them.`
    },
    holds: holdsText
  };
}
