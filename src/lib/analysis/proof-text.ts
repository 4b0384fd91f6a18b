import { nodesOf } from '#chart/machine';
import { inLang, type Lang } from '#domain/text';
import { titleOf } from '#machines/titles';
import type { Explored } from './inside/proving/explored.ts';
import { endingIn } from './inside/proving/graph.ts';
import { invariants } from './inside/invariants.ts';
import { lifeSteps, stepLine } from './inside/proving/life-words.ts';
import type { CounterExample, Proof } from './prove.ts';

function named(id: string, { explored }: Proof, lang: Lang): string {
  const nodes = explored.flatMap(({ prepared }) => nodesOf(prepared.read.machine.root));
  const found = nodes.find((node) => node.id === id);
  const title = found && titleOf(found.path);
  return title ? `${inLang(title, lang)} (${id})` : id;
}

const percent = (part: number, of: number): string => `${((100 * part) / of).toFixed(part === of ? 0 : 1)} %`;
const reachedOf = ({ prepared, reached }: Explored) => prepared.expected.filter((id) => reached.has(id)).length;
const regularNames = ({ prepared }: Explored): readonly string[] => [
  ...new Set(prepared.possible.ways.flatMap(({ name, deviates }) => (deviates ? [] : [name])))
];

export function classLine(explored: Explored): string {
  const { prepared, edges, bound, ends, unknown, taken, latest_ms } = explored;
  const steps = edges.reduce((sum, out) => sum + out.length, 0);
  const all = bound ? `bound of ${bound} hit, ${unknown.size} states not looked into` : 'all of it';
  const names = regularNames(explored);
  return [
    `${prepared.of.id}: ${edges.length} states, ${steps} transitions, ${all}`,
    `${ends.size} ends, ${percent(endingIn(explored), edges.length)} of the states shown to come to one`,
    `chart: ${reachedOf(explored)} of ${prepared.expected.length} states, ${names.filter((name) => taken.has(name)).length} of ${names.length} transitions`,
    `latest ${Math.round(latest_ms / 3_600_000)} h`
  ].join('; ');
}

export function findingLines({ invariant, what, life }: CounterExample, lang: Lang): readonly string[] {
  const head = `${inLang(invariant.claim, lang)} [${invariant.id}: ${invariant.clauses.join(' ')}]`;
  if (!life) return [`broken: ${head}`, `  missing: ${inLang(what, lang)}`];
  const { prepared, events } = life;
  const steps = lifeSteps(prepared, events).map((step) => stepLine(step, lang));
  return [`broken: ${head}`, `  ${inLang(prepared.of.text, lang)}: ${inLang(what, lang)}`, ...steps];
}

export function proofLines(proof: Proof, lang: Lang): readonly string[] {
  const { explored, findings, open } = proof;
  const reached = new Set(explored.flatMap((it) => [...it.reached]));
  const taken = new Set(explored.flatMap((it) => [...it.taken]));
  const states = new Set(explored.flatMap(({ prepared }) => prepared.expected));
  const names = new Set(explored.flatMap(regularNames));
  const never = (all: ReadonlySet<string>, done: ReadonlySet<string>) => [...all].filter((name) => !done.has(name));
  const list = (title: string, all: readonly string[]) =>
    all.length > 0 ? [title, ...all.map((it) => `  ${it}`)] : [];
  const isBroken = (id: string) => [...findings, ...open].some(({ invariant }) => invariant.id === id);
  return [
    `together: ${states.size - never(states, reached).length} of ${states.size} states of the chart that regular steps can lead to, ${names.size - never(names, taken).length} of ${names.size} regular transitions`,
    ...list(
      'states never come to:',
      never(states, reached).map((id) => named(id, proof, lang))
    ),
    ...list('transitions never taken:', never(names, taken)),
    ...invariants.filter(({ id }) => !isBroken(id)).map(({ claim, id }) => `holds:  ${inLang(claim, lang)} [${id}]`),
    ...open.map(
      ({ invariant, what }) => `open:   ${inLang(invariant.claim, lang)} [${invariant.id}]: ${inLang(what, lang)}`
    ),
    ...findings.flatMap((finding) => findingLines(finding, lang))
  ];
}
