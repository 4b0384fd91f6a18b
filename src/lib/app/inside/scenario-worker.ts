import { deskActs } from '#machines/desk-acts';
import { wordingMistake } from '#language/wording';
import { openScenario, type CheckDeps } from '#scenario/read';
import type { ReadScenario, ReadingAnswer, ReadingQuestion } from '../scenario-reader.ts';

let deps: CheckDeps = {};

globalThis.addEventListener('message', ({ data }) => {
  // Sent by `ScenarioReader`, and by nobody else: a worker has one owner.
  const question = data as ReadingQuestion;
  if (question.asks === 'begin') {
    const { policy, shared } = question;
    deps = { policy, shared, acts: deskActs, wordingMistake };
    return;
  }
  const { id, text, file } = question;
  const answer: ReadingAnswer = { id, read: read(text, file) };
  globalThis.postMessage(answer);
});

function read(text: string, file: string): ReadScenario {
  const opened = openScenario(text, file, deps);
  const { diagnostics } = opened;
  return { text, diagnostics, ...(opened.ok && { scenario: opened.value.scenario }) };
}
