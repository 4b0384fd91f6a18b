import { timeText } from '#calendar/dates';
import { provisionally } from '#domain/provisional';
import type { Text } from '#domain/text';
import type { OperationsTimer } from './operations-tables';

export function dueText({ due_ms, provisional }: OperationsTimer): Text {
  const due = timeText(due_ms);
  return provisionally({ zh: due, en: due }, provisional);
}
