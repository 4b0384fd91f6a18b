import { describe, expect, it } from 'vitest';
import { fill, inLang, type Lang } from '#domain/text';
import { callClauses } from '#machines/call-clauses';
import { chance } from '#kernel/random';
import { advance, apply, begin } from '#kernel/simulation';
import { matches } from '#ticket/acts';
import { mindOf, openCall, type Call, type CallState } from '#contact/call';
import { heardOut } from '#contact/heard-out';
import { nextSteps } from '#coach/next-steps';
import { optionsOf } from '#coach/options';
import type { Step } from '#coach/step';
import type { Entry } from '#domain/entry';
import type { Mode } from '#domain/ids';
import { readyOffer, type Offer } from '#contact/ready';
import { variantOf } from '#scenario/case-instance';
import { scoreRun } from '#scoring/score';
import type { Scorecard } from '#scoring/scorecard';
import { playFile } from '../src/cli/play-file';

/** What a trainee who follows the coach came to. */
interface Led {
  readonly state: CallState;
  readonly picked: readonly Offer[];
  /** Bad lines that were on offer, turn by turn. */
  readonly shown: readonly string[];
  /** The same, each turn by itself. */
  readonly onOffer: readonly (readonly string[])[];
  /** Lines that were picked, and what is wrong with how they were taken: a reproach, or what does not count. */
  readonly reproached: readonly string[];
  /** Bad lines picked whose right one was not on offer next. */
  readonly gone: readonly Offer[];
  /** Lines offered beside the right one that are out of place or tell what nobody knows yet, and refused deeds. */
  readonly amiss: readonly string[];
}

const endless = 'the call does not end';
/** A call of so few lines is short. */
const fewPicks = 5;
/** Nobody needs more steps than that, listening included. */
const mostSteps = 1500;

/** Something done on the desktop once, before the line of a turn. */
interface Unasked {
  readonly turn: number;
  readonly entry: object;
}
/** A bad line that is picked in a turn. */
interface Wrong {
  readonly turn: number;
  readonly line: string;
}

/**
 * Does what the coach says and nothing else: the deeds with their fields, the waits, and of the lines the one that is chosen.
 * @param badShare how often a bad line is picked instead of the right one
 */
function follow(
  call: Call,
  badShare: number,
  { unasked, wrong }: { readonly unasked?: Unasked; readonly wrong?: Wrong } = {}
): Led {
  const picked: Offer[] = [];
  const amiss: string[] = [];
  const shown: string[] = [];
  const onOffer: (readonly string[])[] = [];
  const reproached: string[] = [];
  const gone: Offer[] = [];
  let owed: { readonly line: string; readonly instead: Offer } | undefined;
  let isDone = false;
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
    const steps = nextSteps(call, state, { canRead: () => true, owed: owed?.line });
    const now = steps[0]!;
    if (now.is === 'listen') state = advance(call.simulation, state, state.now_ms + 500);
    if (now.is === 'wait') {
      const { until_ms } = state.memory.wait!;
      enter({ do: 'wait', with: { for: until_ms - state.now_ms } });
      state = advance(call.simulation, state, until_ms);
    }
    if (now.is === 'do') {
      amiss.push(...behindTheEnd(call, state, steps));
      enter({ do: now.act, with: now.fields });
    }
    if (now.is !== 'say') continue;
    if (unasked?.turn === picked.length && !isDone) {
      isDone = true;
      // It may be refused, and is then nothing.
      enter(unasked.entry);
      amiss.splice(0);
      continue;
    }
    const options = optionsOf(call, state, now, { canRead: () => true, shown });
    if (!options.some(({ id }) => id === now.line)) amiss.push(`${now.line} is not on offer`);
    if (options.length < 2) amiss.push(`nothing to choose from beside ${now.line}`);
    if (owed && now.line !== owed.line) gone.push(owed.instead);
    const bad = options.filter((option) => option.bad);
    onOffer.push(bad.map(({ id }) => id));
    amiss.push(...bad.flatMap((offer) => givenAway(call, state, offer)));
    shown.push(...bad.map(({ id }) => id));
    const asWanted = wrong?.turn === picked.length ? bad.find(({ id }) => id === wrong.line) : undefined;
    const byChance = chance(call.header.seed, `pick.${picked.length}`) < badShare ? bad[0] : undefined;
    const wrongly = asWanted ?? byChance;
    const isBad = wrongly !== undefined;
    const option = wrongly ?? options.find(({ id }) => id === now.line)!;
    owed = isBad ? { line: now.line, instead: option } : undefined;
    picked.push(option);
    const before = state;
    enter({ say: option.text, with: { line: option.id } });
    if (!isBad) reproached.push(...reproaches(call, before, state));
  }
  if (!state.memory.ended) amiss.push(endless);
  return { state, picked, shown, onOffer, reproached, gone, amiss };
}

