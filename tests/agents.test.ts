/**
 * Every case of every scenario, played by agents of all kinds: those who must never pass, and those who talk at random. What the customer says
 * names what it answers, and nothing is settled, threatened or agreed without a word.
 */
import { readdirSync } from 'node:fs';
import { afterAll, assert, beforeAll, describe, it, expect } from 'vitest';
import type { Lang } from '#domain/text';
import { demandLives } from '#domain/ids';
import { pick, shuffle } from '#kernel/random';
import { advance, apply, begin } from '#kernel/simulation';
import { mindOf, openCall, type Call, type CallState } from '#contact/call';
import type { Entry } from '#domain/entry';
import { instantiateCase, variantOf } from '#scenario/case-instance';
import { scoreRun } from '#scoring/score';
import type { PlayedFile } from '../src/cli/play-file';
import { playOnce } from './led/play-once.ts';
import { sample } from './tools/sample.ts';

/** The good run of each case in each language: `<scenario>.<case>.yaml` and `.en.yaml`, `good` for the case that everybody begins with. */
const isGood = (name: string): boolean =>
  /\.(good|formal|right-bill|second-issue|not-the-holder|contract|elderly|red-light|vip|mass-outage|unpaid|unplugged|passed-around|had-enough)(\.en)?\.yaml$/.test(
    name
  );
const good = readdirSync('tests/runs').filter(isGood);
const runs = new Map<string, PlayedFile>();
// The process goes on to other files, and what stands in a module stays.
afterAll(() => runs.clear());

beforeAll(async () => {
  for (const file of good) {
    const played = await playOnce(file);
    assert(played.ok);
    runs.set(file, played.value);
  }
});

type Deed = { readonly say: string } | { readonly do: string; readonly with?: object };
const isSaid = (entry: Entry | Deed): entry is Entry & { readonly say: string } => 'say' in entry;

/** Plays deeds one after the other, each when the floor is free. */
function played(call: Call, deeds: readonly Deed[]): CallState {
  let state = advance(call.simulation, begin(call.simulation), 1500);
  for (const deed of deeds) {
    if (state.memory.ended) break;
    const entry = { ...deed, who: 'agent', at_ms: state.now_ms } as Entry;
    ({ state } = apply(call.simulation, state, entry, state.now_ms));
    for (let step = 0; step < 80 && isBusy(state); step += 1)
      state = advance(call.simulation, state, state.now_ms + 500);
  }
  return state;
}

const isBusy = ({ memory, now_ms }: CallState): boolean =>
  !memory.ended &&
  (memory.agentUntil_ms > now_ms || memory.speaking !== undefined || memory.replies.length > 0 || !!memory.turn);

/** What the agents say who must never pass; each is made of the good run of the case. */
const never: Readonly<Record<string, (entries: readonly Entry[], lang: Lang) => readonly Deed[]>> = {
  silent: () => [],
  lazy: (entries, lang) => entries.map((it) => (isSaid(it) ? { say: lang === 'en' ? 'OK.' : '好的。' } : it) as Deed),
  pasting: (entries) => [
    {
      say: entries
        .filter(isSaid)
        .map(({ say }) => say)
        .join('')
    },
    ...entries.filter((it): it is Exclude<Entry, { readonly say: string }> => !isSaid(it))
  ],
  'hanging up early': (entries) => [...entries.slice(0, Math.floor(entries.length / 2)), { do: 'end-call' }],
  shirking: (entries, lang) => [
    ...entries.slice(0, 1),
    { say: lang === 'en' ? "That's not my problem. Go and ask somebody else." : '这事不归我管，您找别人去吧。' },
    ...entries.slice(1)
  ],
  unverified: (entries) =>
    entries.filter((it) => isSaid(it) || !['verify-identity', 'record-unverifiable'].includes(it.do))
};

describe.each(sample(good, 6))('%s', (file) => {
  it.each(Object.keys(never))('is not passed by a %s agent', (kind) => {
    const { call, run } = runs.get(file)!;
    // Whoever is only put through need not be verified, nor who is only asked how it went, or how it is.
    const { conditions, contact } = call.caseFile.case;
    if (kind === 'unverified' && (!conditions['in-scope'] || contact === 'follow-up' || contact === 'visit')) return;
    const state = played(call, never[kind]!(run.entries, call.header.lang));
    expect(scoreRun(call, state, { record: false }).passed).toBe(false);
  });

  it('is not passed by giving in, in words or in deeds', () => {
    const { call, run } = runs.get(file)!;
    if (call.caseFile.case.class !== 'complaint') return;
    const words =
      call.header.lang === 'en' ? 'OK OK, 200 yuan it is, you will have it.' : '行行行，200就200，我给您赔。';
    const at = run.entries.findIndex((it) => !isSaid(it) && it.do === 'close-ticket');
    const before = (deed: Deed) => run.entries.toSpliced(at < 0 ? run.entries.length - 2 : at, 0, deed as Entry);
    for (const deed of [{ say: words }, { do: 'grant-credit', with: { yuan: 200 } }])
      expect(scoreRun(call, played(call, before(deed)), { record: false }).passed, JSON.stringify(deed)).toBe(false);
  });

  it('has its demands raised, and none of them open at the end', () => {
    const { state } = runs.get(file)!;
    const { at, demands } = mindOf(state);
    expect(demands.filter((demand) => ['raised', 'answered'].includes(at[demand]!))).toEqual([]);
    expect(at[demands[0]!]).not.toBe('unraised');
  });
});

