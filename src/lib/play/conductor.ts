import { assert } from '#domain/assert';
import type { ChartEvent } from '#kernel/chart';
import type { Effect, Reaction, Send } from '#kernel/kernel';
import type { Instant } from '#machines/clause';
import type { Deviation } from '#machines/vocabulary';
import type { CustomerAct } from '#scenario/scenario';
import type { Act } from './acts';
import type { Utterance } from './customer';
import { act as actOn, answered, emptyDesk, type Refusal } from './desk';
import { deskActOf } from './desk-acts';
import { customerEvents, deskEvent } from './events';
import { heard, type Heard } from './listening';
import type { Entry, Fields } from './log';
import type { LimitFact, Memory, Turn, Weight } from './memory';
import { wording, type Table } from './table';

export const sop = 'sop';
export const customer = 'customer';

type Result = Reaction<Memory>;
const self = (type: string, fields: object = {}, after_ms?: number): Send => ({
  to: 'conductor',
  event: { type, ...fields },
  after_ms
});
const toSop = (event: ChartEvent): Send => ({ to: sop, event });
const toCustomer = (type: string): Send => ({ to: customer, event: { type } });

/** The memory before the first entry. */
export const blank: Memory = {
  order: 0,
  entries: 0,
  lines: [],
  acts: [],
  moments: [],
  irregular: [],
  limits: [],
  refusals: [],
  desk: emptyDesk,
  told: [],
  agentUntil_ms: 0,
  replies: [],
  paused: false,
  wordings: {},
  meanings: {}
};

/** An entry comes: something is said, done, or time is let pass. */
export function onEntry(table: Table, memory: Memory, entry: Entry, now_ms: number): Result {
  const index = memory.entries;
  const taken: Memory = { ...memory, entries: index + 1, cause: index };
  const refuse = (why: Refusal): Result => ({
    memory: { ...taken, refusals: [...memory.refusals, { entry: index, why }] },
    sends: []
  });
  if (memory.ended) return refuse('call-over');
  if ('say' in entry) {
    if (memory.paused) return refuse('paused');
    return entry.say.trim() === '' ? refuse('empty') : onSay(table, taken, entry.say, entry.line, index, now_ms);
  }
  if ('wait_ms' in entry) return memory.wait ? { memory: taken, sends: [] } : refuse('no-agreed-wait');
  const fields = entry.with ?? {};
  if (entry.do === 'pause' || entry.do === 'resume') {
    const pauses = entry.do === 'pause';
    if (pauses === memory.paused) return refuse(pauses ? 'paused' : 'not-paused');
    const [value] = Object.values(fields) as (string | number | undefined)[];
    const done: Act = {
      order: memory.order,
      at_ms: now_ms,
      entry: index,
      kind: 'desk',
      name: `desk:${entry.do}`,
      value,
      counts: 'yes'
    };
    return { memory: { ...taken, order: memory.order + 1, acts: [...memory.acts, done], paused: pauses }, sends: [] };
  }
  if (memory.paused) return refuse('paused');
  return onDo(table, taken, entry.do, fields, index, now_ms, refuse);
}

function onSay(
  table: Table,
  memory: Memory,
  text: string,
  line: string | undefined,
  entry: number,
  now_ms: number
): Result {
  const interrupted = memory.speaking !== undefined;
  const cut = interrupted ? cutShort(memory, now_ms) : { memory, sends: [] };
  const said = heard(table, cut.memory, text, entry, now_ms);
  const until_ms = now_ms + table.speech_ms(text);
  const acts = interrupted ? [...said.acts, rule(cut.memory, said, 'x-interrupted', entry, now_ms)] : said.acts;
  return {
    memory: {
      ...cut.memory,
      order: cut.memory.order + acts.length,
      acts: [...cut.memory.acts, ...acts],
      lines: [
        ...cut.memory.lines,
        { who: 'agent', from_ms: now_ms, until_ms, text, entry, reading: said.reading, line }
      ],
      agentUntil_ms: until_ms
    },
    sends: [
      ...cut.sends,
      toCustomer('agent.speaks'),
      toCustomer('floor.taken'),
      ...said.events.map(toSop),
      self(
        'heard',
        { meant: [...(interrupted ? [{ triggers: ['interrupted'], weight: 'statement' }] : []), ...said.meant] },
        until_ms - now_ms
      )
    ]
  };
}

