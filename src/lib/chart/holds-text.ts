import type { Text } from '#domain/text';
import type { DiagramNode } from './diagram';

/** Formats the contents of a closed box: `14 个状态 · 5 个时限`, `14 states · 5 limits`. */
export function holdsText({ states, limits }: NonNullable<DiagramNode['holds']>): Text {
  const [zh, en] = [[`${states} 个状态`], [plural(states, 'state')]];
  if (limits.length > 0) {
    zh.push(`${limits.length} 个时限`);
    en.push(plural(limits.length, 'limit'));
  }
  return { zh: zh.join(' · '), en: en.join(' · ') };
}

/** Formats the number of clauses watched in a state: `✓ 12 项要求`, `✓ 12 duties`. */
export function dutiesText(count: number): Text {
  return { zh: `✓ ${count} 项要求`, en: `✓ ${count === 1 ? '1 duty' : `${count} duties`}` };
}

const plural = (count: number, name: string): string => `${count} ${name}${count === 1 ? '' : 's'}`;
