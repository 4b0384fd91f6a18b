import { languageNames } from '#domain/terms';
import type { Part } from '#domain/act-ids';
import { exampleFor } from './example';
import { named, unitOf } from './names';
import type { PlayedRun } from './played';
import type { Judgement } from './rule';
import type { Sentence } from '../scorecard';
import { labelsText, opensOf, say, stepsText, together, type JudgedClause } from './why';

export function remedyOf(it: JudgedClause): Sentence {
  const { clause, played, judged, verdict } = it;
  const { met } = clause;
  const { missing: lacking = [] } = judged;
  if (verdict === 'met' || verdict === 'not-applicable') return say('nothing-to-do');
  switch (met.by) {
    case 'parts':
      return judged.deviation === 'out-of-order' && judged.done
        ? say('in-this-order', { order: stepsText(played) })
        : sayThem(it, met.parts);
    case 'parts-within':
      return sayThem(it, met.parts);
    case 'order':
      return say('say-in-order', { parts: named(met.parts) });
    case 'fields':
      return say('fill-fields', { parts: named(lacking.length > 0 ? lacking : met.fields) });
    case 'tag':
      return say('add-tag', { tag: played.call.table.policy.tags[met.tag] ?? { zh: met.tag, en: met.tag } });
    case 'label':
      return say('set-label', labelsText(played));
    case 'wait':
      return say('wait-first', { limit_ms: limitOf(it) });
    case 'plain-speech':
      return speakClearly(played, judged);
    default:
      return say(`do-${clause.id}`, { limit_ms: limitOf(it) });
  }
}

function limitOf({ clause, played, judged }: JudgedClause): number {
  return judged.limit_ms ?? played.call.table.policy.limits_ms[clause.id] ?? 0;
}

function sayThem({ clause, played, judged, verdict }: JudgedClause, all: readonly Part[]): Sentence {
  const script = exampleFor(clause.id, all, played);
  const parts = named(all);
  if (clause.id === '1.2-confirm' && verdict === 'violated' && script) return say('confirm-first', { script });
  const again = judged.uncounted?.some(({ reason }) => reason === 'before-window') ?? false;
  if (again)
    return script
      ? say('say-script-after', { script, parts, ...opensOf(clause) })
      : say('say-parts-after', { parts, ...opensOf(clause) });
  if (!script) return say('say-parts', { parts });
  return judged.limit_ms === undefined
    ? say('say-script', { script, parts })
    : say('say-script-within', { script, parts, limit_ms: judged.limit_ms });
}

function speakClearly({ call }: PlayedRun, { unclear }: Judgement): Sentence {
  const { worst, foreign = 0 } = unclear ?? {};
  const sentences = [
    ...(foreign > 0 ? [say('speak-their-language', { language: languageNames[call.caseFile.lang] })] : []),
    ...(worst ? [say('say-it-shorter', { most: worst.most, unit: unitOf(worst.lang) })] : [])
  ];
  return together(sentences) ?? say('say-something');
}
