import type { Act } from '#ticket/acts';
import { act as actOn } from '../desk';
import { deskActOf } from '../desk-acts';
import { deskEvent } from '../events';
import { heard, type HeardUtterance } from '../listening';
import { waiting, type Entry, type Fields } from '#domain/entry';
import { withCut, type Memory, type Refusal } from '#ticket/memory';
import type { CallContext } from '../table';
import { self, toCustomer, toSop, type CallReaction } from './sends';

/** An entry comes: something is said, done, or time is let pass. */
export function onEntry(table: CallContext, memory: Memory, entry: Entry, now_ms: number): CallReaction {
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
    return entry.say.trim() === '' ? refuse('empty') : onSay(table, taken, entry.say, entry.with?.line, index, now_ms);
  }
  if (entry.do === waiting) return memory.wait ? { memory: taken, sends: [] } : refuse('no-agreed-wait');
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
    return { memory: { ...taken, order: memory.order + 1, acts: memory.acts.append(done), paused: pauses }, sends: [] };
  }
  if (memory.paused) return refuse('paused');
  return onDo(table, taken, entry.do, fields, index, now_ms, refuse);
}

function onSay(
  table: CallContext,
  memory: Memory,
  text: string,
  line: string | undefined,
  entry: number,
  now_ms: number
): CallReaction {
  const interrupted = memory.speaking !== undefined;
  const cut = interrupted ? cutShort(memory, now_ms) : { memory, sends: [] };
  const said = heard(table, cut.memory, text, entry, now_ms);
  const until_ms = now_ms + table.speech_ms(text);
  const acts = interrupted ? [...said.acts, rule(cut.memory, said, 'x-interrupted', entry, now_ms)] : said.acts;
  return {
    memory: {
      ...cut.memory,
      order: cut.memory.order + acts.length,
      acts: cut.memory.acts.append(...acts),
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

function rule(memory: Memory, said: HeardUtterance, name: string, entry: number, at_ms: number): Act {
  return { order: memory.order + said.acts.length, at_ms, entry, kind: 'rule', name, counts: 'yes' };
}

function onDo(
  table: CallContext,
  memory: Memory,
  name: string,
  fields: Fields,
  entry: number,
  now_ms: number,
  refuse: (why: Refusal) => CallReaction
): CallReaction {
  const known = deskActOf(name);
  if (!known) return refuse('unknown-act');
  if (known.fields.some((field) => !field.optional && fields[field.name] === undefined)) return refuse('wrong-fields');
  const applied = actOn(memory.desk, name, fields, table.around(memory));
  if (applied.refused !== undefined) return refuse(applied.refused);
  const first = known.fields[0];
  const value = first && (fields[first.name] as string | number | undefined);
  const { label } = applied.desk;
  const truth = table.caseFile.case;
  const event = deskEvent(name, value, label?.business !== truth.class || label.difficulty !== truth.difficulty);
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
    memory: { ...memory, order: memory.order + 1, acts: memory.acts.append(done), desk: applied.desk },
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
function cutShort(memory: Memory, now_ms: number): CallReaction {
  const at = memory.speaking!;
  const lines = withCut(memory.lines, at, now_ms);
  return { memory: { ...memory, lines, speaking: undefined }, sends: [self('meant', { line: at })] };
}
