import { expect, test } from 'vitest';
import { sopClauses } from '#machines/sop-clauses';
import { clauseAsWritten } from '../clause-as-written';
import { limitStory } from './limit-story';

test('every limit tells from when until when it runs, and what happens when it is missed', () => {
  for (const { id, timer } of sopClauses) {
    const story = limitStory(id);
    expect(story).toHaveLength(timer ? 2 : 0);
    expect(story.join(), id).not.toMatch(/undefined|\{/);
  }
});

test('the card of a clause says of a limit what the panel says', () => {
  let told = 0;
  for (const clause of sopClauses.filter(({ timer }) => timer?.kind === 'within')) {
    const shown = { policy: undefined, lang: 'zh-CN', exam: false, agentId: '', readings: [] } as const;
    const due = clauseAsWritten(clause, shown).find(({ id }) => id === 'due');
    const names = due?.texts[0]?.match(/“[^”]+”/g) ?? [];
    for (const name of names) expect(limitStory(clause.id)[0], clause.id).toContain(name);
    told += names.length;
  }
  expect(told).toBeGreaterThan(8);
});

test('what follows from a breach is told with who is told', () => {
  expect(limitStory('3.3-unanswered-2h')[1]).toMatch(/团队负责人|team lead/);
  expect(limitStory('3.3-overdue-complaint')[1]).toMatch(/报表|report/);
  // Of what has to be waited out, what comes too early is wrong, and nothing behind it.
  expect(limitStory('2.1-wait-3min')[1]).toMatch(/过早|too early/);
  expect(limitStory('2.1-wait-3min')[1]).not.toMatch(/超时|missed/);
});