function rule(memory: Memory, said: Heard, name: string, entry: number, at_ms: number): Act {
  return { order: memory.order + said.acts.length, at_ms, entry, kind: 'rule', name, counts: 'yes' };
}

function onDo(
  table: Table,
  memory: Memory,
  name: string,
  fields: Fields,
  entry: number,
  now_ms: number,
  refuse: (why: Refusal) => Result
): Result {
  const known = deskActOf(name);
  if (!known) return refuse('unknown-act');
  if (known.fields.some((field) => !field.optional && fields[field.name] === undefined)) return refuse('wrong-fields');
  const applied = actOn(memory.desk, name, fields, table.around(memory));
  if (applied.refused !== undefined) return refuse(applied.refused);
  const first = known.fields[0];
  const value = first && (fields[first.name] as string | number | undefined);
  const event = deskEvent(name, value);
  const done: Act = {
    order: memory.order,
    at_ms: now_ms,
    entry,
    kind: 'desk',
    name: `desk:${name}`,
    value,
    counts: 'yes'
  };
  return {
    memory: { ...memory, order: memory.order + 1, acts: [...memory.acts, done], desk: applied.desk },
    sends: [
      ...(event ? [toSop(event)] : []),
      self('seen', {
        meant: [
          { triggers: [...(value === undefined ? [] : [`desk:${name}:${value}`]), `desk:${name}`], weight: 'statement' }
        ]
      })
    ]
  };
}

/** The customer's line ends here because the agent speaks. What it would have told or done still holds: the customer meant it. */
function cutShort(memory: Memory, now_ms: number): Result {
  const at = memory.speaking!;
  const lines = memory.lines.map((line, index) => (index === at ? { ...line, until_ms: now_ms, cut: true } : line));
  return { memory: { ...memory, lines, speaking: undefined }, sends: [self('meant', { line: at })] };
}

/** An event that the conductor sent to itself. */
export function onEvent(table: Table, memory: Memory, event: ChartEvent, now_ms: number): Result {
  switch (event.type) {
    case 'heard':
    case 'seen':
      return memory.ended
        ? { memory, sends: [] }
        : takeIn(memory, event['meant'] as Turn['meant'], event.type === 'heard');
    case 'next':
      return nextTrigger(table, memory, now_ms);
    case 'speak':
      return speak(table, memory, now_ms);
    case 'said':
      return lineEnds(memory, event['line'] as number, now_ms);
    case 'meant':
      return carryOut(memory, memory.meanings[event['line'] as number]!, now_ms);
    default:
      assert(false, 'an event that the conductor sends to itself', event.type);
  }
}

function takeIn(memory: Memory, meant: Turn['meant'], spoken: boolean): Result {
  // Two turns never overlap: a desktop act seen while a turn is taken in joins it.
  if (memory.turn)
    return { memory: { ...memory, turn: { ...memory.turn, meant: [...memory.turn.meant, ...meant] } }, sends: [] };
  return { memory: { ...memory, turn: { meant, reacted: false, answers: [], spoken } }, sends: [self('next')] };
}

/** Tries what the turn meant, one by one, each with its value first; `otherwise` if nothing at all was reacted to. */
function nextTrigger(table: Table, memory: Memory, now_ms: number): Result {
  const turn = memory.turn;
  // The customer may have hung up over what was said before.
  if (!turn) return { memory, sends: [] };
  const tryTrigger = (trigger: string, left: readonly string[], weight: Weight, rest: Partial<Turn>): Result => ({
    memory: { ...memory, turn: { ...turn, ...rest, trying: { weight, left, reacted: false } } },
    sends: [toCustomer(`act.${trigger}`), self('next')]
  });
  const { trying } = turn;
  if (trying && !trying.reacted && trying.left.length > 0)
    return tryTrigger(trying.left[0]!, trying.left.slice(1), trying.weight, {});
  const [next, ...meant] = turn.meant;
  if (next) return tryTrigger(next.triggers[0]!, next.triggers.slice(1), next.weight, { meant });
  if (turn.spoken && !turn.reacted) return tryTrigger('otherwise', [], 'statement', { reacted: true });
  return turnOver(table, { ...memory, turn: undefined }, turn, now_ms);
}