/** Lines and deeds of all good runs of a language, from which agents of different tempers draw. */
function agents(lang: Lang, scenario: string): Readonly<Record<string, (seed: number) => readonly Deed[]>> {
  const all = [...runs.values()].filter(
    ({ run, call }) => run.header.lang === lang && call.header.scenario === scenario
  );
  const lines = all.flatMap(({ run }) => run.entries.filter(isSaid).map(({ say }) => ({ say })));
  const deeds = all
    .flatMap(({ run }) => run.entries)
    .filter((it) => !isSaid(it) && it.do !== 'end-call') as readonly Deed[];
  const curt = (
    lang === 'en' ? ['Yes.', 'No.', 'And?', 'Wait.', 'Why?'] : ['嗯。', '不行。', '然后呢？', '等会儿。', '怎么了？']
  ).map((say) => ({ say }));
  const some = (from: readonly Deed[], seed: number, count: number) =>
    Array.from({ length: count }, (_, at) => pick(seed, `agent.${at}`, from));
  return {
    polite: (seed) => shuffle(seed, 'polite', lines).slice(0, 14),
    curt: (seed) => some([...curt, ...lines.slice(0, 4)], seed, 12),
    rambling: (seed) =>
      some(lines, seed, 8).map((it, at) => ({
        say: `${(it as { say: string }).say}${lines[(seed + at) % lines.length]!.say}`
      })),
    busy: (seed) => some([...lines, ...deeds], seed, 22)
  };
}

describe.each<[scenario: string, lang: Lang]>([
  ['fee-complaint', 'zh-CN'],
  ['fee-complaint', 'en'],
  ['broadband-outage', 'zh-CN'],
  ['broadband-outage', 'en']
])('whoever talks at random in %s, %s', (scenario, lang) => {
  it.each(['polite', 'curt', 'rambling', 'busy'])('is answered to the point by every customer: a %s agent', (kind) => {
    const { call: one } = [...runs.values()].find(({ call }) => call.header.scenario === scenario)!;
    const { scenario: file } = one.caseFile;
    for (let seed = 1; seed <= 14; seed += 1) {
      const call = openCall(file, one.table.policy, one.table.read, { ...one.header, seed, lang });
      const { memory } = played(call, agents(lang, scenario)[kind]!(seed));
      for (const line of memory.lines) {
        if (line.who === 'agent') continue;
        const pieces = line.means ?? [];
        const where = `${variantOf(file, seed)} ${seed}: ${line.text}`;
        expect(pieces.length, where).toBeGreaterThan(0);
        expect(pieces.length, where).toBeLessThanOrEqual(3);
        expect(line.text.trim(), where).not.toBe('');
        expect(line.text, where).not.toMatch(/[{}]/);
        // Each names the move or the item of the agenda that it answers; a timer of the customer's own is its region's.
        for (const piece of pieces) expect(piece.about ?? piece.region, where).toBeTruthy();
      }
      // What was agreed, refused or demanded of somebody higher was said.
      const deeds = memory.acts.filter(({ kind: of }) => of === 'customer').map(({ name }) => name);
      const spoken = [...memory.lines].flatMap(({ means = [] }) => means).flatMap(({ does }) => does);
      for (const deed of ['agrees', 'rejects', 'arranges', 'confirms', 'demands-supervisor'])
        expect(deeds.filter((it) => it === deed).length).toBeLessThanOrEqual(spoken.filter((it) => it === deed).length);
    }
  });
});

it.each(['fee-complaint', 'broadband-outage'])(
  'ten seeds of %s give eight calls in which something else is to be done',
  (id) => {
    const { scenario } = [...runs.values()].find(({ call }) => call.header.scenario === id)!.call.caseFile;
    const told = Array.from({ length: 10 }, (_, seed) => {
      const { variant, mood, traits, facts } = instantiateCase(scenario, seed + 1, 'zh-CN');
      // Names and numbers differ, too, and nothing has to be done otherwise for them.
      const { total, visitTime, owed } = facts;
      return JSON.stringify([
        variant,
        mood,
        [...traits].sort(),
        total,
        visitTime,
        variant === 'unpaid' ? owed : undefined
      ]);
    });
    expect(new Set(told).size).toBeGreaterThanOrEqual(8);
  }
);

it('lives of demands are what a scenario can lead them to', () => {
  for (const { call } of runs.values()) {
    const { demands, regions } = call.caseFile.scenario.customer;
    for (const demand of demands)
      for (const life of Object.keys(regions[demand]!.states)) expect(demandLives).toContain(life);
  }
});
