import { describe, expect, it } from 'vitest';
import { fill, inLang, type Lang } from '#domain/text';
import { callClauses } from '#machines/call-clauses';
import { advance, apply, begin } from '#kernel/simulation';
import { matches } from '#ticket/acts';
import { mindOf, openCall, type Call, type CallState } from '#contact/call';
import type { Entry } from '#domain/entry';
import { offersOf, type Offer } from '#contact/ready';
import { scoreRun } from '#scoring/score';
import { playFile } from '../src/cli/play-file';

type Do = (name: string, fields?: Record<string, string | number>) => void;

/** What the moment asks for on the desktop, per scenario, beside verifying identity and checking details. */
interface Desktop {
  /** The fields of the ticket, once the customer has told the facts that are asked for. */
  readonly fields: (call: Call) => Record<string, string | number>;
  readonly asked: readonly string[];
  /** What is done once, on coming to a state of the customer's chart. */
  readonly at: Readonly<Record<string, (act: Do, call: Call) => void>>;
  /** Every state of the customer's chart that a guided call leads through, by variant. */
  readonly ways: Readonly<Record<string, readonly string[]>>;
}

const untilTheLook = ['calling', 'reporting', 'restarting', 'waiting', 'ready'];

const desktops: Readonly<Record<string, Desktop>> = {
  'fee-complaint': {
    fields: ({ caseFile }) => ({
      demand: 'bill',
      businessType: 'fee-dispute',
      contact: caseFile.facts['contact']!
    }),
    asked: ['contact'],
    at: {
      confirmed: (act) => {
        act('change-service', { service: 'video-ringtone', action: 'cancel' });
        act('grant-credit', { yuan: 20 });
      },
      content: (act) => act('close-ticket'),
      registered: (act) => {
        act('add-tag', { tag: '需业务支撑确认' });
        act('set-label', { business: 'complaint', difficulty: 'ordinary' });
        act('hand-over', { team: 'back-office' });
      }
    },
    ways: {
      settles: ['calling', 'upset', 'arranged', 'confirmed', 'content'],
      formal: ['calling', 'upset', 'formal', 'registered']
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
      content: (act) => act('close-ticket'),
      booked: (act, { caseFile }) => {
        act('add-tag', { tag: '自助排障无效' });
        act('fill-field', { field: 'visitTime', value: caseFile.facts['visitTime']! });
        act('set-label', { business: 'fault', difficulty: 'none' });
        act('hand-over', { team: 'field' });
      },
      informed: (act) => {
        act('add-tag', { tag: '自助排障无效' });
        act('add-tag', { tag: '紧急事件' });
        act('set-label', { business: 'fault', difficulty: 'major' });
        act('hand-over', { team: 'field' });
      }
    },
    ways: {
      cured: [...untilTheLook, 'fixed', 'content'],
      elderly: [...untilTheLook, 'fixed', 'content'],
      'red-light': [...untilTheLook, 'failed', 'timing', 'booked'],
      vip: [...untilTheLook, 'failed', 'timing', 'booked'],
      'mass-outage': [...untilTheLook, 'failed', 'informed']
    }
  }
};

interface Guided {
  readonly state: CallState;
  /** States of the customer's chart in which lines were on offer. */
  readonly visited: ReadonlySet<string>;
  readonly picked: readonly Offer[];
}

