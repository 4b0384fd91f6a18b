import type { Trainee } from '#contact/log';
import { inCharacters, leastDigits } from './agent-number';

const nobody = { zh: '小林', en: 'Sam', agentId: '1024' } as const;

const links = /https?:\/\/\S+|www\.\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gi;

const longNumbers = /\d(?:[ -]?\d){6,}[xX]?/g;
const mobile = '13800138000';

const houses = /\d+(?=\s*(?:号楼|号院|栋|幢|单元|室|弄))/g;

/** Replaces trainees, long numbers and addresses in a sentence; a trainer reviews it, as other details remain. */
export function masked(sentence: string, people: readonly Trainee[]): string {
  // The longest first: 李娜娜 is not 李娜 with a rest.
  const known = [...people].sort((a, b) => b.name.trim().length - a.name.trim().length);
  let text = sentence.replace(links, (link) => (link.includes('@') ? 'someone@example.com' : 'example.com'));
  for (const { name, agentId } of known) {
    const trimmed = name.trim();
    if (trimmed.length > 1)
      text = wholeReplaced(text, trimmed, stand(trimmed), isHan(trimmed) ? noSign : letterOrDigit);
    if (agentId.length < leastDigits) continue;
    text = wholeReplaced(text, agentId, nobody.agentId, digit);
    text = text.replaceAll(inCharacters(agentId), inCharacters(nobody.agentId));
  }
  return text.replace(longNumbers, madeUp).replace(houses, '1');
}

const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);
const stand = (name: string): string => (isHan(name) ? nobody.zh : nobody.en);

const [digit, letterOrDigit, noSign] = [/\d/, /[\p{L}\d]/u, /(?!)/];

function wholeReplaced(text: string, word: string, by: string, joins: RegExp): string {
  const [all, wanted] = [text.toLowerCase(), word.toLowerCase()];
  let made = '';
  let from = 0;
  for (let at = all.indexOf(wanted); at >= 0; at = all.indexOf(wanted, at + wanted.length)) {
    const isWhole = !joins.test(text[at - 1] ?? '') && !joins.test(text[at + wanted.length] ?? '');
    if (!isWhole) continue;
    made += text.slice(from, at) + by;
    from = at + wanted.length;
  }
  return made + text.slice(from);
}

function madeUp(number: string): string {
  const digits = number.replace(/\D/g, '');
  if (/^1[3-9]\d{9}$/.test(digits)) return mobile;
  let at = 0;
  return number.replace(/\d/g, () => (at++ === 0 ? '1' : '0'));
}
