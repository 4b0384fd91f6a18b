import type { Lang } from '#domain/text';

export type Speaker = 'agent' | 'customer';

export interface Turn {
  readonly who: Speaker;
  readonly text: string;
  /** Time since the first known one; absent if none is given. */
  readonly from_ms?: number;
  /** Line of the pasted text on which it begins, from 1. */
  readonly line: number;
}

export interface Conversation {
  readonly turns: readonly Turn[];
  readonly lang: Lang;
}

export const conversationLimits = { bytes: 100_000, turns: 400, turn: 2000 } as const;
