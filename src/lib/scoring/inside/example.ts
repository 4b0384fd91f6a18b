import { fill, type Text } from '#domain/text';
import type { Part } from '#domain/act-ids';
import { holds } from '#machines/clause';
import type { ReadyLine } from '#scenario/scenario';
import type { PlayedRun } from './played';

/** Returns an example line true of this case: the script, else a good ready line; `undefined` if none. */
export function exampleFor(clause: string, parts: readonly Part[], played: PlayedRun): Text | undefined {
  const { table, caseFile, header } = played.call;
  let known = examples.get(table);
  if (known?.of !== caseFile) examples.set(table, (known = { of: caseFile, found: new Map() }));
  const key = [header.trainee.agentId, clause, ...parts].join(' ');
  if (!known.found.has(key)) known.found.set(key, findExample(clause, parts, played));
  return known.found.get(key);
}

type PlayedCall = PlayedRun['call'];

const examples = new WeakMap<
  PlayedCall['table'],
  { readonly of: PlayedCall['caseFile']; readonly found: Map<string, Text | undefined> }
>();

function findExample(clause: string, parts: readonly Part[], played: PlayedRun): Text | undefined {
  const script = played.call.table.policy.scripts[clause];
  const said = script && filled(script, { agentId: played.call.header.trainee.agentId });
  if (said && isWhole(said)) return said;
  const lines = readyLines(played);
  const saying = lines.find(({ until = [] }) => parts.every((part) => until.some((act) => act.split(':')[0] === part)));
  return (saying ?? (script && likest(script, lines)))?.text;
}

interface Example extends Pick<ReadyLine, 'until'> {
  readonly text: Text;
}

function readyLines({ call }: PlayedRun): readonly Example[] {
  const { scenario, facts } = call.caseFile;
  const values = { ...facts, agentId: call.header.trainee.agentId };
  return Object.values(scenario.ready)
    .filter((line) => !line.bad && isForCase(line, call.caseFile))
    .map(({ say, until }): Example => ({ text: filled(say, values), until }))
    .filter(({ text }) => isWhole(text));
}

function isForCase({ if: guard }: ReadyLine, of: PlayedRun['call']['caseFile']): boolean {
  return (guard?.variant?.includes(of.variant) ?? true) && (guard?.where === undefined || holds(guard.where, of.case));
}

const leastShared = 0.6;

function likest(script: Text, lines: readonly Example[]): Example | undefined {
  const wanted = script.zh.split(/\{\w+\}/).flatMap(pairsOf);
  const shared = ({ text }: Example): number => {
    const has = new Set(pairsOf(text.zh));
    return wanted.filter((pair) => has.has(pair)).length / Math.max(1, wanted.length);
  };
  const [best] = [...lines].sort((a, b) => shared(b) - shared(a));
  return best && shared(best) >= leastShared ? best : undefined;
}

function pairsOf(text: string): readonly string[] {
  const characters = [...text.replace(/[^\p{L}\p{N}]/gu, '')];
  return characters.slice(1).map((character, at) => `${characters[at]}${character}`);
}

function filled({ zh, en }: Text, values: Readonly<Record<string, string | number>>): Text {
  return { zh: fill(zh, values), en: fill(en, values) };
}

function isWhole({ zh, en }: Text): boolean {
  return ![zh, en].some((text) => /\{\w+\}/.test(text));
}
