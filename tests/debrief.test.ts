import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assert, describe, expect, it } from 'vitest';
import { endingNames } from '#domain/terms';
import { own } from '#domain/own';
import type { Ending } from '#domain/ids';
import { coach } from '#coach/coach';
import { rightLineAfter } from '#coach/right-line';
import { readyHere } from '#contact/ready-here';
import { adviceOn } from '#debrief/advice';
import type { Entry } from '#domain/entry';
import { advance, apply } from '#kernel/simulation';
import { firstThing } from '#debrief/first-thing';
import { lifeOf, type Life } from '#debrief/life';
import { Rewind } from '#debrief/rewind';
import { rowsOf, transcriptSource } from '#debrief/transcript';
import { findingMarks, limitSpans, moodCurve } from '#debrief/time-line';
import { timerMarks } from '#debrief/timer-marks';
import { fold } from '#kernel/fold';
import { mindOf } from '#contact/call';
import { scoreRun } from '#scoring/score';
import { isLater } from './led/later-contacts';
import { playFile, type PlayedFile } from '../src/cli/play-file';
import { playOnce } from './led/play-once.ts';
import { sample } from './tools/sample.ts';

/** What the debrief makes of a call that is over: as it stood at any time, what would have been better, and what came of its ticket. */
/** One of each kind: a life has both languages, and those of good calls are much the same. */
const files = readdirSync('tests/runs').filter((name) =>
  /^[^.]+\.(?!colloquial|formal|good|slow|detour)[^.]+\.yaml$/.test(name)
);

async function played(file: string): Promise<PlayedFile> {
  const found = await playOnce(file);
  assert(found.ok);
  return found.value;
}

const ready = (): Promise<void> => Promise.resolve();

describe('a call at a time', () => {
  it('is the fold of its log until then, also in the middle of a wait that was agreed', async () => {
    for (const file of ['broadband-outage.vague-visit.yaml', 'fee-complaint.rude.yaml']) {
      const { call, run, state } = await played(file);
      const rewind = new Rewind(call, run.entries);
      expect(rewind.end(run.until_ms).memory).toEqual(state.memory);
      const wait = run.entries.find((entry) => 'do' in entry && entry.do === 'wait');
      const times = [0, 3000, 61_500, (wait?.at_ms ?? 0) + 20_000, state.now_ms];
      for (const at_ms of times) {
        const until = run.entries.filter((entry) => entry.at_ms <= at_ms && entry !== wait);
        const then = rewind.at(at_ms);
        expect(then.now_ms).toBe(at_ms);
        // A wait only lets time pass, and a fold lets it pass by itself.
        if (wait === undefined || wait.at_ms > at_ms)
          expect(then.memory).toEqual(fold(call.simulation, until, at_ms).memory);
        expect(then.memory.lines.toArray().every(({ from_ms }) => from_ms <= at_ms)).toBe(true);
      }
    }
  });

  it('shows on the line of time how the customer felt, what ran and what was lost', async () => {
    const { call, run, state } = await played('fee-complaint.rude.yaml');
    const card = scoreRun(call, state, { record: false });
    const rows = rowsOf(transcriptSource(run.entries, state));
    const mood = moodCurve(new Rewind(call, run.entries), rows);
    expect(mood.at(-1)?.mood).toBe(mindOf(state).mood);
    const shirked = run.entries.find((entry) => 'say' in entry && entry.say.includes('不归我管'))!;
    const before = mood.findLast(({ at_ms }) => at_ms <= shirked.at_ms)!.mood;
    const after = mood.filter(({ at_ms }) => at_ms > shirked.at_ms && at_ms < shirked.at_ms + 10_000);
    expect(Math.min(...after.map((sample) => sample.mood))).toBeLessThan(before);
    expect(findingMarks(card.findings, rows).map(({ at_ms }) => at_ms)).toContain(shirked.at_ms);
    const spans = limitSpans(timerMarks(card.findings, state.now_ms), state.now_ms);
    for (const [at, span] of spans.entries())
      for (const other of spans.slice(at + 1))
        expect(span.lane !== other.lane || span.due_ms <= other.from_ms || other.due_ms <= span.from_ms).toBe(true);
  });
});

