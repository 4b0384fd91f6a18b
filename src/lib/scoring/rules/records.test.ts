import { describe, expect, it } from 'vitest';
import { between, clauseMet, playedWith } from '../testing/played';
import { fields, label, tag } from './records';

const desk = (name: string, at_ms: number, value?: string) => ({
  kind: 'desk' as const,
  name: `desk:${name}`,
  at_ms,
  ...(value !== undefined && { value })
});

describe('fields of the ticket', () => {
  const clause = clauseMet<'fields'>({
    by: 'fields',
    fields: ['demand', 'contact'],
    also: [{ when: 'business:broadband', fields: ['serviceAddress'] }]
  });
  const filled = [
    desk('fill-field', 1000, 'demand'),
    desk('fill-field', 2000, 'contact'),
    desk('fill-field', 3000, 'demand')
  ];

  it('are filled when the last of them is first filled', () => {
    const played = playedWith({ acts: filled, desk: { fields: { demand: '退费', contact: '139' } } });
    expect(fields(clause, played, between(0))).toMatchObject({ done: { at_ms: 2000 }, missing: [] });
  });
  it('that were emptied again are missing', () => {
    const played = playedWith({ acts: filled, desk: { fields: { demand: '退费', contact: '' } } });
    const judged = fields(clause, played, between(0));
    expect(judged).toMatchObject({ missing: ['contact'] });
    expect(judged).not.toHaveProperty('done');
  });
  it('are more where the case needs more', () => {
    const given = { acts: filled, desk: { fields: { demand: '断网', contact: '139' } } };
    expect(fields(clause, playedWith({ ...given, case: { business: 'broadband' } }), between(0)).missing).toEqual([
      'serviceAddress'
    ]);
  });
  it('about a transfer are filled by the transfer', () => {
    const noted = clauseMet<'fields'>({ by: 'fields', fields: ['transferReason'] });
    const acts = [desk('transfer', 5000)];
    expect(
      fields(noted, playedWith({ acts, desk: { fields: { transferReason: '超出范围' } } }), between(0)).done?.at_ms
    ).toBe(5000);
    expect(fields(noted, playedWith({ acts }), between(0)).missing).toEqual(['transferReason']);
  });
});

describe('a tag', () => {
  const clause = clauseMet<'tag'>({ by: 'tag', tag: '紧急' });
  const acts = [desk('add-tag', 1000, '紧急'), desk('add-tag', 2000, 'VIP优先'), desk('add-tag', 3000, '紧急')];

  it('is there since it was added last', () => {
    expect(tag(clause, playedWith({ acts, desk: { tags: ['紧急'] } }), between(0)).done?.at_ms).toBe(3000);
  });
  it.each([
    ['was taken off again', acts, ['VIP优先']],
    ['is another', acts.slice(1, 2), ['VIP优先']],
    ['was never added', [], []]
  ])('that %s is not there', (_, given, tags) => {
    expect(tag(clause, playedWith({ acts: given, desk: { tags } }), between(0))).toEqual({ entries: [] });
  });
});

describe('the label', () => {
  const clause = clauseMet<'label'>({ by: 'label' });
  const judged = (business: string, difficulty: string) =>
    label(
      clause,
      playedWith({
        case: { class: 'fault', difficulty: 'major' },
        acts: [desk('set-label', 1000), desk('set-label', 4000)],
        desk: { label: { business, difficulty } }
      }),
      between(0)
    );

  it('is right when business and difficulty are those of the case', () => {
    expect(judged('fault', 'major')).toEqual({
      done: { order: 4000, at_ms: 4000 },
      entries: [{ entry: 4000, at_ms: 4000 }]
    });
  });
  it.each([
    ['fault', 'none'],
    ['complaint', 'major']
  ])('%s, %s is wrong, which is not the same as missing', (business, difficulty) => {
    expect(judged(business, difficulty)).toEqual({ entries: [{ entry: 4000, at_ms: 4000 }], deviation: 'wrong-value' });
  });
  it('that was never given is missing', () => {
    expect(label(clause, playedWith({}), between(0))).toEqual({ entries: [] });
  });
});
