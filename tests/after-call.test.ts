import type { Fact } from '#domain/fact';
import { readdirSync } from 'node:fs';
import { assert, describe, expect, it } from 'vitest';
import { fold } from '#kernel/fold';
import { scoreRun } from '#scoring/score';
import { followThrough, onTheWhole, type AfterCall } from '#simulation/follow-through';
import type { PlayedFile } from '../src/cli/play-file';
import { playOnce } from './led/play-once.ts';
import { isLater } from './led/later-contacts';
import { sample } from './tools/sample.ts';

/** The ticket of a call lives on behind it (3.1-dispatch to 4.2-24h): the same duties, the same events, and what was left decides how it goes. */
const files = readdirSync('tests/runs').filter((name) => name.endsWith('.yaml') && !isLater(name));

/** A scenario whose calls are put through to somebody else. */
const goesOnElsewhere = (file: string): boolean => /^(company-line|out-of-scope)\./.test(file);

async function played(file: string): Promise<PlayedFile> {
  const found = await playOnce(file);
  assert(found.ok);
  return found.value;
}

async function after(file: string): Promise<AfterCall> {
  const { call, run, state } = await played(file);
  const life = followThrough(call, run.entries, state);
  assert(life.ok);
  return life.value;
}

/** What happened on the ticket, in order, what was refused left out. */
const happened = ({ state }: Pick<AfterCall, 'state'>): readonly Fact[] =>
  state.memory.facts.filter(({ kind, name }) => name !== undefined && (kind === 'record' || kind === 'tag'));

describe('what was said', () => {
  it.each(sample(files, 20))('in %s is found on the ticket as it is scored', async (file) => {
    const { call, state } = await played(file);
    const { findings } = scoreRun(call, state, { record: false });
    const of = (id: string) => findings.find(({ clause }) => clause === id);
    const { facts } = (await after(file)).state.memory;
    const did = (event: string): boolean =>
      facts.some(({ kind, name }) => kind !== 'milestone' && kind !== 'state' && name === event);
    expect(did('over-asked')).toBe(of('1.2-minimal')?.verdict === 'violated');
    expect(did('spoke-unclearly')).toBe(
      ['wrong-language', 'too-long'].includes(of('1.1-hotline-language')?.deviation ?? '')
    );
    const greeting = of('1.1-hotline-greet') ?? of('1.1-hall-greet');
    // On other channels nobody is asked to greet within a time, and nothing is scored.
    expect(greeting !== undefined).toBe(['hotline', 'hall'].includes(call.caseFile.case.channel));
    if (greeting) expect(did('greeted')).toBe(['met', 'late'].includes(greeting.verdict));
  });
});

describe('what becomes of the ticket', () => {
  it('of a good call is what it should be: archived, rated very satisfied, nothing broken, nothing to blame', async () => {
    for (const file of files.filter((name) => /\.(good|good\.en|detour)\.yaml$/.test(name) && !goesOnElsewhere(name))) {
      const { end, rating, notes, facts } = await after(file);
      expect({ file, end, rating, notes }).toEqual({ file, end: 'archived', rating: 1, notes: [] });
      expect(facts.filter(({ kind }) => kind === 'breached' || kind === 'irregular')).toEqual([]);
    }
  });

  it('of a call that was put through is nothing here: it goes on at another desk', async () => {
    for (const file of files.filter((name) => goesOnElsewhere(name) && name.includes('.good')))
      expect(await after(file)).toMatchObject({ end: 'left', notes: [] });
  });

  it('of a call that came to nothing is nothing', async () => {
    expect(await after('fee-complaint.silent.yaml')).toMatchObject({ end: 'left', notes: [] });
  });

  it('with no address, and no number to ask for it, is a visit in vain, agreed anew (3.1-tech-24h)', async () => {
    const life = await after('broadband-outage.pastes-all.yaml');
    const { notes } = life;
    const done = happened(life).map(({ name }) => name);
    expect(done.filter((event) => event === 'visit-booked')).toHaveLength(2);
    expect(done.indexOf('visit-failed')).toBeLessThan(done.indexOf('tested'));
    expect(notes.map(({ text }) => text.zh).join()).toContain('找不到客户家');
  });

  it('without a label waits for a dispatcher (2.2-label, 3.1-dispatch)', async () => {
    const life = await after('broadband-outage.pastes-all.yaml');
    expect(happened(life).find(({ name }) => name === 'dispatched')?.who).toBe('dispatcher');
  });

  it('without its tag is looked into once more (2.1-selfhelp-failed)', async () => {
    const { notes } = await after('broadband-outage.pastes-all.yaml');
    expect(notes.map(({ text }) => text.zh).join()).toContain('自助排障无效');
  });

  it('without a contact is followed up in vain until the attempts are used up (4.2-24h)', async () => {
    const life = await after('broadband-outage.pastes-all.yaml');
    expect(happened(life).filter(({ name }) => name === 'follow-up-failed')).toHaveLength(3);
    expect(life.rating).toBeUndefined();
  });

  it('whose promise could not be kept is remembered, and reviewed (2.2-major-eta, 4.2-review)', async () => {
    const { rating, notes, facts, state } = await after('broadband-outage.hasty-news.yaml');
    expect(rating).toBeGreaterThanOrEqual(3);
    expect(notes).toHaveLength(1);
    expect(facts.some(({ kind, clause }) => kind === 'breached' && clause === '2.2-major-eta')).toBe(true);
    expect(happened({ state }).some(({ name }) => name === 'reviewed')).toBe(true);
  });

  it('that would not end is cut, and says so', async () => {
    const { call, run, state } = await played('fee-complaint.detour.yaml');
    const whole = followThrough(call, run.entries, state);
    const cut = followThrough(call, run.entries, state, undefined, run.entries.length + 3);
    assert(whole.ok && cut.ok);
    expect(whole.diagnostics).toEqual([]);
    expect(cut.diagnostics.map(({ code }) => code)).toEqual(['SB0434']);
    expect(cut.value.entries).toHaveLength(run.entries.length + 3);
  });

  it('is all in its log: folded again without anybody on autopilot, it is the same life', async () => {
    for (const file of ['fee-complaint.detour.yaml', 'broadband-outage.pastes-all.yaml']) {
      const { call } = await played(file);
      const life = await after(file);
      const opened = onTheWhole(call);
      assert(opened.ok);
      const { memory } = fold(opened.value.whole.simulation, life.entries);
      expect(memory.facts.toArray()).toEqual(life.state.memory.facts.toArray().slice(0, memory.facts.length));
      expect(memory.facts.length).toBeGreaterThan(60);
    }
  });
});