describe('the pins of a call', () => {
  it('stand at each thing that was said or done amiss, the same thing twice among them', async () => {
    const { call, run } = await played('fee-complaint.good.yaml');
    const [hello] = run.entries;
    const rude = (at_ms: number): Entry => ({ at_ms, who: 'agent', say: '这个不归我管，您找营业厅吧。' });
    const entries: readonly Entry[] = [hello!, rude(20_000), rude(40_000)];
    const state = fold(call.simulation, entries, 60_000);
    const card = scoreRun(call, state, { record: false });
    const rows = rowsOf(transcriptSource(entries, state));
    const marks = findingMarks(card.findings, rows);
    expect(new Set(marks.map(({ key }) => key)).size).toBe(marks.length);
    const pins = marks.map(({ at_ms }) => at_ms);
    expect(pins).toContain(20_000);
    expect(pins).toContain(40_000);
  });
});

describe('what would have been better', () => {
  it.each([
    ['fee-complaint.rude.yaml', '5.1-shirking', '不归我管'],
    ['broadband-outage.rude.yaml', '5.1-shirking', '别找我'],
    ['broadband-outage.hasty-visit.yaml', '5.1-outcome.keepable', '今天下午三点']
  ])('in %s is tried out in that very call, with what the customer answers', async (file, id, said) => {
    const { call, run, state } = await played(file);
    const rewind = new Rewind(call, run.entries);
    const finding = firstThing(scoreRun(call, state, { record: false }));
    assert(finding);
    expect(finding.id).toBe(id);
    const { entry, better, fork } = await adviceOn(finding, rewind, ready);
    assert(entry !== undefined && better && fork);
    expect(run.entries[entry]).toMatchObject({ say: expect.stringContaining(said) as string });
    // Said there, it is what the fold says that the customer answers.
    const at_ms = rewind.before(entry).now_ms;
    const again = fold(
      call.simulation,
      [...run.entries.slice(0, entry), { at_ms, who: 'agent', say: better.say }],
      at_ms + 60_000
    );
    const lines = again.memory.lines.toArray();
    const at = lines.findIndex(({ text }) => text === better.say);
    expect(lines[at + 1]).toMatchObject({ who: 'customer', text: better.answer });
    const after = scoreRun(call, again, { record: false }).findings.find((it) => it.id === id);
    expect(['met', 'not-applicable', undefined]).toContain(after?.verdict);
    // From here again: behind what had been said until then, before what was wrong.
    expect(fork).toEqual({ entries: entry, until_ms: fork.until_ms });
    expect(fork.until_ms).toBeLessThanOrEqual(at_ms);
    expect(rewind.at(fork.until_ms).memory.lines.toArray().length).toBe(
      rewind.before(entry).memory.lines.toArray().length
    );
  });

  const picks = [
    ['fee-complaint.good.yaml', 2],
    ['fee-complaint.good.en.yaml', 4],
    ['broadband-outage.good.yaml', 3],
    ['broadband-outage.elderly.en.yaml', 2]
  ] as const;

  it.each(sample(picks, 1))(
    'where a bad line was picked in %s is what the call itself told then',
    async (file, place) => {
      const { call: exam, run } = await played(file);
      const call = { ...exam, header: { ...exam.header, mode: 'guided' as const } };
      const before = run.entries.slice(0, place);
      const { at_ms } = run.entries[place]!;
      const canRead = (): boolean => true;
      for (const { id, text } of readyHere(call, fold(call.simulation, before, at_ms)).filter(({ bad }) => bad)) {
        const entries: readonly Entry[] = [...before, { at_ms, who: 'agent', say: text, with: { line: id } }];
        const told = coach.badPickIn(call, entries, canRead)!;
        const state = fold(call.simulation, entries, at_ms + 60_000);
        const finding = scoreRun(call, state, { record: false }).findings.find(
          ({ clause, entries: shown }) => clause === told.clause && shown.some(({ entry }) => entry === place)
        );
        if (finding?.entries[0]?.entry !== place) continue;
        const { better } = await adviceOn(finding, new Rewind(call, entries), ready);
        expect(better?.say, text).toBe(told.right?.text);
      }
    }
  );

  it.each<[string, string]>([
    ['fee-complaint.good.yaml', '感谢您的来电，再见。'],
    ['broadband-outage.good.yaml', '感谢您的来电，再见。'],
    ['fee-complaint.good.en.yaml', 'Thank you for calling, goodbye.']
  ])('at a goodbye in the middle of %s is what gets the call on', async (file, say) => {
    const { call, run } = await played(file);
    const [hello, next] = run.entries;
    const entries: readonly Entry[] = [hello!, { at_ms: next!.at_ms, who: 'agent', say }];
    const rewind = new Rewind(call, entries);
    const card = scoreRun(call, rewind.end(next!.at_ms + 60_000), { record: false });
    const { better } = await adviceOn(
      card.findings.find(({ id }) => id === 'x-early-goodbye')!,
      rewind,
      ready
    );
    const right = rightLineAfter(call, entries.slice(0, 1), rewind.before(1), () => true);
    expect(right).toBeDefined();
    expect(better?.say).toBe(right!.text);
  });

  it('drives no customer to ask for the supervisor, to hang up or to be angrier', async () => {
    for (const file of ['fee-complaint.rude.yaml', 'broadband-outage.rude.yaml', 'fee-complaint.skips-identity.yaml']) {
      const { call, run, state } = await played(file);
      const rewind = new Rewind(call, run.entries);
      for (const finding of scoreRun(call, state, { record: false }).findings) {
        const { entry, better } = await adviceOn(finding, rewind, ready);
        if (entry === undefined || better === undefined) continue;
        const before = rewind.before(entry);
        const at_ms = Math.max(before.now_ms, before.memory.agentUntil_ms);
        const said = apply(call.simulation, before, { at_ms, who: 'agent', say: better.say }, at_ms).state;
        const after = advance(call.simulation, said, said.memory.agentUntil_ms + 15_000);
        const made = after.memory.acts.toArray().slice(before.memory.acts.length);
        expect(
          made.map(({ name }) => name),
          better.say
        ).not.toEqual(expect.arrayContaining([expect.stringMatching(/demands-supervisor|hangs-up/)]));
      }
    }
  });

  it('is not told for what only came too late', async () => {
    const { call, run, state } = await played('fee-complaint.slow.yaml');
    const finding = firstThing(scoreRun(call, state, { record: false }));
    assert(finding);
    const advice = await adviceOn(finding, new Rewind(call, run.entries), ready);
    expect(advice.better).toBeUndefined();
    expect(advice.fork).toBeDefined();
  });

  it('is to verify, where handling went on without it', async () => {
    const { call, run, state } = await played('broadband-outage.skips-identity.yaml');
    const finding = firstThing(scoreRun(call, state, { record: false }))!;
    const { better } = await adviceOn(finding, new Rewind(call, run.entries), ready);
    expect(better?.say).toContain('核对身份');
  });

  it('is to verify first, where the customer was told before that what only the customer may hear', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'debrief-'));
    const path = join(folder, 'told.yaml');
    const good = readFileSync('tests/runs/broadband-outage.red-light.yaml', 'utf8');
    const told = '  - { at: 11.267s, say: "您是住在长宁街7号5栋301室吧？我给您查一下。" }';
    writeFileSync(path, `${good.slice(0, good.indexOf('  - { at: 11.267s')).trimEnd()}\n${told}\n`);
    const found = await playFile('broadband-outage', path);
    rmSync(folder, { recursive: true });
    assert(found.ok);
    const { call, run, state } = found.value;
    const finding = firstThing(scoreRun(call, state, { record: false }));
    expect(finding).toMatchObject({ clause: '2.1-identity', gate: true });
    const { better } = await adviceOn(finding!, new Rewind(call, run.entries), ready);
    expect(better?.say).toContain('核对身份');
    expect(better?.answer).toBeDefined();
  });

  it('is not told where lines cannot be read; the place is', async () => {
    const { call, run, state } = await played('fee-complaint.rude.yaml');
    const finding = firstThing(scoreRun(call, state, { record: false }))!;
    const offline = (): Promise<void> => Promise.reject(new Error('offline'));
    const advice = await adviceOn(finding, new Rewind(call, run.entries), offline);
    expect(advice.better).toBeUndefined();
    expect(advice.entry).toBe(1);
  });
});

