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
  arent: ['are', 'not'],
  wasnt: ['was', 'not'],
  werent: ['were', 'not'],
  hasnt: ['has', 'not'],
  havent: ['have', 'not'],
  hadnt: ['had', 'not'],
  wouldnt: ['would', 'not'],
  couldnt: ['could', 'not'],
  shouldnt: ['should', 'not'],
  aint: ['is', 'not'],
  im: ['i', 'am'],
  ive: ['i', 'have'],
  ill: ['i', 'will'],
  youre: ['you', 'are'],
  youve: ['you', 'have'],
  youll: ['you', 'will'],
  youd: ['you', 'would'],
  weve: ['we', 'have'],
  theyre: ['they', 'are'],
  theyve: ['they', 'have'],
  theyll: ['they', 'will'],
  itll: ['it', 'will'],
  itd: ['it', 'would'],
  its: ['it', 'is'],
  thats: ['that', 'is'],
  thatll: ['that', 'will'],
  theres: ['there', 'is'],
  heres: ['here', 'is'],
  whats: ['what', 'is'],
  hows: ['how', 'is'],
  wheres: ['where', 'is'],
  whos: ['who', 'is'],
  hes: ['he', 'is'],
  shes: ['she', 'is'],
  gonna: ['going', 'to'],
  wanna: ['want', 'to'],
  gotta: ['got', 'to'],
  gimme: ['give', 'me'],
  lemme: ['let', 'me'],
  dunno: ['do', 'not', 'know'],
  cos: ['because'],
  coz: ['because'],
  cuz: ['because'],
  u: ['you'],
  ur: ['your'],
  pls: ['please'],
  plz: ['please'],
  thx: ['thanks'],
  tmrw: ['tomorrow']
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

/** Splits English contractions as the lexicon spells them: "I'm" is two words, "modem's" is the modem. */
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