const strength = { forbidden: 2, question: 1, statement: 0 } as const;

/**
 * The customer has taken the turn in: answers what matters most (every question of the one act, else
 * the last thing that moved them); what the other reactions did still holds.
 */
function turnOver(table: Table, memory: Memory, turn: Turn, now_ms: number): Result {
  const spoken = turn.answers.filter(({ utterance }) => utterance.line !== undefined);
  const top = spoken.reduce((most, { weight }) => Math.max(most, strength[weight]), 0);
  const strongest = spoken.filter(({ weight }) => strength[weight] === top);
  const chosen =
    top === strength.question
      ? strongest.filter((it, at) => strongest.findIndex((other) => other.utterance.line === it.utterance.line) === at)
      : strongest.slice(-1);
  const silent = turn.answers.filter((answer) => !chosen.includes(answer));
  const deeds: Utterance = {
    tell: [],
    // Said once, done once: what a chosen answer does is not done twice.
    does: [...new Set(silent.flatMap(({ utterance }) => utterance.does))].filter(
      (deed) => !chosen.some(({ utterance }) => utterance.does.includes(deed))
    ),
    wait_ms: silent.map(({ utterance }) => utterance.wait_ms).find((wait) => wait !== undefined)
  };
  const replies = [...(deeds.does.length > 0 ? [deeds] : []), ...chosen.map(({ utterance }) => utterance)].map(
    (utterance) => ({
      ...utterance,
      ready_ms: now_ms + (utterance.after_ms ?? (utterance.line === undefined ? 0 : table.replyAfter_ms))
    })
  );
  const go = turn.answers.findLast(({ utterance }) => utterance.go !== undefined)?.utterance.go;
  const free = memory.agentUntil_ms <= now_ms && memory.speaking === undefined;
  return {
    memory: { ...memory, replies: [...memory.replies, ...replies] },
    sends: [
      ...(go === undefined ? [] : [toCustomer(`go.${go}`)]),
      ...replies.map(({ ready_ms }) => self('speak', {}, ready_ms - now_ms)),
      ...(free && turn.spoken ? [toCustomer('floor.free')] : [])
    ]
  };
}

/** The customer speaks, if the floor is free; else as soon as it is. */
function speak(table: Table, memory: Memory, now_ms: number): Result {
  if (memory.ended) return { memory: { ...memory, replies: [] }, sends: [] };
  const next = memory.replies.find(({ ready_ms }) => ready_ms <= now_ms);
  if (!next) return { memory, sends: [] };
  const busyUntil_ms = Math.max(
    memory.agentUntil_ms,
    memory.speaking === undefined ? 0 : memory.lines[memory.speaking]!.until_ms
  );
  if (busyUntil_ms > now_ms && next.line !== undefined)
    return { memory, sends: [self('speak', {}, busyUntil_ms - now_ms + table.replyAfter_ms)] };
  const rest = memory.replies.filter((reply) => reply !== next);
  if (next.line === undefined) return carryOut({ ...memory, replies: rest }, next, now_ms);
  const text = wording(table, next.line, memory.wordings[next.line] ?? 0);
  const until_ms = now_ms + table.speech_ms(text);
  return {
    memory: {
      ...memory,
      replies: rest,
      wordings: { ...memory.wordings, [next.line]: (memory.wordings[next.line] ?? 0) + 1 },
      speaking: memory.lines.length,
      lines: [...memory.lines, { who: 'customer', from_ms: now_ms, until_ms, text, line: next.line, mood: next.mood }],
      meanings: { ...memory.meanings, [memory.lines.length]: next }
    },
    sends: [toCustomer('floor.taken'), self('said', { line: memory.lines.length }, until_ms - now_ms)]
  };
}

function lineEnds(memory: Memory, line: number, now_ms: number): Result {
  // It was cut: the cut has carried out what it meant.
  if (memory.speaking !== line) return { memory, sends: [] };
  const silence = memory.agentUntil_ms <= now_ms;
  return {
    memory: { ...memory, speaking: undefined },
    sends: [self('meant', { line }), ...(silence ? [toCustomer('floor.free')] : [])]
  };
}

