import type { Text } from './text';

/** Marks a due time as provisional if it counts days of a year whose holidays were not announced. */
export function provisionally(due: Text, provisional: true | undefined): Text {
  return provisional ? { zh: `${due.zh}（暂定）`, en: `${due.en} (provisional)` } : due;
}
