/** A time that was promised has one reading: what the scorecard says of it and what becomes of the ticket never contradict each other. */
import { readdirSync } from 'node:fs';
import { afterAll, assert, beforeAll, describe, it, expect } from 'vitest';
import { fold } from '#kernel/fold';
import type { Policy } from '#machines/policy';
import { openCall, type Call } from '#contact/call';
import type { HandoverDefect } from '#contact/handover-defects';
import type { Entry } from '#domain/entry';
import { callOpens } from '#domain/call-time';
import { scoreRun } from '#scoring/score';
import { followThrough } from '#simulation/follow-through';
import { loadPolicy } from '../src/cli/data';
import type { PlayedFile } from '../src/cli/play-file';
import { playOnce } from './led/play-once.ts';
import { isLater } from './led/later-contacts.ts';
import { sample } from './tools/sample.ts';

const hour_ms = 3_600_000;
const all = readdirSync('tests/runs').filter((name) => name.endsWith('.yaml'));
/** Without what each led to: every state of so many calls is more than a process holds beside the other files'. */
const runs = new Map<string, Pick<PlayedFile, 'call' | 'run'>>();
// The process goes on to other files, and what stands in a module stays.
afterAll(() => runs.clear());
const second = await loadPolicy('tests/policies/tight.yaml');
assert(second.ok);
const tight = second.value;

beforeAll(async () => {
  for (const file of all) {
    const played = await playOnce(file);
    assert(played.ok);
    const { call, run } = played.value;
    runs.set(file.replace(/\.yaml$/, ''), { call, run });
  }
});

type Change = (entry: Entry) => Entry | undefined;

/** A golden run, played again with some entries said or done differently, perhaps under another policy. */
function lived(run: string, changes: readonly Change[] = [], policyOf: (policy: Policy) => Policy = (it) => it) {
  const golden = runs.get(run)!;
  const { caseFile, table, header } = golden.call;
  const call: Call = openCall(caseFile.scenario, policyOf(table.policy), table.read, header);
  const entries = golden.run.entries.flatMap((entry) => {
    const changed = changes.reduce<Entry | undefined>((it, change) => it && change(it), entry);
    return changed ? [changed] : [];
  });
  const state = fold(call.simulation, entries, golden.run.until_ms);
  const card = scoreRun(call, state, { record: false });
  const life = followThrough(call, entries, state);
  assert(life.ok);
  const { notes, facts, openedAt_ms, rating, end } = life.value;
  const done = life.value.state.memory.facts.filter(
    ({ kind, name }) => name !== undefined && (kind === 'record' || kind === 'tag')
  );
  const at = (event: string): string | undefined => {
    const entry = done.find(({ name }) => name === event);
    return entry && new Date(openedAt_ms + entry.at_ms + 8 * hour_ms).toISOString().slice(8, 16).replace('T', ' ');
  };
  return {
    keepable: card.findings.find(({ fact }) => fact === 'keepable')?.verdict,
    hasty: card.findings.find(({ fact }) => fact === 'keepable')?.why.code === 'promise-cannot-be-kept',
    follows: card.consequences.map(({ code }) => code),
    tones: card.consequences.map(({ tone }) => tone),
    notes: notes.map(({ code }) => code),
    told: notes.map(({ code }) => code),
    texts: notes.map(({ text }) => text.zh).join(),
    breached: facts.filter(({ kind }) => kind === 'breached').map(({ clause }) => clause),
    done: done.map(({ name }) => name),
    times: at,
    handedOver: state.memory.desk.team !== undefined,
    rating,
    end
  };
}
type Lived = ReturnType<typeof lived>;

const says =
  (part: string, instead: string): Change =>
  (entry) =>
    'say' in entry && entry.say.includes(part) ? { ...entry, say: entry.say.replace(part, instead) } : entry;
const field =
  (name: string, value: string | undefined): Change =>
  (entry) => {
    if (!('do' in entry) || entry.do !== 'fill-field' || entry.with?.['field'] !== name) return entry;
    return value === undefined ? undefined : { ...entry, with: { field: name, value } };
  };
const without =
  (act: string, value?: string): Change =>
  (entry) =>
    'do' in entry && entry.do === act && (value === undefined || Object.values(entry.with ?? {}).includes(value))
      ? undefined
      : entry;
const instead =
  (act: string, fields: Readonly<Record<string, string>>): Change =>
  (entry) =>
    'do' in entry && entry.do === act ? { ...entry, with: fields } : entry;

const closes: Change = (entry) =>
  'do' in entry && entry.do === 'hand-over' ? { at_ms: entry.at_ms, who: 'agent', do: 'close-ticket' } : entry;

/** What shows in a ticket's life; the others are told by the scorecard alone. */
const shows: readonly string[] = [
  'no-address',
  'wrong-address',
  'nowhere-to-go',
  'no-contact',
  'wrong-contact',
  'no-label',
  'wrong-label',
  'wrong-team',
  'no-tag',
  'no-emergency',
  'no-visit-agreed',
  'no-visit-time',
  'promise-broken',
  'promise-empty',
  'still-broken',
  'acted-unasked',
  'data-leaked',
  'rude'
] satisfies HandoverDefect[];

