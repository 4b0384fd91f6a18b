import { nextSteps } from '#coach/next-steps';
import { mindOf, type Call } from '#contact/call';
import { checklistOf } from '#contact/view';
import { lifeOf } from '#debrief/life';
import { scoreRun } from '#scoring/score';
import { sentence } from '#scoring/sentences';
import type { Finding } from '#scoring/scorecard';
import { filled, type Talked } from './play.ts';

export type Facts = Readonly<Record<string, unknown>>;

const withSentences = (finding: Finding) => ({
  ...finding,
  zh: sentence(finding.why, 'zh-CN'),
  en: sentence(finding.why, 'en'),
  codes: [finding.why, ...(finding.why.more ?? [])].map(({ code }) => code)
});

/** All that a table may ask of a call that was talked. What takes time is worked out when it is asked for. */
export function outcomeOf(call: Call, { log, state }: Talked, lastStep: string, facts: Facts) {
  const card = scoreRun(call, state, { record: false });
  const lines = state.memory.lines.toArray();
  const own = lines.filter(({ who }) => who === 'customer');
  const last = lines.findLast(({ who }) => who === 'agent');
  const acts = [...state.memory.acts];
  const named = (of: typeof lines) => of.flatMap(({ means = [] }) => means.flatMap(({ line }) => line ?? []));
  return {
    card,
    lang: call.header.lang,
    findings: Object.fromEntries(card.findings.toReversed().map((it) => [it.id, withSentences(it)])),
    replies: named(own),
    answers: named(own.filter(({ from_ms }) => last !== undefined && from_ms >= last.from_ms)),
    heard: own.map(({ text }) => text).join(' '),
    answer: own.at(-1)?.text,
    acts: acts.map(({ name, value, counts, yuan }) => ({ name, value, counts, yuan })),
    at: mindOf(state).at,
    ended: state.memory.ended !== undefined,
    told: acts.flatMap(({ name, value }) => (name === 'data-given' ? [value] : [])),
    irregular: state.memory.facts
      .toArray()
      .flatMap((fact) => (fact.kind === 'irregular' ? [fact.clause as string] : [])),
    get read() {
      return call.table
        .understand(filled(lastStep, facts))
        .weighed.map(({ hit, counts }) => ({ name: hit.name, value: hit.value, yuan: hit.yuan, counts }));
    },
    get checklist() {
      return checklistOf(call, state).map(({ clause }) => clause);
    },
    get todo() {
      return checklistOf(call, state).flatMap(({ clause, todo }) => (todo ? [clause] : []));
    },
    get next() {
      return nextSteps(call, state, { canRead: () => true })[0];
    },
    get life() {
      return lifeOf(call, log, state, card.consequences);
    }
  };
}

export type Outcome = ReturnType<typeof outcomeOf>;
