import { own } from '#domain/own';
import { stepNames } from '#domain/terms';
import type { SelfHelpStep } from '#domain/ids';
import type { Text } from '#domain/text';
import type { CallClause } from '#machines/clause';
import { instantsText, momentsText, named, rightFor, textsListed, unitOf, wordsOf } from './names';
import type { Act } from '#ticket/acts';
import type { PlayedRun } from './played';
import type { Judgement, UnclearSpeech, Window } from './rule';
import type { Reason, Uncounted } from './uncounted';
import type { Sentence, Verdict } from '../scorecard';

export interface JudgedClause {
  readonly clause: CallClause;
  readonly played: PlayedRun;
  readonly window: Window;
  readonly judged: Judgement;
  readonly verdict: Verdict;
}

export const say = (code: string, values: Sentence['values'] = {}): Sentence => ({ code, values });

export function together([first, ...more]: readonly Sentence[]): Sentence | undefined {
  return first && (more.length > 0 ? { ...first, more } : first);
}

export function whyOf(it: JudgedClause): Sentence {
  const { clause, window, judged, verdict } = it;
  switch (verdict) {
    case 'violated':
      return brokenGate(it);
    case 'not-applicable':
      return say(window.opened ? 'waived' : 'never-opened');
    case 'to-review':
      return say('to-review', { parts: named(judged.missing ?? []) });
    case 'met':
      return isTimed(judged) ? say(clause.met.by === 'wait' ? 'waited' : 'in-time', timesOf(judged)) : say('met');
    case 'late':
      return whyLate(it);
    default:
      return whyMissed(it);
  }
}

function isTimed({ due_ms, limit_ms }: Judgement): boolean {
  return due_ms !== undefined && limit_ms !== undefined && Number.isFinite(limit_ms);
}

function timesOf({ due_ms = 0, limit_ms = 0, done }: Judgement, at_ms = done?.at_ms) {
  return { took_ms: at_ms === undefined ? 0 : at_ms - (due_ms - limit_ms), limit_ms };
}

function whyLate({ clause, played, judged }: JudgedClause): Sentence {
  const { late_percent: late } = played.call.table.policy;
  if (judged.deviation === 'too-early')
    return say('too-early-asked-again', { ...timesOf(judged, judged.entries[0]?.at_ms), late });
  if (judged.deviation === 'out-of-order') return say('step-too-soon', { order: stepsText(played), late });
  if (judged.late && isTimed(judged)) return say('too-late', { ...timesOf(judged), late });
  return say('sooner-next-time', { ...sooner(clause), late });
}

function sooner({ met, window }: CallClause): Sentence['values'] {
  const deed: Text = met.by === 'parts' ? { zh: '说', en: 'say' } : { zh: '做', en: 'do' };
  return { deed, moment: momentsText(window.closes) };
}

function whyMissed({ clause, played, window, judged }: JudgedClause): Sentence {
  const { deviation, missing = [], untrue = [], unclear } = judged;
  if (deviation === 'too-early') return say('too-early', timesOf(judged, judged.entries[0]?.at_ms));
  if (deviation === 'wrong-value') return say('wrong-label', labelsText(played));
  if (unclear) return whyUnclear(unclear);
  if (clause.met.by === 'plain-speech') return say('said-nothing');
  if (clause.met.by === 'fields')
    return together([
      ...(missing.length > 0 ? [say('fields-missing', { parts: named(missing) })] : []),
      ...(untrue.length > 0 ? [say('fields-untrue', { parts: named(untrue) })] : [])
    ])!;
  const lacks = [...(judged.reversed ? [reversedText(judged.reversed)] : []), ...lacking(clause, played, judged)];
  if (lacks.length > 0) return together(lacks)!;
  // Whoever is on the line has been contacted: what is missing is that anything was told.
  if (clause.timer?.to === 'contacted') return say('never-explained');
  return clause.strict && !window.opened ? say('never-got-there', opensOf(clause)) : say('never-done');
}

const putInVain = ['beyond-authority', 'taken-back'] as const satisfies readonly Reason[];

function reversedText({ later, earlier }: NonNullable<Judgement['reversed']>): Sentence {
  return say('wrong-order', { later: named([later]), earlier: named([earlier]) });
}

