import { describe, expect, it } from 'vitest';
import { fill, inLang, type Lang } from '#domain/text';
import { callClauses } from '#machines/call-clauses';
import { advance, apply, begin } from '#kernel/simulation';
import { matches } from '#ticket/acts';
import { mindOf, openCall, type Call, type CallState } from '#contact/call';
import type { Entry } from '#domain/entry';
import { offersOf, type Offer } from '#contact/ready';
import { variantOf } from '#scenario/case-instance';
import { scoreRun } from '#scoring/score';
import { playFile } from '../src/cli/play-file';

type Do = (name: string, fields?: Record<string, string | number>) => void;

/** What the moment asks for on the desktop, beside verifying identity and checking details. */
interface Desktop {
  /** The fields of the ticket, once the customer has told the facts that are asked for. */
  readonly fields: (call: Call) => Record<string, string | number>;
  readonly asked: readonly string[];
  /** What is done once, as soon as something about the customer stands so. */
  readonly at: Readonly<Record<string, (act: Do, call: Call) => void>>;
}

const toField: Desktop['at'][string] = (act, { caseFile }) => {
  act('add-tag', { tag: '自助排障无效' });
  act('set-label', { business: 'fault', difficulty: 'none' });
  act('fill-field', { field: 'visitTime', value: caseFile.facts['visitTime']! });
  act('hand-over', { team: 'field' });
};

const desktops: Readonly<Record<string, Desktop>> = {
  'fee-complaint': {
    fields: ({ caseFile }) => ({
      demand: 'bill',
      businessType: 'fee-dispute',
      contact: caseFile.facts['contact']!
    }),
    asked: ['contact'],
    at: {
      'terms confirmed': (act, { caseFile }) => {
        act('change-service', { service: caseFile.facts['serviceId']!, action: 'cancel' });
        if (!caseFile.traits.includes('ordered-it')) act('grant-credit', { yuan: caseFile.facts['serviceFee']! });
      },
      'agreed settled': (act) => act('close-ticket'),
      'complaint put-off': (act) => {
        act('add-tag', { tag: '需业务支撑确认' });
        act('set-label', { business: 'complaint', difficulty: 'ordinary' });
        act('hand-over', { team: 'back-office' });
      },
      'explanation put-off': (act, { caseFile }) => {
        if (!caseFile.traits.includes('not-the-holder')) return;
        act('record-unverifiable', { reason: 'not the holder' });
        act('set-label', { business: 'complaint', difficulty: 'none' });
      }
    }
  },
  'broadband-outage': {
    fields: ({ caseFile }) => ({
      demand: 'offline',
      businessType: 'broadband',
      contact: caseFile.facts['contact']!,
      serviceAddress: caseFile.facts['serviceAddress']!
    }),
    asked: ['contact', 'serviceAddress'],
    at: {
      'agreed settled': (act) => act('close-ticket'),
      'visit booked': toField,
      'repair put-off': (act, { caseFile }) => {
        if (!caseFile.case.conditions.emergency) return;
        act('add-tag', { tag: '紧急事件' });
        act('set-label', { business: 'fault', difficulty: 'major' });
        act('hand-over', { team: 'field' });
      }
    }
  }
};

/** Where everything about the customer stands, and whether the customer has agreed to what came of it. */
function standing(state: CallState): ReadonlySet<string> {
  const { at, demands } = mindOf(state);
  const open = demands.some((demand) => !['unraised', 'settled', 'given-up'].includes(at[demand]!));
  const agreed = state.memory.acts.some(({ name }) => name === 'agrees') && !open;
  return new Set([...Object.entries(at).map((it) => it.join(' ')), ...(agreed ? ['agreed settled'] : [])]);
}

