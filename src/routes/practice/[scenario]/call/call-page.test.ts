/** A call as its page drives it, from the ring to the way to its debrief; the frames, the focus and the voice of the page are lent by the test. */
import { render } from 'svelte/server';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { locale } from '#app/locale.svelte';
import { m } from '#app/messages';
import { good } from '#diagnostics/diagnostic';
import type { CallSession } from '#session/call-session.svelte';
import { openCallSession } from '#session/open-call-session';
import { bench, calm } from '#session/testing/desk';
import { readSeal } from '#storage/runs';
import { value } from '#storage/testing/stores';
import Timers from './bar/Timers.svelte';
import { lineLimit } from './call-page.svelte.ts';
import Notices from './Notices.svelte';
import Paused from './Paused.svelte';
import Ringing from './Ringing.svelte';
import Ended from './talk/Ended.svelte';
import { keptByTab, ringing, shown, taken } from './testing/shown-call.ts';

const greeting = '您好，很高兴为您服务';
/** More time than a customer needs to answer. */
const answered_ms = 6_000;

const linesOf = ({ state }: CallSession) => state.memory.lines.map(({ who, text }) => `${who}: ${text}`);

beforeEach(() => {
  locale.set('zh-CN');
  keptByTab();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('a call that rings', () => {
  test('can be answered where one can speak, and has its first moment once that is painted', async () => {
    const { page, screen, went, paint, pass } = await ringing();
    expect(render(Ringing, { props: { page, taken: false } }).body).toContain(m.call_answer());
    pass(3_000);
    expect([page.rings, page.stands, screen.now_ms]).toEqual([true, true, 0]);
    const answering = page.answer();
    await calm();
    // A second press is none.
    await page.answer();
    pass(2_000);
    expect([went, page.rings, screen.ringing, screen.now_ms]).toEqual([['composer'], false, true, 0]);
    paint();
    await answering;
    pass(1_000);
    expect([page.stands, screen.ringing, screen.now_ms]).toEqual([false, false, 1_000]);
  });

  test('is neither paused nor heard to its end before somebody answers', async () => {
    const { page, on, said } = await ringing();
    await page.togglePause();
    page.finishLine();
    expect([await on.stored(), said, page.notice]).toEqual([[], [], undefined]);
  });
});

describe('what is said', () => {
  test('leaves the field once it is stored, and the customer is read out when they answer', async () => {
    const { page, screen, on, said, line, pass, speaker } = await taken();
    await line(greeting);
    expect([page.draft, await on.stored()]).toEqual(['', [{ at_ms: 0, who: 'agent', say: greeting }]]);
    page.part = 'desk';
    pass(answered_ms);
    expect(linesOf(screen)).toEqual([`agent: ${greeting}`, 'customer: 我的账单不对']);
    expect(said).toEqual([m.call_customer_says({ text: '我的账单不对' })]);
    // Behind a tab of the phone there is news in the talk, until it is looked at.
    expect(speaker.news).toEqual(['talk']);
    page.part = 'talk';
    speaker.follow();
    expect(speaker.news).toEqual([]);
  });

  test('is one line however often it is sent, and what is typed meanwhile stays', async () => {
    const { page, on } = await taken();
    page.write(greeting);
    const once = page.say();
    page.write(`${greeting}还有`);
    await Promise.all([once, page.say()]);
    expect([await on.stored(), page.draft]).toEqual([[{ at_ms: 0, who: 'agent', say: greeting }], '还有']);
  });

  test('is cut where it is too long, says so, and says so no more once it is shorter', async () => {
    const { page } = await taken();
    page.write('字'.repeat(lineLimit + 5));
    expect([page.draft.length, page.cut]).toEqual([lineLimit, true]);
    page.write('字');
    expect(page.cut).toBe(false);
  });

  test('survives a reload until it is said', async () => {
    const { on, page, screen } = await taken();
    page.write('您的心情我理解');
    screen.close();
    await calm();
    const again = shown(on, await on.ring('b'));
    expect(again.page.draft).toBe('您的心情我理解');
    await again.page.togglePause();
    await again.page.say();
    expect(shown(on, again.screen).page.draft).toBe('');
  });

  test('is picked from the lines of a guided call, and the focus is back at those', async () => {
    const { page, screen, on, went, frame } = await taken('guided');
    await page.pick(screen.offers.find(({ id }) => id === 'hello')!);
    expect(went).toEqual([]);
    frame();
    expect(went).toEqual(['composer']);
    expect(await on.stored()).toMatchObject([{ say: '您好，请讲。', with: { line: 'hello' } }]);
  });
});

describe('what is done on the desk', () => {
  test('is stored, and the focus goes back to where one speaks where one is to go on there', async () => {
    const { page, on, went, frame } = await taken();
    await page.act('verify-identity', { method: 'sms-code' }, true);
    frame();
    expect([went, page.notice]).toEqual([['composer'], undefined]);
    expect(await on.stored()).toMatchObject([{ do: 'verify-identity', with: { method: 'sms-code' } }]);
  });

  test('and refused is told at the desk, read out, noted in the talk behind what was there, and not stored', async () => {
    const { page, on, said, went, line, frame } = await taken();
    await line(greeting);
    await page.act('assign', { team: 'nobody' }, true);
    frame();
    const text = page.notice!.text();
    expect(text).toMatch(/^没有办成：/);
    expect([page.notice!.place, said.at(-1), went]).toEqual(['desk', text, []]);
    expect(page.notes.map((note) => [note.id, note.entries, note.text()])).toEqual([[0, 1, text]]);
    expect(await on.stored()).toHaveLength(1);
    // It is told in the language that is read now, and goes with the next act.
    locale.set('en');
    expect(page.notice!.text()).toMatch(/^Not done: /);
    await page.act('verify-identity', { method: 'sms-code' });
    expect(page.notice).toBeUndefined();
  });

  test('two hundred refusals and more each have an id of their own', async () => {
    const { page, screen } = await taken();
    vi.spyOn(screen, 'act').mockResolvedValue({ is: 'refused', why: 'unknown-act' });
    for (let time = 0; time < 203; time += 1) await page.act('fly');
    const ids = page.notes.map(({ id }) => id);
    expect([ids.length, new Set(ids).size, ids.at(-1)]).toEqual([200, 200, 202]);
  });

  test('says that it is under way only once it takes a moment, and is one act meanwhile', async () => {
    const { page, screen } = await taken();
    let stored = (): void => undefined;
    const act = vi
      .spyOn(screen, 'act')
      .mockImplementation(() => new Promise((done) => (stored = () => done({ is: 'stored' }))));
    const acting = page.act('send-survey', { by: 'sms' });
    await page.act('send-survey', { by: 'sms' });
    expect([act.mock.calls.length, page.isPending('send-survey')]).toEqual([1, false]);
    await vi.waitFor(() => expect(page.isPending('send-survey')).toBe(true));
    expect(page.isPending('send')).toBe(false);
    stored();
    await acting;
    expect(page.isPending('send-survey')).toBe(false);
  });

  test('begins where its part stands: shown, unfolded, its first field in reach', async () => {
    const { page, went, frame } = await taken('assisted');
    expect(page.tools).toEqual(['customer', 'ticket', 'credit', 'route', 'scripts']);
    page.open('credit', true);
    expect([page.part, page.isOpen('credit'), went]).toEqual(['desk', true, []]);
    frame();
    expect(went).toEqual(['credit']);
    page.fold('credit');
    page.toControl('grant-credit');
    await calm();
    expect([page.isOpen('credit'), went]).toEqual([true, ['credit', 'grant-credit']]);
    page.toTalk();
    page.toControl('end-call');
    await calm();
    frame();
    // The end of a call stands beside the talk: no tab is taken away for it.
    expect([page.part, went.slice(2)]).toEqual(['talk', ['end-call', 'composer']]);
    page.open('bill');
    expect(page.part).toBe('talk');
  });

  test('a first look into records is logged once', async () => {
    const on = await bench();
    const deps = on.deps('a');
    const plan = { name: { zh: '套餐', en: 'plan' }, yuan: 1, note: { zh: '无', en: 'none' } };
    const callOf: typeof deps.callOf = async (header) => {
      const read = value(await deps.callOf(header));
      return good({ ...read, call: { ...read.call, caseFile: { ...read.call.caseFile, desk: { plan } } } });
    };
    const screen = value(await openCallSession({ ...deps, callOf }, 'r1'));
    const { page, answer } = shown(on, screen);
    page.unfold('plan');
    await answer();
    expect([page.tools.includes('plan'), await on.stored()]).toEqual([true, []]);
    page.fold('plan');
    expect(page.isOpen('plan')).toBe(false);
    page.show('plan');
    expect(page.isOpen('plan')).toBe(false);
    page.open('plan');
    await calm();
    page.fold('plan');
    page.open('plan');
    await calm();
    expect(await on.stored()).toMatchObject([{ do: 'look-up', with: { panel: 'plan' } }]);
  });
});

describe('time', () => {
  test('a limit that is nearly over is read out once, and stands in the bar', async () => {
    const { page, screen, said, line, pass } = await taken();
    await line(greeting);
    pass(answered_ms);
    await line('请重启');
    pass(180_000);
    await line('请重启');
    const shows = (text: string): boolean => render(Timers, { props: { page } }).body.includes(text);
    const warnings = (): readonly string[] => said.filter((text) => text.includes('只剩'));
    expect(warnings()).toEqual([]);
    pass(60_000);
    expect(warnings()).toEqual([`! ${m.call_timer_warns({ task: '核对身份', time: '1:15' })}`]);
    expect(screen.now_ms).toBeGreaterThan(225_000);
    expect(shows('核对身份')).toBe(true);
  });

  test('an agreed wait is skipped to its end, and one goes on speaking', async () => {
    const { page, screen, went, line, pass, frame } = await taken();
    await page.skipWait();
    frame();
    expect(went).toEqual([]);
    await line(greeting);
    pass(answered_ms);
    await line('请重启');
    pass(answered_ms);
    const { until_ms } = screen.wait!;
    await page.skipWait();
    frame();
    expect([screen.now_ms >= until_ms, went]).toEqual([true, ['composer']]);
  });

  test('stands while the call is paused, is said, and goes on where one speaks', async () => {
    const { page, screen, on, said, went, line, pass, frame } = await taken();
    await line(greeting);
    const shows = (): string => render(Paused, { props: { page, hidden: false } }).body;
    expect(shows()).not.toContain(m.call_paused_title());
    await page.togglePause();
    frame();
    const { now_ms } = screen;
    pass(20_000);
    expect([screen.now_ms, page.stands, said, went]).toEqual([now_ms, true, [m.call_note_paused()], []]);
    expect(shows()).toContain(m.call_paused_title());
    page.finishLine();
    await page.act('assign', { team: 'nobody' });
    expect(page.notice?.text()).toBe(m.call_note_refused({ why: '通话已暂停，先继续' }));
    await page.togglePause();
    frame();
    expect([page.stands, went]).toEqual([false, ['composer']]);
    expect(await on.stored()).toMatchObject([{ say: greeting }, { do: 'pause' }, { do: 'resume' }]);
  });

  test('stands while the tab is out of sight, and that is said of the pause', async () => {
    const { on, said, line, speaker, world, frame } = await taken();
    await line(greeting);
    world.hidden = true;
    on.time.show(true);
    await calm();
    frame();
    expect([speaker.leftTab, said]).toEqual([true, [m.call_note_paused_hidden()]]);
  });
});

describe('the end of a call', () => {
  test('is asked for where it would be hanging up, sealed, and leads to the debrief', async () => {
    const { page, screen, on, line, frame } = await taken();
    await line(greeting);
    await page.end();
    expect([page.asksEnd, screen.ending]).toEqual([true, undefined]);
    await page.end(true);
    expect([page.asksEnd, screen.ending, page.stands]).toEqual([false, 'abandoned', true]);
    const shows = (): string => render(Ended, { props: { page } }).body;
    expect(shows()).toContain(m.call_ended_abandoned());
    await vi.waitFor(() => expect(screen.sealed).toBe(true));
    frame();
    expect(shows()).toContain('href="/runs/r1"');
    expect(shows()).toContain(m.call_to_debrief());
    expect(value(await readSeal(on.store, 'r1')).summary.ending).toBe('abandoned');
    // Nothing can be done any more, and no pause begins.
    await page.togglePause();
    expect(page.notice).toBeUndefined();
    await page.act('verify-identity', { method: 'sms-code' });
    expect(page.notice?.text()).toBe(m.call_note_refused({ why: '通话已经结束' }));
    expect(await on.stored()).toHaveLength(2);
  });

  test('is not asked for once the matter is settled', async () => {
    const { page, screen } = await taken();
    vi.spyOn(screen, 'state', 'get').mockReturnValue({
      ...screen.state,
      memory: { ...screen.state.memory, desk: { ...screen.state.memory.desk, closed: true } }
    });
    await page.end();
    expect([page.asksEnd, page.did]).toEqual([false, 'end-call']);
  });

  test('what was typed into a sealed call waits no more', async () => {
    const { page, screen, on } = await taken();
    page.write('还没说');
    await page.end(true);
    await vi.waitFor(() => expect(screen.sealed).toBe(true));
    expect(shown(on, screen).page.draft).toBe('');
  });
});

describe('a run that another tab plays', () => {
  test('can only be watched, says why, follows, and goes on here once the other has gone', async () => {
    const first = await taken();
    const { on } = first;
    await first.line(greeting);
    const second = shown(on, await on.ring('b'));
    const banner = (): string => render(Notices, { props: { page: second.page } }).body;
    expect([second.page.stands, second.page.rings]).toEqual([true, false]);
    expect(banner()).toContain(m.call_read_only());
    expect(banner()).not.toContain(m.call_take_over());
    await second.line('我也来');
    expect(second.page.notice?.text()).toMatch(/^没有办成：/);
    expect(second.page.draft).toBe('我也来');
    await second.page.act('verify-identity', { method: 'sms-code' });
    expect(await on.stored()).toHaveLength(1);

    await first.line('请讲');
    on.time.pass(2_000);
    await vi.waitFor(() => expect(linesOf(second.screen).filter((it) => it.startsWith('agent'))).toHaveLength(2));

    first.screen.close();
    await vi.waitFor(() => expect(second.screen.readOnly?.free).toBe(true));
    expect(banner()).toContain(m.call_take_over());
    await second.screen.takeOver();
    expect(banner()).not.toContain(m.call_read_only());
    await second.page.togglePause();
    await second.page.say();
    expect(second.page.draft).toBe('');
    expect((await on.stored()).filter((it) => 'say' in (it as object))).toHaveLength(3);
  });
});

describe('a store that refuses', () => {
  test('a line stays in the field, the place where it was tried says so, and it can be said again', async () => {
    const { page, on, said } = await taken();
    const full = new DOMException('full', 'QuotaExceededError');
    vi.spyOn(on.store.db.entries, 'add').mockRejectedValueOnce(full);
    page.write(greeting);
    await page.say();
    expect([page.draft, page.notice?.place, page.notice?.text()]).toEqual([greeting, 'talk', m.call_not_stored()]);
    expect(render(Notices, { props: { page } }).body).toContain(m.call_not_stored());
    expect([page.notes, said, await on.stored()]).toEqual([[], [], []]);
    page.write(`${greeting}！`);
    expect(page.notice).toBeUndefined();
    await page.say();
    expect([page.draft, (await on.stored()).length]).toEqual(['', 1]);
    expect(render(Notices, { props: { page } }).body).not.toContain(m.call_not_stored());
  });
});
