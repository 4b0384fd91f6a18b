import { reporter, type Family } from '../report';

/** A stored run that a screen is to go on with. */
// prettier-ignore
export const sentences = {
  SB0701: ['error', '练习 {id} 已经离开，不能接着打。', 'Run {id} was left and cannot be gone on with.', '从练习页重新开始这个场景。', 'Start the scenario again from the practice page.'],
  SB0702: ['error', '练习 {id} 是用另一个版本的{what}开始的，不能接着打。', 'Run {id} began under another version of the {what} and cannot be gone on with.', '从练习页重新开始；这次练习的记录仍然保存着。', 'Start again from the practice page; the log of this run is kept.'],
  SB0703: ['error', '这里没有场景 {scenario}。', 'There is no scenario {scenario} here.', '到练习页选一个现有的场景。', 'Choose one of the scenarios on the practice page.'],
  SB0704: ['error', '繁体字对照表没有取到，这句话还没有说出去。', 'The tables of traditional characters could not be fetched; this line was not said.', '联网后再发一次，或改用简体字。', 'Send it again when you are online, or write simplified characters.']
} as const satisfies Family;

export const report = reporter(sentences);
