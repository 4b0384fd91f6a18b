import { describe, expect, it } from 'vitest';
import { TraineeForm } from './trainee-form.svelte.ts';

describe('who trains', () => {
  it('is asked for without a reproach before somebody has tried to start', () => {
    const who = new TraineeForm();
    expect([who.nameIsWrong, who.agentIdIsWrong]).toEqual([false, false]);
    expect(who.tried()).toBeUndefined();
    expect([who.nameIsWrong, who.agentIdIsWrong]).toEqual([true, true]);
  });

  it.each([
    ['李明', '1024', true],
    ['  李明 ', ' 1024 ', true],
    ['', '1024', false],
    ['   ', '1024', false],
    ['x'.repeat(61), '1024', false],
    ['李明', '10a4', false],
    ['李明', '1'.repeat(21), false]
  ])('“%s”, “%s” may start: %s', (name, agentId, may) => {
    const who = new TraineeForm();
    [who.name, who.agentId] = [name, agentId];
    expect(who.tried()).toEqual(may ? { name: name.trim(), agentId: agentId.trim() } : undefined);
  });
});
