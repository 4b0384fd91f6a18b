import type { Lang } from '#domain/text';

/** Who speaks in a conversation. */
export type Speaker = 'agent' | 'customer';

/** What somebody said in one go. */
export interface Turn {
  readonly who: Speaker;
  readonly text: string;
  /** Since the first time that is known; nothing where none stands beside it. */
  readonly from_ms?: number;
  /** The line of the pasted text on which it begins, from 1. */
  readonly line: number;
}

/** A conversation as it was pasted, told apart by who speaks. */
export interface Conversation {
  readonly turns: readonly Turn[];
  readonly lang: Lang;
}

/** What is taken of what was pasted. */
export const conversationLimits = { bytes: 100_000, turns: 400, turn: 2000 } as const;
