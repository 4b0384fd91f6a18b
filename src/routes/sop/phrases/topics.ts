import { own } from '#domain/own';
import { m } from '#app/messages';
import type { PhrasebookEntry } from './phrasebook.ts';

/** What entries are about, in the order in which a call comes to it; each is a file of the lexicon. */
const words: Readonly<Record<string, () => string>> = {
  courtesy: m.phrases_topic_courtesy,
  'identity-and-privacy': m.phrases_topic_identity,
  fault: m.phrases_topic_fault,
  fees: m.phrases_topic_fees,
  plans: m.phrases_topic_plans,
  complaint: m.phrases_topic_complaint,
  progress: m.phrases_topic_progress,
  transfer: m.phrases_topic_transfer,
  'follow-up': m.phrases_topic_follow_up,
  forbidden: m.phrases_topic_forbidden
};
const order = Object.keys(words);

/** Entries that are about the same. */
export interface Topic {
  readonly id: string;
  readonly title: () => string;
  readonly entries: readonly PhrasebookEntry[];
}

/** Entries by what they are about; a topic without any is left out, one that has no name here comes last. */
export function topicsOf(entries: readonly PhrasebookEntry[]): readonly Topic[] {
  const ids = [...new Set([...order, ...entries.map(({ topic }) => topic)])];
  return ids
    .map((id) => ({
      id,
      title: own(words, id) ?? (() => id),
      entries: entries.filter(({ topic }) => topic === id)
    }))
    .filter((topic) => topic.entries.length > 0);
}