/** Steps that are queued behind one that ends the call. */
function behindTheEnd({ simulation }: Call, state: CallState, steps: readonly Step[]): readonly string[] {
  const ends = ({ is, ...step }: Step) =>
    is === 'do' &&
    'act' in step &&
    apply(simulation, state, { who: 'agent', do: step.act, with: step.fields, at_ms: state.now_ms }, state.now_ms).state
      .memory.ended !== undefined;
  const last = steps.findIndex(ends);
  return last < 0 || last === steps.length - 1 ? [] : [`something stands behind the end of the call`];
}

/** What a line on offer tells of the case before anybody can know it. */
function givenAway(call: Call, { memory }: CallState, { text }: Offer): readonly string[] {
  const { desk, facts } = call.caseFile;
  const records = (['line', 'bill', 'services', 'plan'] as const).filter((panel) => desk[panel] !== undefined);
  const seen = records.every((panel) => memory.desk.lookedUp.includes(panel));
  const cause = call.table
    .understand(text)
    .weighed.find(({ hit }) => hit.name === 'explain-cause' && hit.value !== undefined);
  const address = String(facts['serviceAddress'] ?? ' none ');
  return [
    ...(cause && !seen ? [`${text} names ${String(cause.hit.value)}`] : []),
    ...(text.includes(address) && !memory.told.includes('serviceAddress') ? [`${text} names the address`] : [])
  ];
}

/** How a right line was taken amiss: by what does not count in it, and by a customer whose mood it spoils. That nothing has helped is nobody's fault. */
function reproaches(call: Call, before: CallState, after: CallState): readonly string[] {
  const entry = before.memory.entries;
  const acts = [...after.memory.acts].filter((act) => act.entry === entry);
  const counts = new Set(acts.flatMap((act) => (act.counts === 'yes' ? [act.name] : [])));
  const heard = heardOut(call, after);
  const isNews = heard.memory.acts.some(({ name, at_ms }) => name === 'stays-broken' && at_ms >= before.now_ms);
  const text = after.memory.lines.at(-1)!.text;
  return [
    ...acts.filter(({ name }) => !counts.has(name)).map(({ name, counts: why }) => `${text}: ${name} is ${why}`),
    ...(mindOf(heard).mood < mindOf(before).mood && !isNews ? [`${text} is resented`] : [])
  ];
}

/** So often a bad line may be shown in a call: its moment may come back. */
const mostShown = 2;
/** Customers of one case that are tried: each is another person, in another mood. */
const seedsTried = 3;

/** A played call of each scenario, whose scenario, policy and reader all of its guided calls have in common. */
const sample = new Map<string, Promise<Call>>();

async function playedSample(scenario: string): Promise<Call> {
  const played = await playFile(scenario, `tests/runs/${scenario}.good.yaml`);
  if (!played.ok) throw new Error(JSON.stringify(played.diagnostics));
  return played.value.call;
}

async function opened(scenario: string, variant: string, lang: Lang, nth = 0, mode: Mode = 'guided'): Promise<Call> {
  const playing = sample.get(scenario) ?? playedSample(scenario);
  sample.set(scenario, playing);
  const { header, caseFile, table } = await playing;
  const seeds = [...Array(200).keys()].filter((it) => variantOf(caseFile.scenario, it) === variant);
  return openCall(caseFile.scenario, table.policy, table.read, { ...header, seed: seeds[nth]!, lang, mode });
}

/**
 * Says in assisted mode what the coach asks for, in the words of the scenario.
 * @param said what is said first, whatever is asked for
 * @returns what was asked for, each time
 */
