import { expect, test } from 'vitest';
import { cycleEvents, type CycleEvent } from '#machines/cycles';
import { notNow, refusedText } from './operations-messages';

test('what the house refuses, and what it offers instead, is called by its name in both languages', () => {
  const events = Object.keys(cycleEvents) as CycleEvent[];
  for (const event of events) {
    const { zh, en } = refusedText(event, notNow, events);
    for (const { text } of Object.values(cycleEvents)) {
      expect(en).toContain(text.en);
      expect(zh).toContain(text.zh);
    }
    expect(events.filter((id) => id.includes('-') && (en.includes(id) || zh.includes(id)))).toEqual([]);
  }
});
