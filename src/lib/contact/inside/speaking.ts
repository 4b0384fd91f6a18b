import { answered } from '#machines/desktop';
import type { Instances } from '#kernel/simulation';
import type { Happening } from '#domain/entry';
import { dayIn, hourIn, namesDay, namesWeekday } from '#language/day-and-hour';
import { timesGiven, wasSaid, type Act } from '#ticket/acts';
import { withActs, type Memory, type Reply, type Utterance, type WantedRemedy } from '#ticket/memory';
import { dayValue, spokenTime } from './spoken-time';
import { wording, type CallContext } from './call-context';
import { self, toCustomer, type CallReaction } from './sends';

/** Makes the customer speak, as soon as the floor is free. */
export function speak(table: CallContext, memory: Memory, now_ms: number, instances: Instances): CallReaction {
  if (memory.ended) return { memory: { ...memory, replies: [] }, sends: [] };
  const next = memory.replies.find(({ ready_ms }) => ready_ms <= now_ms);
  if (!next) return { memory, sends: [] };
  const busyUntil_ms = Math.max(
    memory.agentUntil_ms,
    memory.speaking === undefined ? 0 : memory.lines.at(memory.speaking)!.until_ms
  );
  if (busyUntil_ms > now_ms && isWorded(next))
    return { memory, sends: [self('speak', {}, busyUntil_ms - now_ms + table.replyAfter_ms)] };
  const rest = memory.replies.filter((reply) => reply !== next);
  if (!isWorded(next)) return carryOut(table, { ...memory, replies: rest }, next.pieces, now_ms, instances);
  const { text, wordings } = worded(table, memory, next.pieces);
  const until_ms = now_ms + table.speech_ms(text);
  return {
    memory: {
      ...memory,
      replies: rest,
      wordings,
      heard: table.tells(text).reduce((heard, it) => (heard.has(it) ? heard : heard.set(it, true)), memory.heard),
      speaking: memory.lines.length,
      lines: memory.lines.append({
        who: 'customer',
        from_ms: now_ms,
        until_ms,
        text,
        line: next.pieces.find(({ line }) => line !== undefined)!.line,
        mood: next.pieces.at(-1)!.mood,
        means: next.pieces
      })
    },
    sends: [toCustomer('floor.taken'), self('said', { line: memory.lines.length }, until_ms - now_ms)]
  };
}

const isWorded = ({ pieces }: Reply): boolean => pieces.some(({ line }) => line !== undefined);

function worded(table: CallContext, memory: Memory, pieces: readonly Utterance[]) {
  let { wordings } = memory;
  const texts = pieces.flatMap(({ line }) => {
    if (line === undefined) return [];
    const times = wordings[line] ?? 0;
    wordings = { ...wordings, [line]: times + 1 };
    return [wording(table, line, times, said(table, memory))];
  });
  // Whoever types leaves out the last stop: without one, two lines would run into each other.
  const [gap, stop] = table.caseFile.lang === 'en' ? [' ', '. '] : ['', ' '];
  return { text: texts.reduce((all, text) => all + (/[\p{P}\p{S}]$/u.test(all) ? gap : stop) + text), wordings };
}

function said({ caseFile }: CallContext, { timeGiven }: Memory): Readonly<Record<string, string>> {
  const text = timeGiven && spokenTime(timeGiven.value, caseFile.lang);
  return text === undefined ? {} : { promised: text };
}

export function lineEnds(memory: Memory, line: number, now_ms: number): CallReaction {
  // It was cut: the cut has carried out what it meant.
  if (memory.speaking !== line) return { memory, sends: [] };
  const silence = memory.agentUntil_ms <= now_ms;
  return {
    memory: { ...memory, speaking: undefined },
    sends: [self('meant', { line }), ...(silence ? [toCustomer('floor.free')] : [])]
  };
}

export function carryOut(
  table: CallContext,
  memory: Memory,
  pieces: readonly Utterance[],
  now_ms: number,
  instances: Instances
): CallReaction {
  if (memory.ended) return { memory, sends: [] };
  const does = [...new Set(pieces.flatMap((piece) => piece.does))];
  const booked = pieces.some(({ books }) => books) ? bookedTime(memory, now_ms) : undefined;
  const acts = does.map((name, at): Act => ({
    order: memory.order + at,
    at_ms: now_ms,
    who: 'customer',
    kind: 'customer',
    name,
    counts: 'yes'
  }));
  const time = booked && { ...booked, order: memory.order + acts.length };
  let desk = memory.desk;
  if (does.includes('verifies')) desk = answered(desk, 'verified');
  if (does.includes('fails-verification')) desk = answered(desk, 'failed');
  const waits = pieces.find((piece) => piece.does.includes('waits'));
  const wait = waits ? { from_ms: now_ms, until_ms: now_ms + (waits.wait_ms ?? 0) } : memory.wait;
  const done: Memory = {
    ...withActs(memory, time ? [...acts, time] : acts),
    told: [...new Set([...memory.told, ...pieces.flatMap(({ tell }) => tell)])],
    wanted: wantedAfter(memory, pieces),
    desk,
    wait,
    // What the customer did is nobody's entry.
    cause: acts.length > 0 ? undefined : memory.cause
  };
  const { text = '' } = (time && memory.lines.findLast(({ who }) => who === 'agent')) ?? {};
  const said = { who: 'agent' as const, text, at_ms: now_ms, before: memory.done };
  const promised = time ? table.scope.eventsOf({ ...said, acts: [time] }) : [];
  const happened = [...promised, ...does.flatMap(eventsOfAct(table.scope.events))];
  return table.scope.happen(done, happened, now_ms, instances);
}

function wantedAfter({ wanted }: Memory, pieces: readonly Utterance[]): WantedRemedy | undefined {
  const remedy = pieces.findLast(({ wants }) => wants !== undefined)?.wants;
  if (remedy !== undefined) return { remedy, open: true };
  return wanted && { ...wanted, open: wanted.open && !isAtRest(pieces) };
}

const isAtRest = (pieces: readonly Utterance[]): boolean =>
  pieces.some(({ rests, does }) => rests === true || does.some((it) => it === 'agrees' || it === 'agrees-to-wait'));

/** The time in the agent's last line, to which the customer has just agreed: it was given, unless it was heard as one anyway. */
function bookedTime({ lines, acts }: Memory, now_ms: number): Omit<Act, 'order'> | undefined {
  const line = lines.findLast(({ who }) => who === 'agent');
  if (line?.entry === undefined) return undefined;
  const { entry } = line;
  const isHeard = (act: Act): boolean => act.entry === entry && timesGiven.has(act.name) && wasSaid(act);
  const heard = acts.findLast((act) => (act.entry ?? entry) < entry || isHeard(act))?.entry === entry;
  if (heard || (!namesDay(line.text) && hourIn(line.text) === undefined)) return undefined;
  const place = { entry, from: 0, to: line.text.length };
  return {
    ...place,
    at_ms: now_ms,
    who: 'agent',
    kind: 'talk',
    name: 'visit-eta',
    counts: 'yes',
    ...(namesWeekday(line.text) ? {} : { value: dayValue(dayIn(line.text)) })
  };
}

const eventsOfAct =
  (events: CallContext['scope']['events']) =>
  (act: string): readonly Happening[] =>
    Object.entries(events).flatMap(([event, spec]) =>
      spec.act === act ? [{ who: spec.who[0] === 'agent' ? 'agent' : 'customer', do: event }] : []
    );
