import { own } from '#domain/own';
import { partNames, stepNames, ticketFieldNames } from '#domain/terms';
import { fill, type Text } from '#domain/text';
import type { CallClause } from '#machines/clause';
import type { SelfHelpStep } from '#domain/ids';
import type { PlayedRun } from './played';
import type { Judgement, Window } from './rule';
import type { Sentence, Verdict } from '../scorecard';

interface JudgedClause {
  readonly clause: CallClause;
  readonly played: PlayedRun;
  readonly window: Window;
  readonly judged: Judgement;
  readonly verdict: Verdict;
}

const say = (code: string, values: Sentence['values'] = {}): Sentence => ({ code, values });

/** Parts or fields by their names, in both languages. */
function named(ids: readonly string[]): Text {
  const texts = ids.map((id) => own(partNames, id) ?? own(ticketFieldNames, id) ?? { zh: id, en: id });
  return { zh: texts.map(({ zh }) => zh).join('、'), en: texts.map(({ en }) => en).join(', ') };
}

/** Why a verdict is what it is, in one sentence. */
export function whyOf({ clause, played, window, judged, verdict }: JudgedClause): Sentence {
  const timed = judged.due_ms !== undefined && judged.limit_ms !== undefined && Number.isFinite(judged.limit_ms);
  const took_ms = timed && judged.done ? judged.done.at_ms - (judged.due_ms! - judged.limit_ms!) : 0;
  const limit = { took_ms, limit_ms: judged.limit_ms ?? 0 };
  const late = played.call.table.policy.late_percent;
  if (verdict === 'violated') return say(`gate-${clause.id}`);
  if (verdict === 'not-applicable') return say(window.opened ? 'waived' : 'never-opened');
  if (verdict === 'to-review') return say('to-review', { parts: named(judged.missing ?? []) });
  if (verdict === 'met') return timed ? say(clause.met.by === 'wait' ? 'waited' : 'in-time', limit) : say('met');
  if (judged.deviation === 'too-early') {
    const first = judged.entries[0];
    const asked_ms = first && timed ? first.at_ms - (judged.due_ms! - judged.limit_ms!) : 0;
    return say(verdict === 'late' ? 'too-early-asked-again' : 'too-early', {
      took_ms: asked_ms,
      limit_ms: limit.limit_ms,
      ...(verdict === 'late' ? { late } : {})
    });
  }
  if (verdict === 'late' && judged.deviation === 'out-of-order')
    return say('step-too-soon', { order: orderOf(played), late });
  if (verdict === 'late')
    return judged.late && timed ? say('too-late', { ...limit, late }) : say('after-its-window', { late });
  if (judged.deviation === 'wrong-value') return say('wrong-label', labelNames(played));
  if (judged.deviation === 'wrong-language') return say('wrong-language');
  if (judged.deviation === 'too-long') return say('too-long', { most: longest(played) });
  if (judged.deviation === 'out-of-order')
    return say('out-of-order', { parts: named('parts' in clause.met ? clause.met.parts : []) });
  if (clause.met.by === 'plain-speech') return say('said-nothing');
  if (judged.missing && judged.missing.length > 0)
    return say(clause.met.by === 'fields' ? 'fields-missing' : 'parts-missing', { parts: named(judged.missing) });
  if (clause.strict && !window.opened) return say('window-never-opened');
  return say('never-done');
}

/** What would have met it. */
export function remedyOf({ clause, played, judged, verdict }: JudgedClause): Sentence {
  const script = spoken(played.call.table.policy.scripts[clause.id], played);
  const { met } = clause;
  if (verdict === 'met' || verdict === 'not-applicable') return say('nothing-to-do');
  if (met.by === 'parts' && judged.deviation === 'out-of-order')
    return say('in-this-order', { order: orderOf(played) });
  if (met.by === 'parts' || met.by === 'parts-within' || met.by === 'order') {
    const parts = named(met.parts);
    const limit_ms = judged.limit_ms ?? 0;
    if (met.by === 'order') return say('say-in-order', { parts });
    return script
      ? say(met.by === 'parts-within' ? 'say-script-within' : 'say-script', { parts, script, limit_ms })
      : say('say-parts', { parts });
  }
  if (met.by === 'fields') return say('fill-fields', { parts: named([...met.fields]) });
  if (met.by === 'tag')
    return say('add-tag', { tag: played.call.table.policy.tags[met.tag] ?? { zh: met.tag, en: met.tag } });
  if (met.by === 'label') return say('set-label', labelNames(played));
  if (met.by === 'wait') return say('wait-first', { limit_ms: judged.limit_ms ?? 0 });
  if (met.by === 'plain-speech') return say('speak-plainly', { most: longest(played) });
  return say(`do-${clause.id}`, { limit_ms: judged.limit_ms ?? 0 });
}

/** The steps of self-help in the policy's order. */
function orderOf(played: PlayedRun): Text {
  const steps = played.call.table.policy.ticket?.selfHelp ?? [];
  const texts = steps.map((step) => stepNames[step as SelfHelpStep]);
  return { zh: texts.map(({ zh }) => zh).join('、'), en: texts.map(({ en }) => en).join(', ') };
}

/** An official line as this trainee would say it; what only the case can fill stays a gap. */
function spoken(script: Text | undefined, played: PlayedRun): Text | undefined {
  if (!script) return undefined;
  const { agentId } = played.call.header.trainee;
  const said = (text: string) => fill(text, { agentId }).replace(/\{\w+\}/g, '…');
  return { zh: said(script.zh), en: said(script.en) };
}

function longest(played: PlayedRun): number {
  const { caseFile, table } = played.call;
  return table.policy.longestSentence[caseFile.lang][caseFile.case.care ? 'care' : 'ordinary'];
}

/** The label given and the right one, by their names. */
function labelNames(played: PlayedRun): Sentence['values'] {
  const { label } = played.call.table.policy;
  const name = (business: string, difficulty: string): Text => {
    const a = label.business[business as keyof typeof label.business];
    const b = label.difficulty[difficulty as keyof typeof label.difficulty];
    return { zh: `${a?.zh ?? business}·${b?.zh ?? difficulty}`, en: `${a?.en ?? business} · ${b?.en ?? difficulty}` };
  };
  const { class: business, difficulty } = played.call.caseFile.case;
  const given = played.memory.desk.label;
  return { right: name(business, difficulty), ...(given ? { given: name(given.business, given.difficulty) } : {}) };
}
