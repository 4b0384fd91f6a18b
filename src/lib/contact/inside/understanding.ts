import type { Policy } from '#machines/policy';
import { weekdayOf } from '#domain/call-time';
import { own } from '#domain/own';
import { dayIn, daysUntil, hourIn, namesDay, namesWeekday } from '#language/day-and-hour';
import type { Hit, Reading, ReadUtterance, SpokenValue } from '#language/reading';
import type { CaseInstance } from '#scenario/case-instance';
import { timesGiven, type AnyHit, type Counts } from '#ticket/acts';
import type { Trainee } from '../log';
import type { Meant } from '#ticket/memory';
import { offerMeant } from '../offers';
import { knownSums } from '../known-sums';
import { longIn } from '../speech';
import { dayValue } from './spoken-time';
import { weigh, type Weighed } from '../turn';
import { sumsTold } from './cause-sums';
import { withMonthlySums } from './each-month';
import { fees, impliedBy } from './implied';
import type { Part } from '#domain/act-ids';

const leastDigits = 3;

const replaces = (one: PartHit, hit: PartHit): boolean =>
  !hit.sure && one.name === hit.name && one.from < hit.to && hit.from < one.to;

/** Meaning of an utterance by itself, regardless of the moment in the call. */
export interface Understood {
  readonly reading: Reading;
  readonly weighed: readonly Weighed[];
  /** Moves to which the customer may react, in spoken order. */
  readonly meant: readonly Meant[];
}

interface UtteranceContext {
  readonly caseFile: CaseInstance;
  readonly policy: Policy;
  readonly trainee: Trainee;
  readonly read: ReadUtterance;
}

/** Reads an utterance and compares its values with the ticket: a part whose value contradicts it is a wrong fact. */
export function understand(ticket: UtteranceContext, text: string): Understood {
  const plan = Number(ticket.caseFile.desk.plan?.yuan);
  const reading = withMonthlySums(readInCase(ticket.read(text), text, ticket), text, plan > 0 ? plan : undefined);
  const all = weigh(reading, text, ticket.policy).map((it) => ({ ...it, hit: placed(ticket, it.hit, text) }));
  const explains = all.some(({ hit, counts }) => hit.name === 'explain-cause' && counts === 'yes');
  const guessed = guesses(reading, text);
  const judgedAll = all.map((it) => judgedIn(ticket, it, explains, { all, reading, guessed }));
  const weighed = judgedAll.flatMap((it) => [it, ...impliedBy(ticket.caseFile, it, judgedAll)]);
  return { reading, weighed, meant: meantBy(ticket, weighed, text) };
}

function placed({ caseFile }: UtteranceContext, hit: AnyHit, text: string): AnyHit {
  const list = namedBy[hit.name];
  if (list !== undefined) {
    const id = namedIn(caseFile, list, String(hit.value));
    return id === undefined ? hit : { ...hit, value: id };
  }
  if (!timesGiven.has(hit.name) || hit.value !== 'today' || dayIn(text.slice(hit.from, hit.to)) !== undefined)
    return hit;
  // Which day of the week it is the call's date tells: the words alone give no time until then.
  if (namesWeekday(text)) return withoutValue(hit);
  const day = dayIn(text) ?? (suits(text, caseFile) ? dayIn(String(caseFile.facts['visitTime'])) : undefined);
  return day === undefined ? hit : { ...hit, value: dayValue(day) };
}

function withoutValue({ value: _, ...hit }: AnyHit): AnyHit {
  return hit;
}

const namedBy: Readonly<Record<string, 'services' | 'plans'>> = {
  service: 'services',
  plan: 'plans',
  'upgrade-option': 'plans'
};

function namedIn({ scenario }: CaseInstance, list: 'services' | 'plans', words: string): string | undefined {
  const named = scenario.names?.[list] ?? {};
  if (Object.hasOwn(named, words)) return undefined;
  const found = Object.entries(named).flatMap(([id, names]) =>
    names.filter((name) => words.includes(name)).map((name) => ({ id, name }))
  );
  return found.sort((a, b) => b.name.length - a.name.length)[0]?.id;
}

interface LineSaid {
  readonly all: readonly Weighed[];
  readonly reading: Reading;
  readonly guessed: boolean;
}

