import { fill, inLang, type Text } from '#domain/text';
import type { Part } from '#domain/ids';
import { holds } from '#machines/clause';
import type { ReadyLine } from '#scenario/scenario';
import type { PlayedRun } from './played';

/**
 * A line that one could have said in this very case: the official one if nothing in it is left open, else a good ready line of the scenario
 * in which all the parts are read. Nothing if there is neither: an example that is not true of the case teaches what is wrong.
 */
export function exampleFor(clause: string, parts: readonly Part[], played: PlayedRun): Text | undefined {
  return official(clause, played) ?? readyLine(parts, played);
}

function official(clause: string, { call }: PlayedRun): Text | undefined {
  const script = call.table.policy.scripts[clause];
  const said = script && filled(script, { agentId: call.header.trainee.agentId });
  return said && isWhole(said) ? said : undefined;
}

/** The one that says them all and least beside: an offer that ends in a question is no second confirmation. */
function readyLine(parts: readonly Part[], { call }: PlayedRun): Text | undefined {
  const { scenario, facts, lang } = call.caseFile;
  const values = { ...facts, agentId: call.header.trainee.agentId };
  const namesIn = (text: Text): ReadonlySet<string> => {
    const { weighed } = call.table.understand(inLang(text, lang));
    return new Set(weighed.filter(({ counts }) => counts === 'yes').map(({ hit }) => hit.name));
  };
  const [best] = Object.values(scenario.ready)
    .filter((line) => !line.bad && isForCase(line, call.caseFile))
    .map(({ say }) => filled(say, values))
    .filter(isWhole)
    .map((text) => ({ text, says: namesIn(text) }))
    .filter(({ says }) => parts.every((part) => says.has(part)))
    .sort((a, b) => a.says.size - b.says.size);
  return best?.text;
}

/** A guard of a ready line, as far as the case decides it. */
function isForCase({ if: guard }: ReadyLine, of: PlayedRun['call']['caseFile']): boolean {
  return (guard?.variant?.includes(of.variant) ?? true) && (guard?.where === undefined || holds(guard.where, of.case));
}

function filled({ zh, en }: Text, values: Readonly<Record<string, string | number>>): Text {
  return { zh: fill(zh, values), en: fill(en, values) };
}

/** True if no place of it is left open. */
function isWhole({ zh, en }: Text): boolean {
  return ![zh, en].some((text) => /\{\w+\}/.test(text));
}
