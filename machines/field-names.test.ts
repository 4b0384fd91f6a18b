import { expect, test } from 'vitest';
import { fieldName } from '#domain/terms';
import type { FieldId } from '#domain/ids';
import { cycleEvents } from './cycles';
import { ticketEvents } from './ticket-events';

test.each([...Object.entries(ticketEvents), ...Object.entries(cycleEvents)])(
  'what %s carries has names for people',
  (_, event) => {
    const fields = 'fields' in event ? Object.keys(event.fields ?? {}) : [];
    expect(fields.filter((field) => !fieldName(field as FieldId))).toEqual([]);
  }
);
