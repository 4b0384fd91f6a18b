import type { Reading } from '#language/reading';
import { matches, type Act } from '#ticket/acts';
import type { Happening } from '#domain/entry';
import type { Meant, Memory } from '#ticket/memory';
import type { CallContext } from './inside/call-context';
import type { Weighed } from './turn';

/** An utterance as acts, as events, and as what the customer may react to. */
export interface HeardUtterance {
  readonly reading: Reading;
  readonly acts: readonly Act[];
  readonly happenings: readonly Happening[];
  readonly meant: readonly Meant[];
}

/**
 * Takes in what the agent says. Values are held against the ticket: a part whose value contradicts it
 * is a wrong fact and does not count. Personal data told to somebody unverified is `data-given`
 * whether or not it was spoken over: it has been said.
 */
export function heard(table: CallContext, memory: Memory, text: string, entry: number, at_ms: number): HeardUtterance {
  const { reading, weighed, meant } = table.understand(text);
  const hits = actsOf(weighed, { order: memory.order, at_ms, who: 'agent', entry }).map((act) =>
    act.name === 'solution' ? { ...act, ...sumIn(text.slice(act.from, act.to)) } : act
  );
  const wrong = hits
    .filter(({ counts }) => counts === 'wrong-fact')
    .map((act, at): Act => ({
      ...act,
      order: memory.order + hits.length + at,
      kind: 'rule',
      name: 'x-wrong-fact',
      value: act.name,
      counts: 'yes'
    }));
  const happenings = [
    ...(givesData(table, memory, text, hits) ? [{ who: 'agent', do: 'data-given' } as const] : []),
    ...table.scope.eventsOf({ who: 'agent', text, at_ms, acts: hits, before: memory.acts })
  ];
  return { reading, acts: [...hits, ...wrong], happenings, meant };
}

/** What was meant in a line, as acts of the run. */
export function actsOf(
  weighed: readonly Weighed[],
  { order, ...place }: Pick<Act, 'order' | 'at_ms' | 'who' | 'entry'>
): readonly Act[] {
  return weighed.map(({ kind, hit, counts }, at): Act => ({
    ...place,
    order: order + at,
    kind,
    name: hit.name,
    ...(hit.value === undefined ? {} : { value: hit.value }),
    from: hit.from,
    to: hit.to,
    counts
  }));
}

/** The sum that a solution names, if it names one in figures. */
function sumIn(words: string): Pick<Act, 'yuan'> {
  const found = /(\d{1,6}(?:\.\d{1,2})?)\s*(?:元|块|圆|yuan|rmb)/i.exec(words.normalize('NFKC'));
  return found ? { yuan: Number(found[1]) } : {};
}

/** What the customer has told need not be kept from the customer. */
function givesData({ caseFile }: CallContext, memory: Memory, text: string, acts: readonly Act[]): boolean {
  const toldValues = new Set(memory.told.map((fact) => String(caseFile.facts[fact])));
  const told = (act: Act) => act.value !== undefined && toldValues.has(String(act.value));
  const byAct = caseFile.scenario.personal.some(({ act: name, values }) =>
    acts.some(
      (act) =>
        act.counts !== 'doubtful' &&
        matches(act, name) &&
        !told(act) &&
        (!values || values.some((value) => value === act.value))
    )
  );
  // An address is told by its beginning: nobody reads out the flat number to be caught by it.
  const beginning = (value: string) => (value.length >= 8 && !/^\d+$/.test(value) ? value.slice(0, 6) : value);
  const byWords = Object.entries(caseFile.scenario.facts).some(
    ([id, fact]) =>
      fact.personal &&
      !memory.told.includes(id) &&
      [beginning(String(caseFile.facts[id])), ...(fact.wordings ?? [])].some(
        (words) => words.length > 3 && text.includes(words)
      )
  );
  return byAct || byWords;
}