/** What follows on the scorecard and what shows in the life, side by side. */
function oneStory({ keepable, hasty, follows, tones, notes, end, handedOver, rating }: Lived, of: string): void {
  if (end !== 'left') expect(follows.filter((code) => shows.includes(code)).sort(), of).toEqual([...notes].sort());
  if (tones.includes('good')) {
    const other = ['settled', 'on-its-way', 'data-leaked', 'rude', 'no-contact', 'wrong-contact'];
    expect(
      follows.filter((code) => !other.includes(code)),
      of
    ).toEqual([]);
  }
  if (keepable === 'met') expect(notes, of).not.toContain('promise-broken');
  if (hasty && handedOver) {
    expect(notes, of).toContain('promise-broken');
    expect(rating, of).toBeGreaterThanOrEqual(3);
  }
}

describe('what follows and the life', () => {
  it.each(['default', 'tight'])('tell one story of every golden run (%s policy)', (policy) => {
    // What a later contact leaves has no life of its own.
    for (const file of sample(
      [...runs.keys()].filter((name) => !isLater(name)),
      12
    ))
      oneStory(
        lived(file, [], (it) => (policy === 'tight' ? tight : it)),
        file
      );
  });

  it.each<[HandoverDefect, string, readonly Change[]]>([
    ['no-address', 'broadband-outage.detour', [field('serviceAddress', undefined)]],
    ['wrong-address', 'broadband-outage.detour', [field('serviceAddress', '幸福路1号')]],
    ['no-contact', 'broadband-outage.detour', [field('contact', undefined)]],
    ['wrong-contact', 'broadband-outage.detour', [field('contact', '13000000000')]],
    ['no-label', 'broadband-outage.detour', [without('set-label')]],
    ['wrong-label', 'broadband-outage.detour', [instead('set-label', { business: 'fault', difficulty: 'major' })]],
    ['no-tag', 'broadband-outage.detour', [without('add-tag', '自助排障无效')]],
    ['wrong-team', 'broadband-outage.detour', [instead('hand-over', { team: 'back-office' })]],
    ['no-visit-time', 'broadband-outage.detour', [field('visitTime', undefined)]],
    ['no-visit-time', 'broadband-outage.detour', [field('visitTime', '明天上午九点')]],
    ['no-visit-agreed', 'broadband-outage.detour', [says('好的，给您约在明天上午十点，您看可以吗？', '我知道了。')]],
    ['promise-broken', 'broadband-outage.hasty-visit', []],
    ['no-tag', 'fee-complaint.detour', [without('add-tag', '需业务支撑确认')]],
    ['no-label', 'fee-complaint.detour', [without('set-label')]],
    ['wrong-contact', 'fee-complaint.detour', [field('contact', '13000000000')]],
    ['wrong-team', 'fee-complaint.detour', [instead('hand-over', { team: 'field' })]],
    ['promise-broken', 'fee-complaint.detour', [says('将在24小时内', '将在2小时内')]],
    ['no-emergency', 'broadband-outage.mass-outage', [without('add-tag', '紧急事件')]],
    ['promise-broken', 'broadband-outage.mass-outage', [says('2小时内', '90分钟内')]],
    ['promise-broken', 'broadband-outage.mass-outage', [says('2小时内', '半小时内')]],
    ['no-contact', 'fee-complaint.good', [field('contact', undefined)]],
    ['still-broken', 'broadband-outage.detour', [closes]],
    [
      'promise-empty',
      'fee-complaint.good',
      // Nor is it taken back.
      [says('我可以为您退还20元', '我可以为您退还200元'), says('200元超出了我的权限，我没办法答应您。', '')]
    ],
    ['nowhere-to-go', 'broadband-outage.detour', [field('serviceAddress', undefined), field('contact', undefined)]],
    ['acted-unasked', 'fee-complaint.good', [says('请问您是否确认取消视频彩铃业务，每月减少20元，', '')]]
  ])('tell one story of %s (%s)', (lapse, run, changes) => {
    const it = lived(run, changes);
    expect(it.notes, it.texts).toContain(lapse);
    oneStory(it, `${lapse}: ${it.texts}`);
  });

  it('of a wrong label or team is that a dispatcher reads the ticket, of a wrong address or an open hour a visit in vain', () => {
    const label = lived('broadband-outage.detour', [instead('set-label', { business: 'request', difficulty: 'none' })]);
    expect(label.times('dispatched')! > lived('broadband-outage.detour').times('dispatched')!).toBe(true);
    for (const change of [field('serviceAddress', '幸福路1号'), field('visitTime', undefined)]) {
      const { done, rating } = lived('broadband-outage.detour', [change]);
      expect(done.filter((event) => event === 'arrived')).toHaveLength(2);
      expect(done).toContain('visit-failed');
      expect(rating).toBeGreaterThan(1);
    }
  });

  it('know no customer who restarts a modem behind the call, or comes round to what was put there', () => {
    for (const file of sample([...runs.keys()], 12)) {
      const { done } = lived(file);
      const over = done.findIndex((event) =>
        ['agent-ended', 'hung-up', 'rang-off', 'transferred'].includes(event ?? '')
      );
      for (const event of ['restarted', 'recovered', 'still-broken'])
        expect(done.lastIndexOf(event), file).toBeLessThan(over);
      if (file.includes('vague-visit')) expect(done).not.toContain('agreed');
    }
  });
});