const guesses = ({ marks }: Reading, text: string): boolean =>
  marks.some(({ name }) => name === 'guessing') || /[?？]/.test(text);

function judgedIn(ticket: UtteranceContext, it: Weighed, explains: boolean, line: LineSaid): Weighed {
  const counts = judged(ticket, it, explains, line);
  if (it.hit.name !== 'explain-cause') return { ...it, counts };
  const { are, yuan } = sumsTold(ticket.caseFile, it.hit, line.all);
  const hit = yuan === undefined ? it.hit : { ...it.hit, yuan };
  if (counts !== 'yes' || are === 'right') return { ...it, hit, counts };
  return { ...it, hit, counts: are === 'wrong' ? 'wrong-fact' : 'doubtful' };
}

function judged(
  { caseFile, caseFile: { scenario }, trainee }: UtteranceContext,
  { hit, counts }: Weighed,
  explains: boolean,
  { all: line, reading, guessed }: LineSaid
): Counts {
  if (hit.value === undefined) return counts;
  const expected = hit.name === 'agent-id' ? [trainee.agentId] : expectedOf(hit, caseFile);
  // What one only guesses a price to be, nobody has been told.
  if (guessed && hit.name in fees && counts === 'yes' && !expected?.some((value) => isSame(value, hit)))
    return 'doubtful';
  if (counts === 'doubtful')
    return !guessed && isWrongPrice(hit, expected, reading) && !explains ? 'wrong-fact' : counts;
  // A number of another length is no agent's.
  if (hit.name === 'agent-id' && String(hit.value).length !== trainee.agentId.length) return 'doubtful';
  if (expected === undefined || expected.some((value) => isSame(value, hit))) return counts;
  // A guess is no explanation yet; and only what the scenario calls by its own name can be told to be another cause than that of the case.
  if (hit.name === 'explain-cause' && (guessed || !own(scenario.names?.causes ?? {}, String(hit.value)))) return counts;
  // "In a second", "what I can do today": a time of something else than a change.
  if (hit.name === 'effective-time' && !line.some((other) => other.hit.sure && ofChange.has(other.hit.name)))
    return 'doubtful';
  // A sum that is offered is not what something costs.
  if (line.some(({ hit: { name, sure, yuan } }) => name === 'solution' && sure && yuan === hit.value))
    return 'doubtful';
  // Sums and dates may belong to what happened; how much is left does not.
  const mayHaveHappened = typeof hit.value === 'number' || hit.name === 'effective-time';
  return explains && mayHaveHappened ? 'doubtful' : 'wrong-fact';
}

function expectedOf({ name }: AnyHit, caseFile: CaseInstance): readonly SpokenValue[] | undefined {
  const listed = caseFile.expects[name];
  return listed ?? (name in fees ? knownSums(caseFile) : undefined);
}

const near = 12;

function isWrongPrice(hit: AnyHit, expected: readonly SpokenValue[] | undefined, { marks }: Reading): boolean {
  if (!(hit.name in fees) || expected === undefined) return false;
  return (
    marks.some(({ name, from, to }) => name === 'by-the-month' && from < hit.to + near && to > hit.from - near) &&
    !expected.some((value) => isSame(value, hit))
  );
}

function isSame(expected: SpokenValue, { name, value }: AnyHit): boolean {
  if (String(expected) === String(value)) return true;
  return name === 'effective-time' && expected === 'next-month-1' && /^\d\d-01$/.test(String(value));
}

const ofChange: ReadonlySet<string> = new Set([
  'service',
  'plan',
  'current-fee',
  'fee',
  'cancellation-rule',
  'ask-confirmation'
]);

interface Placed extends Meant {
  readonly from: number;
}

