import { own } from '#domain/own';
import { inLang, type Lang } from '#domain/text';
import { clockText } from '#domain/units';
import { refusalNames } from '#contact/refusal-names';
import { deskActNames } from '#machines/desk-act-names';
import { scoreRun } from '#scoring/score';
import type { Scorecard } from '#scoring/scorecard';
import { sentence, windowText } from '#scoring/sentences';
import { json, policy } from '../arguments.ts';
import { cardLines, failureTexts } from '../card-text.ts';
import { command, type Command } from '../command.ts';
import { playFile, type PlayedFile } from '../play-file.ts';
import { diagnosticLines, padded } from '../print.ts';
import { transcriptLines, transcriptOf } from '../transcript-text.ts';

/** `sb score <scenario> <run> [--transcript] [--json]`: plays a run file and prints its scorecard. */
export const score: Command = command({
  name: 'score',
  summary: { zh: '给一份通话记录打分', en: 'Score a run file' },
  takes: '<scenario.yaml> <run.yaml>',
  words: [2, 2],
  options: {
    transcript: {
      text: {
        zh: '先列出通话：说了什么、客户怎么答、做了什么',
        en: 'tells the call first: what was said, what came back, what was done'
      }
    },
    ...policy,
    ...json
  },
  async run({ words: [scenario, run], values }, io) {
    const played = await playFile(scenario!, run!, values.policy);
    for (const diagnostic of played.diagnostics) for (const line of diagnosticLines(diagnostic, io.lang)) io.err(line);
    if (!played.ok) return 1;
    const card = scoreRun(played.value.call, played.value.state, { record: true });
    const undone = refusedIn(played.value, io.lang);
    const { table, caseFile } = played.value.call;
    const words = { lang: io.lang, policy: table.policy, scenario: caseFile.scenario };
    if (values.json) {
      const transcript = values.transcript ? { transcript: transcriptOf(played.value, io.lang) } : {};
      const notPassed = failureTexts(card, words).map((text) => inLang(text, io.lang));
      io.out(JSON.stringify({ ...asJson(card, io.lang), notPassed, refused: undone, ...transcript }, null, 2));
    } else {
      if (values.transcript) for (const line of [...transcriptLines(played.value, io.lang), '']) io.out(line);
      for (const line of cardLines(card, words)) io.out(line);
      if (undone.length > 0) io.out(`\n${io.lang === 'en' ? 'Could not be done' : '没有做成的'}`);
      for (const { at, what, why } of undone) io.out(`  ${padded(at, 10)}${padded(`${what}  `, 24)}${why}`);
    }
    return 0;
  }
});

function refusedIn({ run, state }: PlayedFile, lang: Lang) {
  return state.memory.refusals.map(({ entry: index, why }) => {
    const entry = run.entries[index]!;
    const what =
      'say' in entry ? entry.say : inLang(own(deskActNames, entry.do) ?? { zh: entry.do, en: entry.do }, lang);
    return { entry: index, at: clockText(entry.at_ms).padStart(5, '0'), what, why: inLang(refusalNames[why], lang) };
  });
}

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
