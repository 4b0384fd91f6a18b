import { describe, expect, it } from 'vitest';
import { fill, inLang, type Lang } from '#domain/text';
import { callClauses } from '#machines/call-clauses';
import { chance } from '#kernel/random';
import { advance, apply, begin } from '#kernel/simulation';
import { matches } from '#ticket/acts';
import { openCall, type Call, type CallState } from '#contact/call';
import { nextSteps } from '#coach/next-steps';
import { optionsOf } from '#coach/options';
import type { Entry } from '#domain/entry';
import type { Offer } from '#contact/ready';
import { variantOf } from '#scenario/case-instance';
import { scoreRun } from '#scoring/score';
import type { Scorecard } from '#scoring/scorecard';
import { playFile } from '../src/cli/play-file';

/** What a trainee who follows the coach came to. */
interface Led {
  readonly state: CallState;
  readonly picked: readonly Offer[];
  /** Lines offered beside the right one that are out of place, and refused deeds. */
  readonly amiss: readonly string[];
}

const endless = 'the call does not end';
/** A call of so few lines is short. */
const fewPicks = 5;
/** Nobody needs more steps than that, listening included. */
const mostSteps = 1500;

/**
 * Does what the coach says and nothing else: the deeds with their fields, the waits, and of the lines the one that is chosen.
 * @param choose the right one, or a bad one with this chance
 */
function follow(call: Call, badShare: number): Led {
  const picked: Offer[] = [];
  const amiss: string[] = [];
  let state = advance(call.simulation, begin(call.simulation), 1500);
  const enter = (entry: object) => {
    const at_ms = Math.max(state.now_ms, state.memory.agentUntil_ms);
    const done = apply(
      call.simulation,
      advance(call.simulation, state, at_ms),
      { ...entry, who: 'agent', at_ms } as Entry,
      at_ms
    );
    if (done.refused !== undefined) amiss.push(`${JSON.stringify(entry)}: ${String(done.refused)}`);
    ({ state } = done);
  };
  for (let step = 0; step < mostSteps && !state.memory.ended && amiss.length === 0; step += 1) {
    const now = nextSteps(call, state, () => true)[0]!;
    if (now.is === 'listen') state = advance(call.simulation, state, state.now_ms + 500);
    if (now.is === 'wait') {
      const { until_ms } = state.memory.wait!;
      enter({ do: 'wait', with: { for: until_ms - state.now_ms } });
      state = advance(call.simulation, state, until_ms);
    }
    if (now.is === 'do') enter({ do: now.act, with: now.fields });
    if (now.is !== 'say') continue;
    const options = optionsOf(call, state, now);
    if (!options.some(({ id }) => id === now.line)) amiss.push(`${now.line} is not on offer`);
    if (options.length < 2) amiss.push(`nothing to choose from beside ${now.line}`);
    const bad = options.filter((option) => option.bad);
    const isBad = chance(call.header.seed, `pick.${picked.length}`) < badShare && bad.length > 0;
    const option = isBad ? bad[0]! : options.find(({ id }) => id === now.line)!;
    picked.push(option);
    enter({ say: option.text, with: { line: option.id } });
  }
  if (!state.memory.ended) amiss.push(endless);
  return { state, picked, amiss };
}

/** A played call of each scenario, whose scenario, policy and reader all of its guided calls have in common. */
const sample = new Map<string, Promise<Call>>();

async function playedSample(scenario: string): Promise<Call> {
  const played = await playFile(scenario, `tests/runs/${scenario}.good.yaml`);
  if (!played.ok) throw new Error(JSON.stringify(played.diagnostics));
  return played.value.call;
}

async function opened(scenario: string, variant: string, lang: Lang): Promise<Call> {
  const playing = sample.get(scenario) ?? playedSample(scenario);
  sample.set(scenario, playing);
  const { header, caseFile, table } = await playing;
  const seed = [...Array(100).keys()].find((it) => variantOf(caseFile.scenario, it) === variant)!;
  return openCall(caseFile.scenario, table.policy, table.read, { ...header, seed, lang, mode: 'guided' });
}