function followInWords(call: Call, said: readonly string[] = []) {
  const asked: (readonly string[])[] = [];
  const own = [...said];
  let state = advance(call.simulation, begin(call.simulation), 1500);
  const enter = (entry: object) => {
    const at_ms = Math.max(state.now_ms, state.memory.agentUntil_ms);
    const now = advance(call.simulation, state, at_ms);
    ({ state } = apply(call.simulation, now, { ...entry, who: 'agent', at_ms } as Entry, at_ms));
  };
  for (let step = 0; step < mostSteps && !state.memory.ended; step += 1) {
    const now = nextSteps(call, state, { canRead: () => true })[0]!;
    if (now.is === 'do') enter({ do: now.act, with: now.fields });
    else if (now.is === 'say') {
      asked.push(now.means.map(({ name }) => name));
      enter({ say: own.shift() ?? readyOffer(call, now.line).text });
    } else state = advance(call.simulation, state, state.now_ms + 500);
  }
  return { state, asked };
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
      ({ clause, entries, why }) =>
        clause === bad.clause &&
        [why, ...(why.more ?? [])].some(({ code }) => code === 'picked-bad') &&
        entries.some((it) => it.entry === entry)
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
      for (let nth = 0; nth < seedsTried; nth += 1) {
        const call = await opened(scenario, variant, lang, nth);
        expect(call.caseFile.variant).toBe(variant);
        const { state, amiss, reproached, shown } = follow(call, 0);
        const said = [...state.memory.lines].map(({ who, text }) => `${who}: ${text}`).join('\n');
        const card = scoreRun(call, state, { record: false });
        const lapses = card.findings
          .filter(({ points, max }) => points < max)
          .map(({ id, why }) => `${id} ${why.code}`);
        expect([...amiss, ...reproached, ...lapses].join(), said).toBe('');
        expect(card.passed).toBe(true);
        const times = (id: string) => shown.filter((it) => it === id).length;
        expect(shown.filter((id) => times(id) > mostShown)).toEqual([]);
      }
    });

    it('asks in words of one’s own for nothing but what is open and counts', async () => {
      const call = await opened(scenario, variant, lang, 0, 'assisted');
      const { state, asked } = followInWords(call);
      expect(asked.filter((names) => names.length === 0)).toEqual([]);
      if (call.caseFile.case.class === 'fault') expect(asked.flat()).not.toContain('apology');
      const card = scoreRun(call, state, { record: false });
      expect(card.findings.filter(({ points, max }) => points < max).map(({ id }) => id)).toEqual([]);
    });

    it('tells whoever picks bad lines what is wrong with them, and still leads to an end', async () => {
      for (const share of [0.3, 1]) {
        const call = await opened(scenario, variant, lang);
        const { state, picked, gone, amiss } = follow(call, share);
        const inTheWay = amiss.filter((it) => !it.endsWith('is not on offer'));
        // Whoever says nothing but bad lines may go on for ever; whoever comes round is led to an end.
        expect(inTheWay.filter((it) => share < 1 || it !== endless).join()).toBe('');
        // What was said wrong can be said right at once, unless the customer has taken up what nobody may give.
        expect(gone.map(({ bad }) => bad?.clause).filter((clause) => clause !== '3.2-complaint-reasonable')).toEqual(
          []
        );
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

it.each(cases.map((it, at) => [...it, at % 2 === 0 ? 'zh-CN' : 'en'] as const))(
  'one bad line of %s, %s (%s) costs what it costs, and the rest of the call is led as ever',
  async (scenario, variant, lang) => {
    const call = await opened(scenario, variant, lang);
    const { onOffer } = follow(call, 0);
    for (const [turn, lines] of onOffer.entries())
      for (const line of lines) {
        const { clause } = call.caseFile.scenario.ready[line]!.bad!;
        const { state, amiss } = follow(call, 0, { wrong: { turn, line } });
        const card = scoreRun(call, state, { record: false });
        const said = [...state.memory.lines].find((it) => it.line === line)!.entry;
        const others = card.findings.filter(
          (it) =>
            it.clause !== clause &&
            (it.gate || it.points < it.max || it.lost > 0) &&
            it.why.code !== 'agreed-on-bad-line' &&
            !it.entries.some(({ entry }) => entry === said)
        );
        const where = `${line} in turn ${turn}`;
        expect(amiss, where).toEqual([]);
        // Whoever has given what nobody may give has settled what there is to settle.
        if (clause === '3.2-complaint-reasonable') continue;
        expect(
          others.map(({ id, why }) => `${id} ${why.code}`),
          where
        ).toEqual([]);
        expect(card.passingEndings, where).toContain(card.ending);
      }
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

describe('whoever does things in an order of their own', () => {
  const hello = '您好，工号1024为您服务，请问有什么可以帮您？';
  const code =
    '先跟您核对一下身份，我发一条短信验证码给您，您的信息仅用于本次业务处理，我们会严格保密，您念给我可以吗？';
  const where = '谢谢，核实好了。请问您家装机地址在哪，联系电话是多少？';
  const lights = '请问您的光猫指示灯是否正常？电源灯和光信号灯分别是什么状态？';
  const guide = '请您长按光猫电源键10秒后重启，等待3分钟后我们再查看是否恢复。';

  it.each([
    ['unpaid', [hello, code, where]],
    ['unpaid', [hello, code, where, lights, guide]],
    ['unplugged', [hello, code, where, `${lights}麻烦您把后面那根线插紧。`]],
    ['unplugged', [hello, code, where, lights, guide]],
    ['cured', [hello, code, where, guide]]
  ] as const)('is led to the cure of an outage (%s), and to no visit', async (variant, said) => {
    const call = await opened('broadband-outage', variant, 'zh-CN', 0, 'assisted');
    const { state } = followInWords(call, said);
    const card = scoreRun(call, state, { record: false });
    expect(state.memory.acts.some(({ name }) => name === 'recovers')).toBe(true);
    expect(card.ending).toBe('solved-on-the-spot');
    expect(card.dimensions.outcome.score).toBe(100);
  });

  it.each(['sms-code', 'service-password'])('is led on where identity is checked unasked, by %s', async (method) => {
    const cases = [
      ['broadband-outage', 'cured'],
      ['fee-complaint', 'settles']
    ] as const;
    for (const [scenario, variant] of cases) {
      const call = await opened(scenario, variant, 'zh-CN');
      const turns = follow(call, 0).picked.length;
      for (let turn = 1; turn < turns; turn += 1) {
        const { state, amiss } = follow(call, 0, {
          unasked: { turn, entry: { do: 'verify-identity', with: { method } } }
        });
        expect(amiss).toEqual([]);
        expect(state.memory.acts.some(({ name }) => name === 'hangs-up')).toBe(false);
      }
    }
  });
});

describe('what is to be done now', () => {
  const lived = (call: Call, ...entries: readonly object[]): CallState =>
    entries.reduce<CallState>(
      (state, entry) => {
        const at_ms = Math.max(state.now_ms, state.memory.agentUntil_ms);
        const now = advance(call.simulation, state, at_ms);
        return heardOut(call, apply(call.simulation, now, { ...entry, who: 'agent', at_ms } as Entry, at_ms).state);
      },
      advance(call.simulation, begin(call.simulation), 1500)
    );
  const canRead = () => true;

  it('names of what is asked for only what was not said yet', async () => {
    const call = await opened('fee-complaint', 'settles', 'zh-CN', 0, 'assisted');
    const greeted = { say: '您好，工号1024为您服务，请问有什么可以帮您？' };
    const named = (...said: readonly string[]) => {
      const [now] = nextSteps(call, lived(call, greeted, ...said.map((say) => ({ say }))), { canRead });
      return now?.is === 'say' ? now.means.map(({ name }) => name) : [];
    };
    expect(named()).toEqual(['apology', 'verifying']);
    expect(named('非常抱歉给您带来不便，您的心情我理解。')).toEqual(['verifying']);
    expect(named('非常抱歉，我正在为您核实扣费的原因。')).toEqual(['ask-identity']);
  });

  it('looks into the record that says the sum before the line that names it', async () => {
    const call = await opened('broadband-outage', 'unpaid', 'zh-CN');
    const { state, amiss } = follow(call, 0);
    expect(amiss).toEqual([]);
    const order = (is: (act: { name: string; value?: unknown }) => boolean) => [...state.memory.acts].findIndex(is);
    const looked = order(({ name, value }) => name === 'desk:look-up' && value === 'plan');
    const told = order(({ name, value }) => name === 'explain-cause' && value === 'unpaid-bill');
    expect(looked).toBeGreaterThan(-1);
    expect(told).toBeGreaterThan(looked);
  });

  it('lets a wrong greeting be said right, though the customer has gone on', async () => {
    const call = await opened('broadband-outage', 'cured', 'zh-CN');
    const { say } = call.caseFile.scenario.ready['greet-short']!;
    const curt = lived(call, { say: say.zh, with: { line: 'greet-short' } });
    expect(curt.memory.acts.some(({ name }) => name === 'tells-demand')).toBe(true);
    expect(nextSteps(call, curt, { canRead, owed: 'greet' })[0]).toMatchObject({ is: 'say', line: 'greet' });
    const put = lived(
      call,
      { say: say.zh, with: { line: 'greet-short' } },
      { say: readyOffer(call, 'greet').text, with: { line: 'greet' } }
    );
    const greeting = scoreRun(call, put, { record: false }).findings.find(({ id }) => id === '1.1-hotline-greet');
    expect(greeting).toMatchObject({ verdict: 'late', points: 500 });
    // Said once, it is owed no more.
    expect(nextSteps(call, put, { canRead, owed: 'greet' })[0]).not.toMatchObject({ line: 'greet' });
  });
});