/** Plays a guided call by picking ready lines, and does on the desktop what the moment asks for. */
function play(call: Call, choose: 'good' | 'bad-first'): { state: CallState; picked: readonly Offer[] } {
  const desktop = desktops[call.caseFile.scenario.id]!;
  const done = new Set<string>();
  const picked: Offer[] = [];
  let state = begin(call.simulation);
  const now = (entry: object) => {
    ({ state } = apply(call.simulation, state, { ...entry, who: 'agent', at_ms: state.now_ms } as Entry, state.now_ms));
  };
  const act: Do = (name, fields) => now({ do: name, with: fields } as never);
  const quiet = () => {
    for (let ms = 0; ms < 30_000; ms += 200) {
      const { memory } = state;
      if (
        memory.ended ||
        (memory.agentUntil_ms <= state.now_ms &&
          memory.speaking === undefined &&
          memory.replies.length === 0 &&
          !memory.turn)
      )
        return;
      state = advance(call.simulation, state, state.now_ms + 200);
    }
  };
  state = advance(call.simulation, state, 1500);
  for (let turn = 0; turn < 40 && !state.memory.ended; turn += 1) {
    const { desk, told, wait } = state.memory;
    if (mindOf(state).at['verification'] === 'willing' && desk.identity === 'unverified') {
      act('verify-identity', { method: 'sms-code' });
      state = advance(call.simulation, state, state.now_ms + 9000);
    }
    const comparable = !desktop.asked.includes('serviceAddress') || told.includes('serviceAddress');
    if (state.memory.desk.identity === 'verified' && !desk.detailsChecked && comparable) act('check-details');
    if (desktop.asked.every((fact) => told.includes(fact)) && !desk.fields['contact'])
      for (const [field, value] of Object.entries(desktop.fields(call))) act('fill-field', { field, value });
    for (const [when, deed] of Object.entries(desktop.at)) {
      if (done.has(when) || !standing(state).has(when)) continue;
      done.add(when);
      deed(act, call);
      quiet();
    }
    // One line while the customer waits, then the agreed wait is sat out.
    if (wait && wait.until_ms > state.now_ms && done.has('restart waiting')) {
      now({ do: 'wait', with: { for: wait.until_ms - state.now_ms } } as never);
      state = advance(call.simulation, state, wait.until_ms);
    }
    if (standing(state).has('restart waiting')) done.add('restart waiting');
    if (state.memory.lines.some((line) => line.line === 'goodbye')) act('end-call');
    if (state.memory.ended) break;
    quiet();
    const offers = offersOf(call, state);
    const where = `offers at ${[...standing(state)].join()} with ${mindOf(state).flags.join()}: ${offers.map(({ id }) => id).join()}`;
    expect(offers.length, where).toBeGreaterThanOrEqual(3);
    expect(offers.length, where).toBeLessThanOrEqual(4);
    expect(
      offers.some(({ bad }) => bad),
      where
    ).toBe(true);
    const good = preferred(
      call,
      offers.filter(({ bad }) => !bad).map(({ id }) => id)
    );
    const bad = offers.find((offer) => offer.bad)?.id;
    const best = (choose === 'good' ? good : bad) ?? offers[0]!.id;
    const line = offers.find(({ id }) => id === best)!;
    picked.push(line);
    now({ say: line.text, with: { line: line.id } } as never);
    quiet();
  }
  return { state, picked };
}

/** Ready lines stand in the file in the order of a good call. */
function preferred(call: Call, ids: readonly string[]): string | undefined {
  return Object.keys(call.caseFile.scenario.ready).find((id) => ids.includes(id));
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

const cases: readonly (readonly [scenario: string, variant: string])[] = [
  ...['settles', 'formal', 'right-bill', 'second-issue', 'not-the-holder', 'contract'].map(
    (variant) => ['fee-complaint', variant] as const
  ),
  ...['cured', 'elderly', 'red-light', 'vip', 'mass-outage', 'unpaid', 'unplugged'].map(
    (variant) => ['broadband-outage', variant] as const
  )
];

describe.each(cases.flatMap((it) => (['zh-CN', 'en'] as const).map((lang) => [...it, lang] as const)))(
  'guided mode of %s, %s, in %s',
  (scenario, variant, lang) => {
    it('can be passed on good lines alone', async () => {
      const call = await opened(scenario, variant, lang);
      expect(call.caseFile.variant).toBe(variant);
      const { state } = play(call, 'good');
      const said = [...state.memory.lines].map(({ who, text }) => `${who}: ${text}`).join('\n');
      const card = scoreRun(call, state, { record: false });
      const lapses = card.findings.filter(({ points, max }) => points < max).map(({ id, why }) => `${id} ${why.code}`);
      expect(lapses, said).toEqual([]);
      expect(card.passed).toBe(true);
    });

    it('tells whoever picks bad lines what is wrong with them, and does not pass them', async () => {
      const call = await opened(scenario, variant, lang);
      const { state, picked } = play(call, 'bad-first');
      const bad = picked.filter((line) => line.bad);
      expect(bad.length).toBeGreaterThan(0);
      for (const line of bad) {
        const own = call.caseFile.scenario.ready[line.id]!.bad!;
        expect(line.bad).toEqual(own);
        expect(callClauses.map(({ id }) => id)).toContain(own.clause);
        expect(own.why[lang === 'en' ? 'en' : 'zh']).not.toBe('');
      }
      expect(scoreRun(call, state, { record: false }).passed).toBe(false);
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
