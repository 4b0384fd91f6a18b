import type { Instances, Reaction, Send } from '#kernel/simulation';
import type { Act } from '#ticket/acts';
import { deskActOf, lackingIn, type DeskAct } from '#machines/desk-acts';
import { heard, type HeardUtterance } from '../listening';
import { waiting, type Entry, type Fields } from '#domain/entry';
import { withActs, withCut, type Memory, type Refusal } from '#ticket/memory';
import type { CallContext } from './call-context';
import { self, toCustomer, type CallReaction } from './sends';

export function onEntry(
  table: CallContext,
  memory: Memory,
  entry: Entry,
  now_ms: number,
  instances: Instances
): CallReaction {
  const index = memory.entries;
  const cause = { entry: index, who: entry.who, clauses: [], at_ms: now_ms };
  const taken: Memory = { ...memory, entries: index + 1, cause };
  const refuse = (why: Refusal): CallReaction => ({
    memory: { ...taken, refusals: memory.refusals.append({ entry: index, why }) },
    sends: [],
    refused: why
  });
  if (memory.ended) return refuse('call-over');
  if ('say' in entry) {
    if (memory.paused) return refuse('paused');
    return entry.say.trim() === ''
      ? refuse('empty')
      : onSay(table, taken, entry.say, entry.with?.line, index, now_ms, instances);
  }
  if (entry.do === waiting) return memory.wait ? { memory: taken, sends: [] } : refuse('no-agreed-wait');
  const fields = entry.with ?? {};
  if (entry.do === 'pause' || entry.do === 'resume') {
    const pauses = entry.do === 'pause';
    if (pauses === memory.paused) return refuse(pauses ? 'paused' : 'not-paused');
    const [value] = Object.values(fields) as (string | number | undefined)[];
    const acts = [deskAct(memory, entry.do, value, index, now_ms)];
    return { memory: { ...withActs(taken, acts), paused: pauses }, sends: [] };
  }
  if (memory.paused) return refuse('paused');
  return onDo(table, taken, entry.do, fields, index, now_ms, instances, refuse);
}

function onSay(
  table: CallContext,
  memory: Memory,
  text: string,
  line: string | undefined,
  entry: number,
  now_ms: number,
  instances: Instances
): CallReaction {
  const speaks = memory.speaking !== undefined;
  const interrupted = speaks && !isPrompted(table, memory);
  const cut = speaks ? cutShort(memory, now_ms) : { memory, sends: [] };
  const said = heard(table, cut.memory, { text, line, entry, at_ms: now_ms });
  const until_ms = now_ms + table.speech_ms(text);
  const acts = interrupted ? [...said.acts, rule(cut.memory, said, 'x-interrupted', entry, now_ms)] : said.acts;
  const spoken: Memory = {
    ...withActs(cut.memory, acts),
    lines: cut.memory.lines.append({
      who: 'agent',
      from_ms: now_ms,
      until_ms,
      text,
      entry,
      reading: said.reading,
      line
    }),
    agentUntil_ms: until_ms
  };
  const happened = table.scope.happen(spoken, said.happenings, now_ms, instances, entry);
  return {
    memory: happened.memory,
    sends: [
      ...cut.sends,
      toCustomer('agent.speaks'),
      toCustomer('floor.taken'),
      ...happened.sends,
      self(
        'heard',
        { meant: [...(interrupted ? [{ triggers: ['interrupted'], weight: 'statement' }] : []), ...said.meant] },
        until_ms - now_ms
      )
    ]
  };
}

function isPrompted({ caseFile }: CallContext, { speaking, lines }: Memory): boolean {
  const { say, last } = caseFile.scenario.customer.patience;
  const { line } = lines.at(speaking!)!;
  return line === last || say.some((prompt) => prompt === line);
}

function rule(memory: Memory, said: HeardUtterance, name: string, entry: number, at_ms: number): Act {
  return { order: memory.order + said.acts.length, at_ms, who: 'agent', entry, kind: 'rule', name, counts: 'yes' };
}

function onDo(
  table: CallContext,
  memory: Memory,
  name: string,
  fields: Fields,
  entry: number,
  now_ms: number,
  instances: Instances,
  refuse: (why: Refusal) => CallReaction
): CallReaction {
  const known = deskActOf(name);
  if (!known) return refuse('unknown-act');
  if (lackingIn(known, fields).length > 0) return refuse('wrong-fields');
  const { form, event } = known;
  const around = table.around(memory);
  const done = doneOnDesk(table, memory, known, fields, entry, now_ms);
  if (typeof done === 'string') return refuse(done);
  const { desk } = done.memory;
  const happens = Object.hasOwn(table.scope.events, event) && (form.happens?.(desk, around) ?? true);
  const carried = form.carries?.(fields, desk) ?? sameNamed(table.scope.events[event]?.fields, fields);
  const happened = table.scope.happen(
    done.memory,
    happens ? [{ who: 'agent', do: event, with: carried }] : [],
    now_ms,
    instances,
    entry
  );
  return { memory: happened.memory, sends: [...happened.sends, ...done.sends] };
}

/** Performs a desktop action, or returns why it cannot be done; leaves the ticket unchanged. */
export function doneOnDesk(
  table: CallContext,
  memory: Memory,
  { name, fields: [first], form }: DeskAct,
  fields: Fields,
  entry: number,
  now_ms: number
): Reaction<Memory> | Refusal {
  const desk = form.does?.(memory.desk, fields, table.around(memory)) ?? memory.desk;
  if (typeof desk === 'string') return desk;
  const value = first && (fields[first.name] as string | number | undefined);
  const after = withActs(memory, [deskAct(memory, name, value, entry, now_ms)]);
  return { memory: { ...after, desk }, sends: [seen(memory, name, value, now_ms)] };
}

function seen(memory: Memory, name: string, value: Act['value'], now_ms: number): Send {
  const triggers = [...(value === undefined ? [] : [`desk:${name}:${value}`]), `desk:${name}`];
  const spoken_ms = memory.agentUntil_ms > now_ms ? memory.agentUntil_ms - now_ms : undefined;
  return self('seen', { meant: [{ triggers, weight: 'statement' }] }, spoken_ms);
}

function deskAct(memory: Memory, name: string, value: Act['value'], entry: number, at_ms: number): Act {
  return { order: memory.order, at_ms, who: 'agent', entry, kind: 'desk', name: `desk:${name}`, value, counts: 'yes' };
}

function sameNamed(known: Readonly<Record<string, unknown>> = {}, fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => Object.hasOwn(known, name)));
}

/** The customer's line ends here because the agent speaks. What it would have told or done still holds: the customer meant it. */
function cutShort(memory: Memory, now_ms: number): CallReaction {
  const at = memory.speaking!;
  const lines = withCut(memory.lines, at, now_ms);
  return { memory: { ...memory, lines, speaking: undefined }, sends: [self('meant', { line: at })] };
}