/** What a line told or did comes true. */
function carryOut(memory: Memory, utterance: Utterance, now_ms: number): Result {
  if (memory.ended) return { memory, sends: [] };
  const acts = utterance.does.map((name, at): Act => ({
    order: memory.order + at,
    at_ms: now_ms,
    kind: 'customer',
    name,
    counts: 'yes'
  }));
  const events = utterance.does.flatMap((name) => customerEvents[name as CustomerAct] ?? []);
  let desk = memory.desk;
  if (utterance.does.includes('verifies')) desk = answered(desk, 'verified');
  if (utterance.does.includes('fails-verification')) desk = answered(desk, 'failed');
  const wait = utterance.does.includes('waits')
    ? { from_ms: now_ms, until_ms: now_ms + (utterance.wait_ms ?? 0) }
    : memory.wait;
  return {
    memory: {
      ...memory,
      order: memory.order + acts.length,
      acts: [...memory.acts, ...acts],
      told: [...new Set([...memory.told, ...utterance.tell])],
      desk,
      wait,
      // What the customer did is nobody's entry.
      cause: acts.length > 0 ? undefined : memory.cause
    },
    sends: events.map((type) => toSop({ type }))
  };
}

/** A chart raises an effect: an instant, a deviation, a limit, or the customer's reaction. */
export function onEffect(memory: Memory, effect: Effect, now_ms: number): Result {
  const params = effect.params as never;
  switch (effect.type) {
    case 'mark':
      return onMark(memory, (params as { instant: Instant }).instant, now_ms);
    case 'deviate': {
      const { deviation, clause } = params as { deviation: Deviation; clause: string };
      const irregular = { deviation, clause, at_ms: now_ms, order: memory.order, entry: memory.cause };
      return { memory: { ...memory, order: memory.order + 1, irregular: [...memory.irregular, irregular] }, sends: [] };
    }
    case 'limit': {
      const { clause, is } = params as Pick<LimitFact, 'clause' | 'is'>;
      return { memory: { ...memory, limits: [...memory.limits, { clause, is, at_ms: now_ms }] }, sends: [] };
    }
    case 'react':
      return onReact(memory, params as Utterance);
    case 'prompt':
      return onPrompt(memory, params as { line: string; last: boolean; mood: number }, now_ms);
    default:
      // The customer chart's own assignments arrive here too; they ask for nothing.
      return { memory, sends: [] };
  }
}

function onMark(memory: Memory, instant: Instant, now_ms: number): Result {
  const moment = { instant, at_ms: now_ms, order: memory.order, entry: memory.cause };
  const marked = { ...memory, order: memory.order + 1, moments: [...memory.moments, moment] };
  if (instant !== 'contact-ends') return { memory: marked, sends: [] };
  const lines =
    memory.speaking === undefined
      ? memory.lines
      : memory.lines.map((line, at) => (at === memory.speaking ? { ...line, until_ms: now_ms, cut: true } : line));
  return {
    memory: {
      ...marked,
      lines,
      speaking: undefined,
      replies: [],
      turn: undefined,
      wait: undefined,
      ended: { at_ms: now_ms }
    },
    sends: [toCustomer('call.over')]
  };
}

function onReact(memory: Memory, utterance: Utterance): Result {
  const turn = memory.turn;
  // A timer of the author's: nobody spoke, the customer begins.
  if (!turn?.trying) {
    return {
      memory: {
        ...memory,
        turn: { meant: [], reacted: true, spoken: false, answers: [{ weight: 'statement', utterance }] }
      },
      sends: [self('next')]
    };
  }
  const answers = [...turn.answers, { weight: turn.trying.weight, utterance }];
  return {
    memory: { ...memory, turn: { ...turn, reacted: true, trying: { ...turn.trying, reacted: true }, answers } },
    sends: []
  };
}

function onPrompt(
  memory: Memory,
  { line, last, mood }: { line: string; last: boolean; mood: number },
  now_ms: number
): Result {
  const reply = { line, mood, tell: [], does: last ? ['hangs-up'] : [], ready_ms: now_ms };
  // Whoever hangs up has nothing else to say.
  return {
    memory: { ...memory, replies: last ? [reply] : [...memory.replies, reply], turn: last ? undefined : memory.turn },
    sends: [self('speak')]
  };
}
