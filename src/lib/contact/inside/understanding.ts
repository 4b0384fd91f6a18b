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

/** Shorter numbers than these digits are sums and counts too often to be known for an agent's. */
const leastDigits = 3;

/** A doubtful hit goes where the case has made it sure. */
const replaces = (one: PartHit, hit: PartHit): boolean =>
  !hit.sure && one.name === hit.name && one.from < hit.to && hit.from < one.to;

/** What an utterance says by itself, whenever in the call it is said. */
export interface Understood {
  readonly reading: Reading;
  readonly weighed: readonly Weighed[];
  /** What the customer may react to, in the order in which it is said. */
  readonly meant: readonly Meant[];
}

/** What is the same whenever in a call a text is said. */
interface UtteranceContext {
  readonly caseFile: CaseInstance;
  readonly policy: Policy;
  readonly trainee: Trainee;
  readonly read: ReadUtterance;
}

/** Reads an utterance and holds its values against the ticket: a part whose value contradicts it is a wrong fact. */
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

/** A hit as the call has it: a service and a plan by whichever of its names stands in what was read, an hour on the day of which the line speaks. */
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

/** What is called by a name of the case, and which of its names those are. */
const namedBy: Readonly<Record<string, 'services' | 'plans'>> = {
  service: 'services',
  plan: 'plans',
  'upgrade-option': 'plans'
};

/** What of the case words name, by the longest of its names in them; nothing where they name none, or are its id already. */
function namedIn({ scenario }: CaseInstance, list: 'services' | 'plans', words: string): string | undefined {
  const named = scenario.names?.[list] ?? {};
  if (Object.hasOwn(named, words)) return undefined;
  const found = Object.entries(named).flatMap(([id, names]) =>
    names.filter((name) => words.includes(name)).map((name) => ({ id, name }))
  );
  return found.sort((a, b) => b.name.length - a.name.length)[0]?.id;
}

/** All that a line says, what it shows of itself, and whether it guesses. */
interface LineSaid {
  readonly all: readonly Weighed[];
  readonly reading: Reading;
  readonly guessed: boolean;
}

/** Who asks, or says so, does not know yet. */
const guesses = ({ marks }: Reading, text: string): boolean =>
  marks.some(({ name }) => name === 'guessing') || /[?？]/.test(text);

/** A cause with the sums that are told with it, anything else by its value. */
function judgedIn(ticket: UtteranceContext, it: Weighed, explains: boolean, line: LineSaid): Weighed {
  const counts = judged(ticket, it, explains, line);
  if (it.hit.name !== 'explain-cause') return { ...it, counts };
  const { are, yuan } = sumsTold(ticket.caseFile, it.hit, line.all);
  const hit = yuan === undefined ? it.hit : { ...it.hit, yuan };
  if (counts !== 'yes' || are === 'right') return { ...it, hit, counts };
  return { ...it, hit, counts: are === 'wrong' ? 'wrong-fact' : 'doubtful' };
}

/**
 * @param explains who says why it happened names its sums and dates: one that contradicts the ticket may belong to what happened, so it
 *   is to review
 */
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

/** What may be told in the place of a value: what the scenario says, else of a price every sum that the case has. */
function expectedOf({ name }: AnyHit, caseFile: CaseInstance): readonly SpokenValue[] | undefined {
  const listed = caseFile.expects[name];
  return listed ?? (name in fees ? knownSums(caseFile) : undefined);
}

/** How far from a sum its month may stand, in characters. */
const near = 12;

/** A sum by the month is told as a price, whichever price it was meant for: one that the case does not have is wrong in any of its places. */
function isWrongPrice(hit: AnyHit, expected: readonly SpokenValue[] | undefined, { marks }: Reading): boolean {
  if (!(hit.name in fees) || expected === undefined) return false;
  return (
    marks.some(({ name, from, to }) => name === 'by-the-month' && from < hit.to + near && to > hit.from - near) &&
    !expected.some((value) => isSame(value, hit))
  );
}

/** True if a value is the one that the ticket has. A call has no date: the first of a month that is named is the first of the next one. */
function isSame(expected: SpokenValue, { name, value }: AnyHit): boolean {
  if (String(expected) === String(value)) return true;
  return name === 'effective-time' && expected === 'next-month-1' && /^\d\d-01$/.test(String(value));
}

/** What a line says of a change, beside the time at which it takes effect. */
const ofChange: ReadonlySet<string> = new Set([
  'service',
  'plan',
  'current-fee',
  'fee',
  'cancellation-rule',
  'ask-confirmation'
]);

/** A thing meant, with its place in the line. */
interface Placed extends Meant {
  readonly from: number;
}

/**
 * What the customer may react to, in the order in which it is said: first of all what is outrageous, then what cannot be followed. Of a
 * thing said twice the first counts; a question for two data is two things. The customer knows no ticket, and takes a wrong fact for a right one.
 */
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

/** What cannot be followed: the customer hears nothing else of the turn. */
function lostIn({ caseFile, policy }: UtteranceContext, text: string): readonly Meant[] {
  const { jargon = [] } = caseFile.scenario;
  return [
    ...(firstOf(jargon, plainOf(text)) === undefined ? [] : [{ triggers: ['jargon'], weight: 'lost' as const }]),
    ...(longIn(text, caseFile.case, policy).length > 0 ? [{ triggers: ['too-long'], weight: 'lost' as const }] : [])
  ];
}

/** What the customer listens for in the words alone: those of the scenario, and a time. */
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

/** True if a time is the one at which a visit suits the customer; an hour alone is of that day. */
function suits(text: string, { facts, opensAt }: CaseInstance): boolean {
  const wanted = String(facts['visitTime'] ?? '');
  const day = namesDay(text) ? daysUntil(text, weekdayOf(opensAt)) : dayIn(wanted);
  return hourIn(text) === hourIn(wanted) && day === dayIn(wanted);
}

/** A text as words are looked for in it: in either case and width. */
const plainOf = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Where the first of some words stands; nothing if none does. @param plain see {@link plainOf} */
function firstOf(list: readonly string[], plain: string): number | undefined {
  const places = list.map((word) => plain.indexOf(word.toLowerCase())).filter((at) => at >= 0);
  return places.length > 0 ? Math.min(...places) : undefined;
}

type PartHit = Hit<Part>;

/**
 * A reading with what only the case can tell of it; the marks beside a line, the customer's answer and the card are all made of this one. The
 * trainee's own number is that number, however it is brought in (1.1-hotline-greet).
 */
export function readInCase(reading: Reading, text: string, { trainee }: { readonly trainee: Trainee }): Reading {
  const added = ownNumber(reading, text, trainee);
  if (added.length === 0) return reading;
  const parts = [...reading.parts.filter((hit) => !added.some((one) => replaces(one, hit))), ...added];
  return { ...reading, parts: parts.sort((a, b) => a.from - b.from || a.to - b.to) };
}

/** The trainee's own number, where the words around it did not say for sure what it is. */
function ownNumber({ parts }: Reading, text: string, { agentId }: Trainee): readonly PartHit[] {
  if (agentId.length < leastDigits || parts.some(({ name, sure }) => name === 'agent-id' && sure)) return [];
  const found = [...text.matchAll(/\d+/g)].find(([digits]) => digits === agentId);
  return found
    ? [{ name: 'agent-id', value: agentId, from: found.index, to: found.index + agentId.length, sure: true }]
    : [];
}