/** Where a card says other of a bad line that was picked than what was said at once: that it was to be held against the trainee, and is not. */
function contradictions({ caseFile }: Call, { memory }: CallState, { findings }: Scorecard): readonly string[] {
  return [...memory.lines].flatMap(({ line, entry, text }) => {
    const bad = caseFile.scenario.ready[line ?? '']?.bad;
    if (!bad) return [];
    const costs = findings.filter(
      ({ clause, gate, lost, points, max }) => clause === bad.clause && (gate || lost > 0 || points < max)
    );
    const told = findings.filter(
      ({ entries, points, max }) => points >= max && entries.some((it) => it.entry === entry)
    );
    const counts = [...memory.acts].filter((act) => act.entry === entry && act.kind === 'part' && act.counts === 'yes');
    const named = findings.some(
      ({ id, entries }) => id === `${bad.clause}.picked` && entries.some((it) => it.entry === entry)
    );
    return [
      ...(costs.length === 0 ? [`${text} costs nothing under ${bad.clause}`] : []),
      ...(named ? [] : [`${text} is not held against ${bad.clause}`]),
      ...counts.map(({ name }) => `${text} earns ${name}`),
      ...told.filter(({ verdict }) => verdict === 'met').map(({ id }) => `${text} shows ${id} to be met`)
    ];
  });
}

const cases: readonly (readonly [scenario: string, variant: string])[] = [
  ...['settles', 'formal', 'right-bill', 'second-issue', 'not-the-holder', 'contract'].map(
    (variant) => ['fee-complaint', variant] as const
  ),
  ...['cured', 'elderly', 'red-light', 'vip', 'mass-outage', 'unpaid', 'unplugged'].map(
    (variant) => ['broadband-outage', variant] as const
  ),
  ...['never-entered', 'had-enough'].map((variant) => ['refund-missing', variant] as const),
  ...['first-try', 'passed-around'].map((variant) => ['company-line', variant] as const)
];

describe.each(cases.flatMap((it) => (['zh-CN', 'en'] as const).map((lang) => [...it, lang] as const)))(
  'guided mode of %s, %s, in %s',
  (scenario, variant, lang) => {
    it('leads whoever follows the coach alone through the whole call, to full marks', async () => {
      const call = await opened(scenario, variant, lang);
      expect(call.caseFile.variant).toBe(variant);
      const { state, amiss } = follow(call, 0);
      const said = [...state.memory.lines].map(({ who, text }) => `${who}: ${text}`).join('\n');
      const card = scoreRun(call, state, { record: false });
      const lapses = card.findings.filter(({ points, max }) => points < max).map(({ id, why }) => `${id} ${why.code}`);
      expect([...amiss, ...lapses].join(), said).toBe('');
      expect(card.passed).toBe(true);
    });

    it('tells whoever picks bad lines what is wrong with them, and still leads to an end', async () => {
      for (const share of [0.3, 1]) {
        const call = await opened(scenario, variant, lang);
        const { state, picked, amiss } = follow(call, share);
        const inTheWay = amiss.filter((it) => !it.endsWith('is not on offer'));
        // Whoever says nothing but bad lines may go on for ever; whoever comes round is led to an end.
        expect(inTheWay.filter((it) => share < 1 || it !== endless).join()).toBe('');
        const bad = picked.filter((line) => line.bad);
        // In a call of a few lines chance may pick none.
        if (share === 1 || picked.length > fewPicks) expect(bad.length).toBeGreaterThan(0);
        // Who is offered the same mistake over and over learns one thing.
        if (share < 1) expect(new Set(bad.map(({ id }) => id)).size).toBeGreaterThanOrEqual(Math.min(3, bad.length));
        for (const line of bad) {
          const own = call.caseFile.scenario.ready[line.id]!.bad!;
          expect(line.bad).toEqual(own);
          expect(callClauses.map(({ id }) => id)).toContain(own.clause);
        }
        const card = scoreRun(call, state, { record: false });
        if (share === 1) expect(card.passed).toBe(false);
        expect(contradictions(call, state, card)).toEqual([]);
      }
    });
  }
);

it('every good line of the outage is understood as what withdraws it', async () => {
  for (const lang of ['zh-CN', 'en'] as const) {
    const call = await opened('broadband-outage', 'cured', lang);
    for (const [id, { say, bad, until }] of Object.entries(call.caseFile.scenario.ready)) {
      const wanted = (until ?? []).filter((trigger) => !trigger.startsWith('desk:'));
      if (bad || wanted.length === 0) continue;
      const text = fill(inLang(say, lang), { ...call.caseFile.facts, agentId: call.header.trainee.agentId });
      const { weighed } = call.table.understand(text);
      const made = weighed.filter(({ counts }) => counts === 'yes').map(({ hit }) => hit);
      expect(
        wanted.filter((trigger) => !made.some((hit) => matches(hit, trigger))),
        `${id} in ${lang}: ${text}`
      ).toEqual([]);
    }
  }
});
