import type { Drawing } from '#chart/layout';
import type { SvgWords } from '#chart/svg';
import type { Text } from '#domain/text';
import { holdsText } from '#chart/holds-text';

/** What is said around a picture of a chart that stands alone. */
export function pictureWords(title: Text, { nodes, edges }: Pick<Drawing, 'nodes' | 'edges'>): SvgWords {
  return {
    title,
    description: {
      zh: `状态图，${nodes.length} 个状态和状态组、${edges.length} 条流转线。`,
      en: `A state chart of ${nodes.length} states and groups of them, with ${edges.length} lines between them.`
    },
    holds: holdsText
  };
}