/** A trainee who picks ready lines and does on the desktop what the moment asks for. */
function play(call: Call, choose: 'good' | 'bad-first'): Guided {
  const desktop = desktops[call.caseFile.scenario.id]!;
  const visited = new Set<string>();
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
    const { flags, talk } = mindOf(state);
    const { desk, told, wait } = state.memory;
    if (flags.includes('will-verify') && desk.identity === 'unverified') {
      act('verify-identity', { method: 'sms-code' });
      state = advance(call.simulation, state, state.now_ms + 9000);
    }
    const comparable = !desktop.asked.includes('serviceAddress') || told.includes('serviceAddress');
    if (state.memory.desk.identity === 'verified' && !desk.detailsChecked && comparable) act('check-details');
    if (desktop.asked.every((fact) => told.includes(fact)) && !desk.fields['contact'])
      for (const [field, value] of Object.entries(desktop.fields(call))) act('fill-field', { field, value });
    if (!visited.has(talk)) desktop.at[talk]?.(act, call);
    // One line while the customer waits, then the agreed wait is sat out.
    if (wait && wait.until_ms > state.now_ms && visited.has('waiting')) {
      now({ do: 'wait', with: { for: wait.until_ms - state.now_ms } } as never);
      state = advance(call.simulation, state, wait.until_ms);
    }
    if (state.memory.lines.some((line) => line.line === 'goodbye')) act('end-call');
    if (state.memory.ended) break;
    quiet();
    const mind = mindOf(state);
    const offers = offersOf(call, state);
    const where = `offers in ${mind.talk} with ${mind.flags.join()}: ${offers.map(({ id }) => id).join()}`;
    expect(offers.length, where).toBeGreaterThanOrEqual(3);
    expect(offers.length, where).toBeLessThanOrEqual(4);
    expect(
      offers.some(({ bad }) => bad),
      where
    ).toBe(true);
    visited.add(mind.talk);
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
  return { state, visited, picked };
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

async function opened(scenario: string, seed: number, lang: Lang): Promise<Call> {
  const playing = sample.get(scenario) ?? playedSample(scenario);
  sample.set(scenario, playing);
  const { header, caseFile, table } = await playing;
  return openCall(caseFile.scenario, table.policy, table.read, { ...header, seed, lang, mode: 'guided' });
}

describe.each<[scenario: string, seed: number, lang: Lang, variant: string]>([
  ['fee-complaint', 3, 'zh-CN', 'settles'],
  ['fee-complaint', 2, 'zh-CN', 'formal'],
  ['fee-complaint', 1, 'en', 'settles'],
  ['fee-complaint', 4, 'en', 'formal'],
  ['broadband-outage', 3, 'zh-CN', 'cured'],
  ['broadband-outage', 2, 'zh-CN', 'red-light'],
  ['broadband-outage', 1, 'en', 'cured'],
  ['broadband-outage', 4, 'en', 'red-light'],
  ['broadband-outage', 20, 'zh-CN', 'vip'],
  ['broadband-outage', 24, 'en', 'vip'],
  ['broadband-outage', 8, 'zh-CN', 'elderly'],
  ['broadband-outage', 6, 'en', 'elderly'],
  ['broadband-outage', 10, 'zh-CN', 'mass-outage'],
  ['broadband-outage', 11, 'en', 'mass-outage']
])('guided mode of %s, seed %i, in %s', (scenario, seed, lang, variant) => {
  it('can be passed on good lines alone', async () => {
    const call = await opened(scenario, seed, lang);
    expect(call.caseFile.variant).toBe(variant);
    const { state, visited } = play(call, 'good');
    if (process.env['SHOW'])
      for (const line of state.memory.lines)
        console.log(
          line.who,
          line.line,
          line.text,
          [...(line.reading?.parts ?? []), ...(line.reading?.talk ?? []), ...(line.reading?.forbidden ?? [])]
            .map((h) => h.name + '=' + h.value)
            .join(' ')
        );
    const card = scoreRun(call, state, { record: false });
    expect(card.findings.filter(({ points, max }) => points < max).map(({ id, why }) => `${id} ${why.code}`)).toEqual(
      []
    );
    expect(card.passed).toBe(true);
    expect([...visited]).toEqual(desktops[scenario]!.ways[variant]);
  });

  it('tells whoever picks bad lines what is wrong with them, and does not pass them', async () => {
    const call = await opened(scenario, seed, lang);
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
});

it('every good line of the outage is understood as what withdraws it', async () => {
  for (const lang of ['zh-CN', 'en'] as const) {
    const call = await opened('broadband-outage', 1, lang);
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
