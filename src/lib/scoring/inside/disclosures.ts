import type { Fact } from '#domain/fact';
import { own } from '#domain/own';
import { callClauseOf } from '#machines/call-clauses';
import type { Act } from '#ticket/acts';
import type { Text } from '#domain/text';
import { weightOf, windowInRun, windowOf } from './clause-findings';
import { choicesListed, named, wordsOf } from './names';
import { evidence, type PlayedRun } from './played';
import type { Finding } from '../scorecard';

const guard = '2.1-identity';

type Disclosure = readonly Act[];

/** Adds a finding for each disclosure to an unverified person after the first (2.1-identity). */
export function withDisclosures(played: PlayedRun, findings: readonly Finding[]): readonly Finding[] {
  const clause = callClauseOf(guard);
  const disclosures = disclosuresIn(played);
  if (!clause || disclosures.length === 0) return findings;
  const broken = new Set(played.irregular(guard).map((fact) => fact.entry ?? lastTold(disclosures, fact)));
  const gate = played.call.table.policy.gates.includes(guard);
  const [first] = disclosures.filter(([act]) => broken.has(act!.entry));
  const further = disclosures.filter((disclosure) => disclosure !== first);
  const known = new Set(first?.map(({ value }) => String(value)));
  const more = further.map((disclosure, at): Finding => {
    const news = disclosure.filter(({ value }) => !known.has(String(value)));
    for (const { value } of news) known.add(String(value));
    const isNews = news.length > 0;
    return {
      id: `${guard}.told-${at + 2}`,
      clause: guard,
      dimension: clause.dimension,
      verdict: 'violated',
      deviation: 'forbidden',
      window: windowInRun(clause, windowOf(clause, played)),
      points: 0,
      max: 0,
      lost: weightOf(clause, played),
      gate,
      entries: [evidence(disclosure[0]!)],
      why: {
        code: isNews ? 'told-more-unverified' : 'told-again-unverified',
        values: { what: dataNamed(isNews ? news : disclosure, played) }
      },
      remedy: { code: 'tell-no-more', values: {} }
    };
  });
  return [
    ...findings.map((finding) => (first && isGuard(finding) ? saying(finding, first, played) : finding)),
    ...more
  ];
}

function lastTold(disclosures: readonly Disclosure[], { order }: Fact): number | undefined {
  return disclosures.findLast(([act]) => act!.order < order)?.[0]!.entry;
}

const isGuard = ({ id, gate }: Finding): boolean => id === guard && gate;

function saying(finding: Finding, told: Disclosure, played: PlayedRun): Finding {
  const { why } = finding;
  const what = { code: 'told-what', values: { what: dataNamed(told, played) } };
  return { ...finding, why: { ...why, more: [...(why.more ?? []), what] } };
}

function disclosuresIn({ memory }: PlayedRun): readonly Disclosure[] {
  const byEntry = new Map<number | undefined, Act[]>();
  for (const act of memory.acts)
    if (act.kind === 'rule' && act.name === 'data-given')
      byEntry.set(act.entry, [...(byEntry.get(act.entry) ?? []), act]);
  return [...byEntry.values()];
}

function dataNamed(told: Disclosure, played: PlayedRun): Text {
  const { facts } = played.call.caseFile.scenario;
  const quoted = ({ value, entry }: Act): Text => {
    const said = played.memory.acts.find(
      (act) => act.who === 'agent' && act.entry === entry && act.kind !== 'rule' && act.name === value
    );
    const words = said && wordsOf(said, played);
    return words ? { zh: `“${words}”`, en: `“${words}”` } : named([String(value)]);
  };
  const texts = told.map((act): Text => own(facts, String(act.value))?.label ?? quoted(act));
  return choicesListed([...new Map(texts.map((text) => [text.zh, text])).values()]);
}
