import type { Text } from './text';

/** A due time as people are told it: one that counts days of a year whose holidays were not announced says that it may yet be another. */
export function provisionally(due: Text, provisional: true | undefined): Text {
  return provisional ? { zh: `${due.zh}（暂定）`, en: `${due.en} (provisional)` } : due;
}
