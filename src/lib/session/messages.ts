import type { Diagnostic } from '#domain/diagnostic';
import { fill, type Text } from '#domain/text';

const messages = {
  SB0701: [
    { zh: '练习 {id} 已经离开，不能接着打。', en: 'Run {id} was left and cannot be gone on with.' },
    { zh: '从练习页重新开始这个场景。', en: 'Start the scenario again from the practice page.' }
  ],
  SB0702: [
    {
      zh: '练习 {id} 是用另一个版本的{what}开始的，不能接着打。',
      en: 'Run {id} began under another version of the {what} and cannot be gone on with.'
    },
    {
      zh: '从练习页重新开始；这次练习的记录仍然保存着。',
      en: 'Start again from the practice page; the log of this run is kept.'
    }
  ],
  SB0703: [
    { zh: '这里没有场景 {scenario}。', en: 'There is no scenario {scenario} here.' },
    { zh: '到练习页选一个现有的场景。', en: 'Choose one of the scenarios on the practice page.' }
  ],
  SB0704: [
    {
      zh: '繁体字对照表没有取到，这句话还没有说出去。',
      en: 'The tables of traditional characters could not be fetched; this line was not said.'
    },
    { zh: '联网后再发一次，或改用简体字。', en: 'Send it again when you are online, or write simplified characters.' }
  ]
} as const satisfies Readonly<Record<string, readonly [message: Text, remedy: Text]>>;

/** A mistake of this room in both languages. */
export function say(code: keyof typeof messages, values: Readonly<Record<string, string>> = {}): Diagnostic {
  const [message, remedy] = messages[code];
  const filled = (text: Text): Text => ({ zh: fill(text.zh, values), en: fill(text.en, values) });
  return { code, severity: 'error', message: filled(message), remedy: filled(remedy) };
}
