import { expect, test } from 'vitest';
import { sopClauses } from '#machines/sop-clauses';
import { limitStory } from './limit-story';

test('every limit tells from when until when it runs, and what happens when it is missed', () => {
  for (const { id, timer } of sopClauses) {
    const story = limitStory(id);
    expect(story).toHaveLength(timer ? 2 : 0);
    expect(story.join(), id).not.toMatch(/undefined|\{/);
  }
});

test('what follows from a breach is told with who is told', () => {
  expect(limitStory('3.3-unanswered-2h')[1]).toMatch(/团队负责人|team lead/);
  expect(limitStory('3.3-overdue-complaint')[1]).toMatch(/报表|report/);
  expect(limitStory('2.1-wait-3min')[1]).toMatch(/过早|too early/);
});