describe('what came of the ticket', () => {
  const whole = files.filter((file) => !isLater(file));

  it('is told of no later contact', async () => {
    const { call, run, state } = await played('follow-up-call.good.yaml');
    expect(lifeOf(call, run.entries, state, [])).toBeUndefined();
  });

  async function life(
    file: string
  ): Promise<{ readonly life: Life; readonly ending: string; readonly isBlamed: boolean }> {
    const { call, run, state } = await played(file);
    const { ending, consequences } = scoreRun(call, state, { record: false });
    const lived = lifeOf(call, run.entries, state, consequences);
    assert(lived);
    return { life: lived, ending, isBlamed: consequences.some(({ tone }) => tone === 'bad') };
  }

  it.each(sample(whole, 8))(
    'of %s is told without ids, without parts of a second, and in English without Chinese',
    async (file) => {
      const { life: lived, ending } = await life(file);
      const texts = [...lived.story, ...lived.rows.flatMap(({ text, who }) => [text, who])];
      for (const { zh, en } of texts) {
        expect(`${zh} ${en}`).not.toMatch(/\d\.\d{3}|[a-z]+=|SB\d|[a-z]+-[a-z]+-\d/i);
        expect(en).not.toMatch(/[㐀-鿿]/);
      }
      expect(lived.story.length).toBeLessThanOrEqual(4);
      // One word for how the call ended, on the card and in its ticket's life.
      const word = own(endingNames, ending as Ending)!;
      const ended = lived.rows.filter(({ text }) => text.zh.startsWith('来电结束'));
      for (const { text } of ended) expect(text.zh).toBe(`来电结束：${word.zh}`);
    }
  );

  it('says of the hour that was agreed whether the engineer came then', async () => {
    const { life: kept } = await life('broadband-outage.red-light.yaml');
    expect(kept.story[1]?.zh).toBe('师傅按约好的时间第 2 天 10:00 上门，10:40 修好了。');
    const { life: missed } = await life('broadband-outage.hasty-visit.yaml');
    expect(missed.story[1]?.zh).toBe('约好当天 15:00 上门，师傅第 2 天 10:00 才到，10:40 修好了。');
    expect(missed.story.at(-1)?.zh).toContain('答应的时间没有做到');
  });

  it.each(sample(whole, 8))('of %s never says that all was well where the card finds what was not', async (file) => {
    const { life: lived, isBlamed } = await life(file);
    const wasWell = lived.story.some(({ zh }) => zh.includes('没有你留下的麻烦'));
    expect(isBlamed && wasWell).toBe(false);
    const asked = lived.story.map(({ zh }) => zh).join();
    expect(wasWell && /“(一般|不满意)”/.test(asked)).toBe(false);
  });

  it('names the day and the hour of what went wrong, and whose doing it was', async () => {
    const { life: lived } = await life('broadband-outage.vague-visit.yaml');
    expect(lived.story.map(({ zh }) => zh)).toEqual([
      '当天 10:55 系统派单，当天 11:05 由属地装维接手。',
      '第 2 天 10:40 师傅白跑了一趟，第 2 天 13:20 师傅修好了。',
      '第 2 天 15:26 回访，客户评价“满意”。',
      '你的影响：上门时间没有跟客户约好，师傅到了，家里没人，要重新约时间。'
    ]);
  });
});
