import type { Drawing } from '#chart/layout';
import type { SvgWords } from '#chart/svg';
import { both, type Text } from '#domain/text';
import { holdsText } from '#chart/holds-text';

/** What a chart is called together with what it is of: a version of the SOP, a day. */
export const titleWith = (title: Text, source: Text): Text => both((lang) => `${title[lang]} · ${source[lang]}`);

/** What is said around a picture of a chart that stands alone. @param source  of which version of the SOP it is, and of which day */
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
