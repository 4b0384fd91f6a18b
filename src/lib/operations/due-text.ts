import { timeText } from '#calendar/dates';
import { provisionally } from '#domain/provisional';
import type { Text } from '#domain/text';
import type { OperationsTimer } from './operations-tables';

/** Until when a limit of the house runs, in words. */
export function dueText({ due_ms, provisional }: OperationsTimer): Text {
  const due = timeText(due_ms);
  return provisionally({ zh: due, en: due }, provisional);
}
