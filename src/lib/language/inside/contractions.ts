const whole: Readonly<Record<string, readonly string[]>> = {
  "can't": ['can', 'not'],
  cannot: ['can', 'not'],
  cant: ['can', 'not'],
  "won't": ['will', 'not'],
  wont: ['will', 'not'],
  "shan't": ['shall', 'not'],
  "let's": ['let', 'us'],
  dont: ['do', 'not'],
  doesnt: ['does', 'not'],
  didnt: ['did', 'not'],
  isnt: ['is', 'not'],
  im: ['i', 'am'],
  ive: ['i', 'have'],
  youre: ['you', 'are'],
  thats: ['that', 'is'],
  gonna: ['going', 'to'],
  wanna: ['want', 'to'],
  whats: ['what', 'is']
};
const tails: Readonly<Record<string, string>> = { ll: 'will', re: 'are', ve: 'have', m: 'am', d: 'would' };
const subjects = new Set([
  'it',
  'that',
  'what',
  'there',
  'here',
  'he',
  'she',
  'who',
  'how',
  'where',
  'this',
  'everything',
  'when'
]);

/** "I'm" is two words, "modem's" is the modem: English words as the lexicon spells them. */
export function splitContraction(word: string): readonly string[] {
  const known = Object.hasOwn(whole, word) ? whole[word] : undefined;
  if (known) return known;
  const at = word.lastIndexOf("'");
  if (at < 0) return [word];
  const head = word.slice(0, at);
  const tail = word.slice(at + 1);
  if (tail === 't' && head.endsWith('n')) return [head.slice(0, -1), 'not'];
  if (tail === 's') return subjects.has(head) ? [head, 'is'] : [head];
  const rest = tails[tail];
  return rest === undefined ? [head + tail] : [head, rest];
}
