import { inLang, sentenceCase, type Lang } from '#domain/text';
import { dimensions, type Ending } from '#domain/ids';
import { dimensionNames, endingNames } from '#domain/terms';
import { formatDuration } from '#domain/units';
import { refusalNames } from '#contact/refusal-names';
import { deskActOf } from '#machines/desk-acts';
import { callClauseOf } from '#machines/call-clauses';
import { clauseText } from '#machines/clause-text';
import type { Policy } from '#machines/policy';
import { scoreRun } from '#scoring/score';
import type { Finding, Scorecard } from '#scoring/scorecard';
import { sentence, windowText } from '#scoring/sentences';
import { json, policy } from '../arguments.ts';
import { command, type Command } from '../command.ts';
import { playFile, type PlayedFile } from '../play-file.ts';
import { diagnosticLines, padded } from '../print.ts';

const verdictMarks: Readonly<Record<Finding['verdict'], string>> = {
  met: '✓', late: '◷', partly: '◐', missed: '✗', violated: '✗✗', 'not-applicable': '–', 'to-review': '?'
}; // prettier-ignore

/** `sb score <scenario> <run> [--json]`: plays a run file and prints its scorecard. */
export const score: Command = command({
  name: 'score',
  summary: { zh: '给一份通话记录打分', en: 'Score a run file' },
  takes: '<scenario.yaml> <run.yaml>',
  words: [2, 2],
  options: { ...policy, ...json },
  async run({ words: [scenario, run], values }, io) {
    const played = await playFile(scenario!, run!, values.policy);
    for (const diagnostic of played.diagnostics) for (const line of diagnosticLines(diagnostic, io.lang)) io.err(line);
    if (!played.ok) return 1;
    const card = scoreRun(played.value.call, played.value.state, { record: true });
    const undone = refusedIn(played.value, io.lang);
    if (values.json) io.out(JSON.stringify({ ...asJson(card, io.lang), refused: undone }, null, 2));
    else {
      for (const line of asText(card, io.lang, played.value.call.table.policy)) io.out(line);
      if (undone.length > 0) io.out(`\n${io.lang === 'en' ? 'Could not be done' : '没有做成的'}`);
      for (const { at, what, why } of undone) io.out(`  ${padded(at, 10)}${padded(what, 24)}${why}`);
    }
    return 0;
  }
});

/** What of a run nobody could do when it came, and why: it changed nothing. */
function refusedIn({ run, state }: PlayedFile, lang: Lang) {
  return state.memory.refusals.map(({ entry: index, why }) => {
    const entry = run.entries[index]!;
    const what = 'say' in entry ? entry.say : inLang(deskActOf(entry.do)?.text ?? { zh: entry.do, en: entry.do }, lang);
    return { entry: index, at: formatDuration(entry.at_ms), what, why: inLang(refusalNames[why], lang) };
  });
}

/** The scorecard as other programs read it: sentences worded, windows told, points in hundredths. */
function asJson(card: Scorecard, lang: Lang) {
  return {
    ...card,
    findings: card.findings.map(({ why, remedy, window, ...finding }) => ({
      ...finding,
      window: { ...window, text: windowText(window, lang) },
      why: sentence(why, lang),
      remedy: sentence(remedy, lang)
    })),
    consequences: card.consequences.map(({ code, tone, text }) => ({ code, tone, text: inLang(text, lang) }))
  };
}

function gateText(id: string, policy: Policy, lang: Lang): string {
  const clause = callClauseOf(id);
  return clause ? inLang(clauseText(clause, policy), lang) : '';
}

function asText(card: Scorecard, lang: Lang, policy: Policy): readonly string[] {
  const en = lang === 'en';
  const points = (hundredths: number) => (hundredths / 100).toFixed(hundredths % 100 === 0 ? 0 : 2);
  const dials = dimensions.map(
    (dimension) => `${sentenceCase(inLang(dimensionNames[dimension], lang))} ${card.dimensions[dimension].score}`
  );
  const lines = [
    `${card.scenario} · ${card.variant} · ${card.mode} · ${card.lang} · seed ${card.seed}`,
    `${en ? 'Total' : '总分'} ${card.total}   ${dials.join('   ')}   ${card.passed ? (en ? 'PASSED' : '通过') : en ? 'NOT PASSED' : '未通过'}${card.record ? '' : en ? ' (practice)' : '（练习）'}`,
    `${en ? 'Ending: ' : '结束方式：'}${inLang(endingNames[card.ending as Ending], lang)}`,
    ...card.gates.map(
      (gate) => `${en ? 'GATE broken' : '红线'}: ${[gate.clause, gateText(gate.clause, policy, lang)].join(' ').trim()}`
    )
  ];
  for (const dimension of dimensions) {
    lines.push('', sentenceCase(inLang(dimensionNames[dimension], lang)));
    for (const finding of card.findings.filter((it) => it.dimension === dimension)) {
      const value =
        finding.max > 0
          ? `${points(finding.points)}/${points(finding.max)}${finding.lost > 0 ? ` -${points(finding.lost)}` : ''}`
          : finding.lost > 0
            ? `-${points(finding.lost)}`
            : '';
      lines.push(
        `  ${padded(verdictMarks[finding.verdict], 3)}${padded(finding.fact ? `${finding.clause} ${finding.fact}` : finding.clause, 42)}${padded(value, 9)}${sentence(finding.why, lang)}`
      );
      if (!['met', 'not-applicable', 'to-review'].includes(finding.verdict)) {
        lines.push(
          `       ${finding.cause ? (en ? `because of ${finding.cause}. ` : `起因：${finding.cause}。`) : ''}${sentence(finding.remedy, lang)}`
        );
      }
    }
  }
  if (card.consequences.length > 0) lines.push('', en ? 'What follows' : '后来');
  for (const { text } of card.consequences) lines.push(`  ${inLang(text, lang)}`);
  return lines;
}
