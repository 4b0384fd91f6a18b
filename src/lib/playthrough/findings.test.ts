import { describe, expect, it } from 'vitest';
import type { Scenario } from '#scenario/scenario';
import { findingsOf } from './findings';
import type { BestProof, CaseProof, Proof, StuckAt } from './report';
import type { CustomerNames } from './words';

const run: BestProof['run'] = {
  header: {} as BestProof['run']['header'],
  entries: [],
  until_ms: 60_000,
  ending: 'transferred',
  score: 100,
  passed: true
};
const best: BestProof = {
  run,
  steps: 4,
  minutes: 1,
  short: [],
  limits: [],
  bare: [],
  unheard: [],
  unshown: [],
  modes: {}
};

/** What is called what, so that it is seen that no id is shown. */
const names: CustomerNames = {
  state: (path) => ({ zh: `【${path.at(-1)}】`, en: `<${path.at(-1)}>` }),
  way: (on) => ({ zh: `【${on}】`, en: `<${on}>` })
};

const caseOf = (more: Partial<BestProof>, less: Partial<CaseProof> = {}): CaseProof => ({
  variant: 'only',
  title: { zh: '唯一', en: 'only' },
  lang: 'en',
  seed: 1,
  best: { ...best, ...more },
  lazy: {},
  unfair: [],
  endings: [{ ending: 'transferred', right: true, shortest: run, best: 100, worst: 50 }],
  clauses: [],
  ...less
});

/** What is found of such cases. */
function foundIn(cases: readonly CaseProof[]): readonly string[] {
  const proof: Proof = { scenario: 'small', runs: 1, cases, unheard: [], unexplored: [] };
  const variants = Object.fromEntries(cases.map(({ variant, title }) => [variant, { title }]));
  const modes = ['guided'];
  const scenario = {
    minutes: 2,
    modes,
    languages: ['zh-CN', 'en'],
    variants,
    ready: { ask: {} }
  } as unknown as Scenario;
  return findingsOf(scenario, proof, () => ({}), names).map(({ code, message }) => `${code} ${message.en}`);
}

/** The same of one case whose best run is like that. */
const foundOf = (more: Partial<BestProof>, less?: Partial<CaseProof>): readonly string[] =>
  foundIn([caseOf(more, less)]);

it('leaves a quarter of each limit to whoever thinks and types', () => {
  const limit = (used_ms: number) => ({
    limits: [{ clause: '2.1-check-5min', name: { zh: '查询', en: 'Look it up' }, used_ms, limit_ms: 300_000 }]
  });
  expect(foundOf(limit(225_000))).toEqual([]);
  expect(foundOf(limit(240_000))).toEqual([
    'SB0384 “only” (English): the best run uses 80% of the limit of “Look it up”'
  ]);
});

it('says of what the best run is short, by what the clause says and why, and by no id', () => {
  const why = { zh: '没有致歉。', en: 'No apology.' };
  const short = [
    { clause: '3.2-complaint-order', name: { zh: '先致歉', en: 'Apologise first' }, why },
    { clause: 'x-interrupted', why: { zh: '打断了客户。', en: 'The customer was cut off.' } }
  ];
  expect(foundOf({ short, run: { ...run, score: 91 } })).toEqual([
    'SB0385 “only” (English): the best run has 91 points of 100. It loses some on “Apologise first” (No apology); The customer was cut off'
  ]);
});

it('finds nothing in a case that plays as it should, and tells of one thing each where it does not', () => {
  expect(foundOf({})).toEqual([]);
  expect(foundOf({ stuck: 'silent' })).toHaveLength(1);
  expect(foundOf({ run: { ...run, ending: 'abandoned', passed: false, score: 20 } })[0]).toMatch(/^SB0381 .*abandoned/);
  expect(foundOf({}, { lazy: { silent: run } })[0]).toMatch(/^SB0387 .*says nothing/);
});

describe('a cause for which calls get no further', () => {
  const stuckAt: StuckAt = { region: 'line', state: 'raised', waits: ['transfer-to'], why: 'unsaid' };
  const both = ['a', 'b'].flatMap((variant) =>
    (['zh-CN', 'en'] as const).map((lang) => ({ variant, lang, title: { zh: `【${variant}】`, en: `<${variant}>` } }))
  );
  const stuck = both.map((it) => caseOf({ stuck: 'silent', stuckAt }, it));

  it('is told once, by the name of the state and of what is missing', () => {
    expect(foundIn(stuck)).toEqual([
      'SB0380 all cases: the customer is stuck at “<line>” (<raised>), waiting for “<act.transfer-to>”; no ready line says it, and nothing on the desktop does it'
    ]);
  });

  it('is the line that contradicts the records, where that is why', () => {
    const line = { line: 'ask', text: 'That is 77 yuan.', said: '77 yuan' };
    const [found, ...more] = foundIn([caseOf({ stuck: 'silent', stuckAt: { ...stuckAt, why: 'contradicts', line } })]);
    expect(found).toContain('contradicts the records: “77 yuan” in “That is 77 yuan.”');
    expect(more).toEqual([]);
  });

  it('names the cases that have it by their titles, and is another one elsewhere', () => {
    const [first, ...rest] = stuck;
    const elsewhere = caseOf({ stuck: 'silent', stuckAt: { ...stuckAt, why: 'unmet' } }, both[0]);
    const found = foundIn([elsewhere, ...rest]);
    expect(found).toHaveLength(2);
    expect(found[0]).toContain('SB0380 “<a>” (Chinese): ');
    expect(found[1]).toContain('SB0380 “<a>” (English), “<b>”: ');
    expect(foundIn([first!])[0]).toContain('“<a>” (Chinese): ');
  });
});

it('tells of a line once in whichever languages it is not heard', () => {
  const unheard = [{ line: 'ask', text: 'Well.', wanted: ['apology'], heard: [] }];
  expect(foundIn([caseOf({ unheard }), caseOf({ unheard }, { lang: 'zh-CN' })])).toEqual([
    'SB0382 the line “Well.” (Chinese, English) is not heard as “<act.apology>”: nothing at all is understood in it'
  ]);
});
