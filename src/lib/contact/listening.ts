import type { Reading } from '#language/reading';
import { own } from '#domain/own';
import type { Happening } from '#domain/entry';
import type { Milestone } from '#domain/act-ids';
import { callClauseOf, partsOf } from '#machines/call-clauses';
import { isCalledFor } from '#machines/right-endings';
import { customerDid, type Act } from '#ticket/acts';
import type { BadLine } from '#scenario/scenario';
import type { Meant, Memory } from '#ticket/memory';
import type { CallContext } from './inside/call-context';
import { disclosedIn } from './inside/disclosure';
import { givingIn } from './giving-in';
import { offerIn } from './offers';
import type { Weighed } from './turn';

export interface HeardUtterance {
  readonly reading: Reading;
  readonly acts: readonly Act[];
  readonly happenings: readonly Happening[];
  readonly meant: readonly Meant[];
}

const dataGiven = 'data-given';

interface SpokenLine {
  readonly text: string;
  readonly line: string | undefined;
  readonly entry: number;
  readonly at_ms: number;
}

/** Takes in an agent's line: checks values and `needs-first`. Picked bad lines never count, but have consequences. */
export function heard(table: CallContext, memory: Memory, { text, line, entry, at_ms }: SpokenLine): HeardUtterance {
  const { reading, ...said } = table.understand(text);
  const { weighed: read, meant } = givingIn(table, reading, said, memory.wanted);
  const weighed = read
    .filter((it) => !asksOfOffer(memory, it, read) && !(line !== undefined && it.counts === 'doubtful'))
    .map((it) => (isToWhomAsked(table, memory, it) ? { ...it, counts: 'yes' as const } : it));
  const inTime = weighed.map((it) => (isEarly(table, memory, it) ? { ...it, counts: 'too-early' as const } : it));
  const hits = actsOf(inTime, { order: memory.order, at_ms, who: 'agent', entry }).map((act) =>
    act.name === 'solution' ? { ...act, ...offered(table, act) } : act
  );
  const bad = line === undefined ? undefined : own(table.caseFile.scenario.ready, line)?.bad;
  const picked = bad ? asPicked(hits, bad.clause, { at_ms, entry, to: text.length }) : hits;
  const wrong = hits
    .filter(({ counts }) => counts === 'wrong-fact')
    .map((act): Act => ({
      ...act,
      kind: 'rule',
      name: 'x-wrong-fact',
      value: act.name,
      counts: 'yes'
    }));
  // What somebody verified is told is theirs to know.
  const told = disclosedIn(table, memory, {
    text,
    acts: hits.filter((_, at) => !inTime[at]?.implied),
    marks: reading.marks
  });
  const given = memory.milestones.verified === undefined ? told : [];
  const disclosed = given.map((datum): Act => ({
    order: 0,
    at_ms,
    who: 'agent',
    entry,
    kind: 'rule',
    name: dataGiven,
    value: datum,
    from: 0,
    to: text.length,
    counts: 'yes'
  }));
  const acts = [...picked, ...wrong, ...disclosed].map((act, at) =>
    act.order === memory.order + at ? act : { ...act, order: memory.order + at }
  );
  const happenings = [
    ...(told.length > 0 ? [{ who: 'agent', do: dataGiven } as const] : []),
    ...table.scope.eventsOf({ who: 'agent', text, at_ms, acts: acts.slice(0, picked.length), before: memory.done })
  ];
  return { reading, acts, happenings, meant: bad ? [...meant, takenAmiss(bad)] : meant };
}

function asPicked(
  hits: readonly Act[],
  clause: string,
  { at_ms, entry, to }: { readonly at_ms: number; readonly entry: number; readonly to: number }
): readonly Act[] {
  const met = callClauseOf(clause)?.met;
  const label = met?.by === 'never-said' ? met.label : undefined;
  const said = hits
    .filter(({ kind, name }) => kind !== 'forbidden' || name === label)
    .map((act): Act => (act.kind !== 'forbidden' && act.counts === 'yes' ? { ...act, counts: 'misplaced' } : act));
  if (label === undefined || said.some(({ kind, counts }) => kind === 'forbidden' && counts === 'yes')) return said;
  const called: Act = {
    order: 0,
    at_ms,
    who: 'agent',
    entry,
    kind: 'forbidden',
    name: label,
    from: 0,
    to,
    counts: 'yes'
  };
  return [...said.filter(({ kind }) => kind !== 'forbidden'), called];
}

function isToWhomAsked({ policy }: CallContext, memory: Memory, { hit, counts }: Weighed): boolean {
  return counts === 'wrong-fact' && isCalledFor(policy.rightEndings, hit.value, customerDid(memory));
}

const takenAmiss = ({ clause, rude }: BadLine): Meant => ({
  triggers: [`amiss:${rude ? 'rude' : clause}`],
  weight: 'statement'
});

function isEarly({ policy }: CallContext, memory: Memory, { hit, counts }: Weighed): boolean {
  const needed = counts === 'yes' ? policy.needsFirst[hit.name] : undefined;
  return (
    needed !== undefined &&
    !needed.some((name) => memory.milestones[name as Milestone] !== undefined || customerDid(memory)(name))
  );
}

const terms: ReadonlySet<string> = new Set(partsOf('1.2-disclose'));

function asksOfOffer({ milestones }: Memory, { hit, counts }: Weighed, line: readonly Weighed[]): boolean {
  if (hit.name !== 'ask-confirmation' || counts !== 'yes') return false;
  // Asked whether they may be put through, nobody is asked to confirm a change.
  if (line.some((other) => other.hit.name === 'transfer-to' && other.hit.from <= hit.from)) return true;
  if (milestones.arranged !== undefined || milestones.disclosed !== undefined) return false;
  return (
    line.some((other) => other.hit.name === 'solution' && other.hit.from <= hit.from) &&
    !line.some((other) => terms.has(other.hit.name) && other.implied !== true)
  );
}

export function actsOf(
  weighed: readonly Weighed[],
  { order, at_ms, who, entry }: Pick<Act, 'order' | 'at_ms' | 'who' | 'entry'>
): readonly Act[] {
  return weighed.map(({ kind, hit, counts, askedBy }, at): Act => ({
    at_ms,
    who,
    entry,
    order: order + at,
    kind,
    name: hit.name,
    value: hit.value,
    yuan: hit.yuan,
    from: hit.from,
    to: hit.to,
    askedBy,
    counts
  }));
}

function offered({ caseFile }: CallContext, act: Act): Pick<Act, 'value' | 'yuan'> {
  const { remedy, yuan } = offerIn(caseFile, act);
  return { ...(remedy === undefined ? {} : { value: remedy }), ...(yuan === undefined ? {} : { yuan }) };
}