function meantBy(ticket: UtteranceContext, weighed: readonly Weighed[], text: string): readonly Meant[] {
  // Asking for proof of identity is one question, whichever way it was read.
  const named = weighed.some(({ hit, counts }) => counts === 'yes' && hit.name === 'ask-identity');
  const heard = weighed.filter(
    ({ hit, counts }) =>
      (counts === 'yes' || counts === 'wrong-fact') && !(named && hit.name === 'ask-for' && hit.value === 'identity')
  );
  const moves = heard.map((it): Placed => ({ ...moveOf(ticket, it), from: it.hit.from }));
  const all = [...moves, ...wordsIn(ticket, text)].sort((a, b) => a.from - b.from);
  const first = all.filter(
    (it, at) => all.findIndex((other) => other.triggers[0] === it.triggers[0] && sameSum(other, it)) === at
  );
  const unheard = weighed.some(({ counts }) => counts === 'unheard');
  const order = [
    ...first.filter(({ weight }) => weight === 'forbidden'),
    ...lostIn(ticket, text),
    ...(unheard ? [{ triggers: ['too-many'], weight: 'statement' as const }] : []),
    ...first.filter(({ weight }) => weight !== 'forbidden')
  ];
  return order.map(({ triggers, weight, offer }) => ({ triggers, weight, ...(offer ? { offer } : {}) }));
}

const sameSum = (a: Meant, b: Meant) => a.offer?.yuan === b.offer?.yuan;

function moveOf({ caseFile }: UtteranceContext, { kind, hit, question }: Weighed): Meant {
  const weight = kind === 'forbidden' ? 'forbidden' : question ? 'question' : 'statement';
  if (hit.name === 'solution') return { ...offerMeant(caseFile, hit), weight };
  const exact = hit.value === undefined ? [] : [`${hit.name}:${String(hit.value)}`];
  return { triggers: [...exact, hit.name], weight };
}

function lostIn({ caseFile, policy }: UtteranceContext, text: string): readonly Meant[] {
  const { jargon = [] } = caseFile.scenario;
  return [
    ...(firstOf(jargon, plainOf(text)) === undefined ? [] : [{ triggers: ['jargon'], weight: 'lost' as const }]),
    ...(longIn(text, caseFile.case, policy).length > 0 ? [{ triggers: ['too-long'], weight: 'lost' as const }] : [])
  ];
}

function wordsIn({ caseFile }: UtteranceContext, text: string): readonly Placed[] {
  const plain = plainOf(text);
  const words = Object.entries(caseFile.scenario.words ?? {}).flatMap(([id, list]): Placed[] => {
    const from = firstOf(list, plain);
    return from === undefined ? [] : [{ triggers: [`word:${id}`], weight: 'statement', from }];
  });
  // A time belongs to all of its line: what is asked about it stands behind it, wherever it was named.
  const times = [
    ...(namesDay(text) ? [['names-day']] : []),
    ...(hourIn(text) === undefined ? [] : [suits(text, caseFile) ? ['suits', 'names-hour'] : ['names-hour']])
  ].map((triggers): Placed => ({ triggers, weight: 'statement', from: -1 }));
  return [...words, ...times];
}

function suits(text: string, { facts, opensAt }: CaseInstance): boolean {
  const wanted = String(facts['visitTime'] ?? '');
  const day = namesDay(text) ? daysUntil(text, weekdayOf(opensAt)) : dayIn(wanted);
  return hourIn(text) === hourIn(wanted) && day === dayIn(wanted);
}

const plainOf = (text: string): string => text.normalize('NFKC').toLowerCase();

function firstOf(list: readonly string[], plain: string): number | undefined {
  const places = list.map((word) => plain.indexOf(word.toLowerCase())).filter((at) => at >= 0);
  return places.length > 0 ? Math.min(...places) : undefined;
}

type PartHit = Hit<Part>;

/** Adds facts known only from the case: the trainee's number counts however introduced (1.1-hotline-greet). */
export function readInCase(reading: Reading, text: string, { trainee }: { readonly trainee: Trainee }): Reading {
  const added = ownNumber(reading, text, trainee);
  if (added.length === 0) return reading;
  const parts = [...reading.parts.filter((hit) => !added.some((one) => replaces(one, hit))), ...added];
  return { ...reading, parts: parts.sort((a, b) => a.from - b.from || a.to - b.to) };
}

function ownNumber({ parts }: Reading, text: string, { agentId }: Trainee): readonly PartHit[] {
  if (agentId.length < leastDigits || parts.some(({ name, sure }) => name === 'agent-id' && sure)) return [];
  const found = [...text.matchAll(/\d+/g)].find(([digits]) => digits === agentId);
  return found
    ? [{ name: 'agent-id', value: agentId, from: found.index, to: found.index + agentId.length, sure: true }]
    : [];
}
