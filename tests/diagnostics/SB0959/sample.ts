import { readAnswerText } from '#class/answer-file';
import { writeAnswers } from '#formats/answers';

const text = writeAnswers([
  {
    run: 'run-1',
    log: '0123456789abcdef',
    finding: '2.1-identity',
    disputed: 'I did ask for the code.',
    ruling: 'upheld',
    by: 'Lin',
    text: '',
    at: '2026-11-30T08:00:00.000Z'
  }
]);

export const incorrect = () => readAnswerText(text.replace('upheld', 'void'), 'answers.json').diagnostics;
export const correct = () => readAnswerText(text, 'answers.json').diagnostics;
