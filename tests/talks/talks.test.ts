/**
 * Calls as people talk. Each table here has one subject and says what has to be found. A `.txt` is a whole call that a trainer would pass.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import type { Lang } from '#domain/text';
import { mindOf, openCall, type Call } from '#contact/call';
import { flagsOf } from '#contact/mind';
import { begin } from '#kernel/simulation';
import { playedIn } from '#scenario/played-in';
import { scoreRun } from '#scoring/score';
import { sentence } from '#scoring/sentences';
import type { Scorecard } from '#scoring/scorecard';
import { openCase } from '../led/open-case.ts';
import { charges } from './charges.ts';
import { conversation } from './conversation.ts';
import { courtesy } from './courtesy.ts';
import { handover } from './handover.ts';
import { identity } from './identity.ts';
import { names } from './names.ts';
import { outcomeOf, type Facts, type Outcome } from './outcome.ts';
import { promises } from './promises.ts';
import { beginTalk, goOn, type Pace, type Talked } from './play.ts';
import type { Expected, Row, Steps, Table } from './table.ts';
import { later } from './visits.ts';

/** What a customer says who has not followed, or is asked once more for what was given. */
const lost: ReadonlySet<string> = new Set([
  'what-do-you-mean',
  'confirm-what',
  'send-it',
  'what-code',
  'did-verify',
  'did-that',
  'not-up-yet',
  'i-heard-that',
  'which-datum',
  'nothing-is-done',
  'not-finished',
  'what-can-you-do',
  'got-nothing'
]);

const files = readdirSync('tests/talks').filter((name) => name.endsWith('.txt'));

const opened = new Map<string, Promise<Call>>();
const begun = new Map<string, Talked>();
// The process goes on to other files, and what stands in a module stays.
afterAll(() => {
  opened.clear();
  begun.clear();
});

const isWary = (call: Call) => flagsOf(mindOf(begin(call.simulation))).includes('wary');

async function callOf(of: string, lang: Lang, { who, sent }: Pick<Table, 'who' | 'sent'>): Promise<Call> {
  const key = [of, lang, who].join();
  const [scenario, variant] = of.split('/') as [string, string];
  const opening =
    opened.get(key) ?? openCase(scenario, variant, lang, who && ((call) => isWary(call) === (who === 'wary')));
  opened.set(key, opening);
  const call = await opening;
  if (!sent) return call;
  const { caseFile, table, header } = call;
  return openCall(playedIn(caseFile.scenario, lang), table.policy, table.read, header);
}

/** What is said first is said once for all talks of a case that begin so. */
function beginning(call: Call, key: string, steps: Steps, facts: Facts, pace: Pace): Talked {
  const known = begun.get(key) ?? goOn(call, beginTalk(call, pace), steps, facts, pace);
  begun.set(key, known);
  return known;
}

async function played(table: Table, of: string, lang: Lang, row: Row): Promise<readonly [Outcome, Facts]> {
  const call = await callOf(of, lang, table);
  const own = call.caseFile.facts;
  const facts = { ...own, ...table.facts?.(own, lang) };
  const steps = typeof row.says === 'string' ? [row.says] : row.says;
  const { pace = 'leisurely' } = table;
  const before = table.before?.[lang] ?? [];
  const start = beginning(call, [of, lang, table.who, table.sent, pace, ...before].join('\n'), before, facts, pace);
  const talked = goOn(call, start, steps, facts, pace);
  return [outcomeOf(call, talked, steps.at(-1)!, facts), facts];
}

/** Piece by piece: what is printed of a whole call when it is another than expected nobody reads. */
function holds(outcome: Outcome, { findings = {}, verdicts = {}, card = {}, sentences = {}, ...more }: Expected): void {
  for (const [id, wanted] of Object.entries(findings)) expect(outcome.findings[id], id).toMatchObject(wanted);
  for (const [id, wanted] of Object.entries(verdicts)) {
    const found = outcome.card.findings.filter((finding) => finding.id.startsWith(id));
    expect(
      found.map(({ verdict }) => verdict),
      id
    ).toEqual(wanted);
  }
  const { lang } = outcome;
  const told = outcome.card.findings.map(({ why }) => sentence(why, lang));
  for (const [text, times] of Object.entries(sentences))
    expect(
      told.filter((it) => it.includes(text)),
      text
    ).toHaveLength(times);
  for (const [name, wanted] of Object.entries(card))
    expect({ [name]: outcome.card[name as keyof Scorecard] }).toMatchObject({ [name]: wanted });
  for (const [name, wanted] of Object.entries(more))
    expect({ [name]: outcome[name as keyof Outcome] }).toMatchObject({ [name]: wanted });
}

const tables: readonly Table[] = [
  ...charges,
  ...conversation,
  ...courtesy,
  ...handover,
  ...identity,
  ...later,
  ...names,
  ...promises
];
const subjects = [...new Set(tables.map(({ about }) => about))];

describe.each(subjects)('%s', (subject) => {
  const own = tables.filter(({ about }) => about === subject);
  describe.each(own.map((table) => [table.behaviour, table] as const))('%s', (_, table) => {
    const rows = Object.entries(table.talks).flatMap(([lang, talks]) =>
      talks.flatMap((talk) => {
        const row = typeof talk === 'string' || !('says' in talk) ? { says: talk } : talk;
        const said = [row.says].flat().join(' | ');
        return [row.of ?? table.of].flat().map((of) => [of, lang as Lang, said, row] as const);
      })
    );
    it.each(rows)('%s, %s: %s', async (of, lang, _said, row) => {
      const [outcome, facts] = await played(table, of, lang, row);
      expect(table.expects ?? row.expects).toBeDefined();
      if (table.expects) holds(outcome, table.expects);
      if (row.expects) holds(outcome, typeof row.expects === 'function' ? row.expects(facts) : row.expects);
    });
  });
});

describe.each(files)('%s', (file) => {
  const [scenario, variant, lang] = file.split('.') as [string, string, Lang];
  it('is passed, with nothing denied that was said, by a customer who follows it', async () => {
    const call = await callOf(`${scenario}/${variant}`, lang, {});
    const lines = readFileSync(`tests/talks/${file}`, 'utf8').split('\n');
    const steps = lines.filter((line) => line !== '' && !line.startsWith('#'));
    const { state } = goOn(call, beginTalk(call, 'brisk'), steps, call.caseFile.facts, 'brisk');
    const card = scoreRun(call, state, { record: false });
    const denied = card.findings.filter(({ verdict }) => !['met', 'not-applicable'].includes(verdict));
    expect(denied.map(({ clause, why }) => `${clause}: ${sentence(why, lang)}`)).toEqual([]);
    expect(card.passed).toBe(true);
    const said = [...state.memory.lines].flatMap(({ who, means = [], text }) =>
      who === 'customer' ? means.map(({ line }) => ({ line, text })) : []
    );
    expect(said.filter(({ line }) => line !== undefined && lost.has(line))).toEqual([]);
  });
});