describe('a visit that was promised', () => {
  const hasty = 'broadband-outage.hasty-visit';
  const offered = (time: string, visit: (policy: Policy) => Policy = (it) => it) =>
    lived(hasty, [says('今天下午三点', time), field('visitTime', time)], visit);
  const within = (visit: number) => (policy: Policy) => ({
    ...policy,
    earliestPromise_ms: { ...policy.earliestPromise_ms, visit: visit * hour_ms }
  });

  it('calls come at ten to eleven', () => expect(callOpens).toBe('2026-11-24 10:50'));

  it('for today at three is kept if the policy can, and only then', () => {
    const can = offered('今天下午三点', within(4));
    expect([can.keepable, can.times('arrived'), can.notes, can.rating]).toEqual(['met', '24 15:00', [], 1]);
    const cannot = offered('今天下午三点');
    expect([cannot.keepable, cannot.notes, cannot.rating]).toEqual(['missed', ['promise-broken'], 3]);
    expect(cannot.times('arrived')).toBe('25 10:00');
    expect(cannot.texts).toContain('晚了 19 小时');
  });

  it('for tomorrow at ten is kept to the hour', () => {
    const { keepable, times, notes, breached } = offered('明天上午十点');
    expect([keepable, times('arrived'), notes, breached]).toEqual(['met', '25 10:00', [], []]);
    expect(offered('明天上午九点').times('arrived')).toBe('25 09:00');
  });

  it('for an evening by agreement is kept, and the limits end with it (3.1-tech-24h)', () => {
    const { keepable, times, told, breached } = offered('明天晚上七点');
    expect([keepable, times('arrived'), told, breached]).toEqual(['met', '25 19:00', [], []]);
  });

  it('for an hour of the day behind the limit is kept as well: what the customer agreed to moves the limits', () => {
    for (const [time, arrives] of [
      ['明天下午三点', '25 15:00'],
      ['后天上午十点', '26 10:00'],
      ['周四上午十点', '26 10:00'],
      ['本周五下午三点', '27 15:00']
    ] as const) {
      const { keepable, times, notes, told, breached } = offered(time);
      expect([keepable, times('arrived'), notes, told, breached]).toEqual(['met', arrives, [], [], []]);
    }
  });

  it('within 24 hours, or not promised at all, comes within them', () => {
    const day = offered('24小时内');
    expect([day.keepable, day.notes]).toEqual(['met', ['no-visit-agreed']]);
    const none = lived('broadband-outage.detour', [
      says('我为您安排装维师傅上门检修，24小时内到，您看可以吗？', '请问您什么时间方便师傅上门？'),
      says('给您约在明天上午十点，您看可以吗', '就按您说的时间，给您约好了')
    ]);
    expect([none.notes, none.breached, none.times('arrived')]).toEqual([[], [], '25 10:00']);
    for (const it of [day, none]) expect(it.times('arrived')! <= '25 10:56').toBe(true);
  });

  it('is never kept when the scorecard says it cannot be, nor broken when it can, whatever the policy', () => {
    const times = [
      '今天下午三点',
      '今天下午五点',
      '明天上午十点',
      '明天下午三点',
      '后天上午十点',
      '24小时内',
      '2小时内',
      '20小时内',
      '48小时内',
      '马上'
    ];
    for (const visit of [2, 8, 24])
      for (const time of times) {
        const it = offered(time, within(visit));
        // What nobody agreed to is no promise that could be broken.
        const isOpen = it.notes.includes('no-visit-agreed') && it.keepable === 'missed';
        const broken = it.notes.includes('promise-broken');
        expect(broken || isOpen, `${time}, ${visit}h: ${it.texts}`).toBe(it.keepable === 'missed');
      }
  });
});

describe('a solution and news that were promised', () => {
  it('too soon come when the house can do it, and the customer remembers', () => {
    const solution = lived('fee-complaint.detour', [says('将在24小时内', '将在2小时内')]);
    expect([solution.keepable, solution.notes]).toEqual(['missed', ['promise-broken']]);
    expect(solution.rating).toBeGreaterThanOrEqual(3);
    const news = lived('broadband-outage.hasty-news');
    expect(news.breached).toContain('2.2-major-eta');
    expect(news.rating).toBeGreaterThanOrEqual(3);
  });

  it('in time are in time', () => {
    for (const run of ['fee-complaint.detour', 'broadband-outage.mass-outage'])
      expect(lived(run)).toMatchObject({ keepable: 'met', notes: [], rating: 1, breached: [] });
  });
});