function lacking(clause: CallClause, played: PlayedRun, { missing = [], uncounted = [], inVain }: Judgement) {
  const unsaid = missing.filter((part) => part !== inVain?.part && !uncounted.some((it) => it.part === part));
  const of = (reason: Reason) => uncounted.filter((it) => it.reason === reason);
  const parts = (some: readonly Uncounted[]) => named(some.map(({ part }) => part));
  const early = of('too-early');
  const before = of('before-window');
  const unheard = of('unheard');
  const unsure = of('unsure');
  const misplaced = of('misplaced');
  const inPassing = of('in-passing');
  return [
    ...(unsaid.length > 0 ? [say('parts-missing', { parts: named(unsaid) })] : []),
    ...(inPassing.length > 0 ? [say('part-in-passing', { parts: parts(inPassing) })] : []),
    ...(inVain ? [inVain.why] : []),
    ...of('wrong').map((it) => wrongText(it, played)),
    ...putInVain.flatMap((reason) =>
      of(reason).length > 0 ? [say(`part-${reason}`, { parts: parts(of(reason)) })] : []
    ),
    ...(early.length > 0 ? [say('part-too-early', { parts: parts(early) })] : []),
    ...(before.length > 0 ? [say('part-before-window', { parts: parts(before), ...opensOf(clause) })] : []),
    ...(unheard.length > 0 ? [say('part-unheard', { parts: parts(unheard) })] : []),
    ...(misplaced.length > 0 ? [say('part-misplaced', { parts: parts(misplaced) })] : []),
    ...(unsure.length > 0 ? [say('part-unsure', { parts: parts(unsure) })] : [])
  ];
}

/** Returns what was said wrong and, if known, what is right. */
export function wrongText({ part, act }: { readonly part: string; readonly act: Act }, played: PlayedRun): Sentence {
  const right = rightFor(part, played, act);
  const values = { part: named([part]), said: saidWrong(act, played) };
  return right ? say('part-wrong', { ...values, right }) : say('part-wrong-here', values);
}

function saidWrong(act: Act, played: PlayedRun): string | Text {
  const isSum = act.name === 'explain-cause' && act.yuan !== undefined;
  return isSum ? { zh: `${act.yuan}元`, en: `${act.yuan} yuan` } : wordsOf(act, played);
}

export function opensOf({ window }: CallClause) {
  return { opens: instantsText([window.opens]) };
}

function whyUnclear({ foreign, long, worst }: UnclearSpeech): Sentence {
  const length = worst && { ...worst, unit: unitOf(worst.lang) };
  return together([
    ...(foreign > 0 ? [say('foreign-lines', { count: foreign })] : []),
    ...(length
      ? [
          long === 1
            ? say('sentence-too-long', withoutLang(length))
            : say('sentences-too-long', { count: long, ...withoutLang(length) })
        ]
      : [])
  ])!;
}

function withoutLang<T extends { readonly lang: string }>({ lang: _, ...rest }: T): Omit<T, 'lang'> {
  return rest;
}

const gateCodes: Readonly<Record<string, (played: PlayedRun) => string>> = {
  '1.2-confirm': () => 'gate-1.2-confirm',
  // Told, or done: the entry that broke it says which.
  '2.1-identity': (played) => {
    const entry = played.irregular('2.1-identity')[0]?.entry;
    const done = played.memory.acts.some((act) => act.entry === entry && act.kind === 'desk');
    if (!done) return 'gate-2.1-identity-told';
    return played.memory.desk.identity === 'unverifiable'
      ? 'gate-2.1-identity-unverifiable'
      : 'gate-2.1-identity-acted';
  }
};

function brokenGate({ clause, played }: JudgedClause): Sentence {
  return say(own(gateCodes, clause.id)?.(played) ?? 'gate');
}

export function stepsText(played: PlayedRun): Text {
  const steps = played.call.table.policy.ticket?.selfHelp ?? [];
  return textsListed(steps.map((step) => stepNames[step as SelfHelpStep]));
}

export function labelsText(played: PlayedRun): Sentence['values'] {
  const { label } = played.call.table.policy;
  const name = (business: string, difficulty: string): Text => {
    const a = own(label.business, business);
    const b = own(label.difficulty, difficulty);
    return { zh: `${a?.zh ?? business}·${b?.zh ?? difficulty}`, en: `${a?.en ?? business} · ${b?.en ?? difficulty}` };
  };
  const { class: business, difficulty } = played.call.caseFile.case;
  const given = played.memory.desk.label;
  return { right: name(business, difficulty), ...(given ? { given: name(given.business, given.difficulty) } : {}) };
}
