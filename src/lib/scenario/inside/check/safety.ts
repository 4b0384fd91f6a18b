import type { Path } from '#formats/yaml';
import type { ScenarioCheck } from './context';

/** Checks that a file contains no real phone, identity or card numbers and no real links, since files are shared. */
export function checkSafety(context: ScenarioCheck): void {
  walk(context, context.tree.value, []);
}

function walk(context: ScenarioCheck, value: unknown, path: Path): void {
  if (typeof value === 'string' || typeof value === 'number') return look(context, String(value), path);
  if (value === null || typeof value !== 'object') return;
  for (const [key, child] of Object.entries(value))
    walk(context, child, [...path, Array.isArray(value) ? Number(key) : key]);
}

function look(context: ScenarioCheck, text: string, path: Path): void {
  for (const digits of numbersIn(text)) {
    if (isIdentity(digits)) context.say('SB0373', path, { number: masked(digits) });
    else if (isCard(digits)) context.say('SB0374', path, { number: masked(digits) });
    else if (isReachable(digits)) context.say('SB0372', path, { number: masked(digits) });
  }
  const turned = turning.exec(text)?.[0];
  if (turned !== undefined) context.say('SB0408', path, { code: turned.codePointAt(0)!.toString(16).toUpperCase() });
  const link = linked.exec(text)?.[0];
  if (link !== undefined && !isNobodys(link)) context.say('SB0375', path, { link });
}

/** Signs by which a text reads in another order than it stands in, so that it shows what it is not. */
const turning = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

const linked =
  /(?:https?|ftp|javascript|vbscript|mailto):[^\s，。；）]*[^\s，。；）.:]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\w.-])(?:[\w-]+\.)+(?:com|cn|net|org|gov|edu|io|cc|tv|vip|top|xyz|app|site|shop|online|club|uk|hk|tw)(?![\w-]|\.\w)(?:\/[^\s，。；）]*)?/i;

function numbersIn(text: string): readonly string[] {
  return [...text.matchAll(/(?<![\d\p{L}])\+?\d(?:[ -]?\d){9,18}[xX]?(?![\d\p{L}])|(?<!\d)\d{11,19}[xX]?(?!\d)/gu)].map(
    ([written]) => written.replace(/[^\dxX]/g, '').replace(/^86(?=1\d{10}$)/, '')
  );
}

const idWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

function isIdentity(digits: string): boolean {
  if (!/^[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dxX]$/.test(digits)) return false;
  const sum = idWeights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return '10X98765432'[sum % 11] === digits[17]!.toUpperCase();
}

function isCard(digits: string): boolean {
  if (!/^[3-6]\d{14,18}$/.test(digits)) return false;
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const twice = Number(digit) * (at % 2 === 1 ? 2 : 1);
    return total + (twice > 9 ? twice - 9 : twice);
  }, 0);
  return sum % 10 === 0;
}

const isReachable = (digits: string): boolean =>
  (/^1[3-9]\d{9}$/.test(digits) || /^0(?:10|2\d|[3-9]\d{2})\d{7,8}$/.test(digits)) &&
  !madeUp.some((it) => it.test(digits));

const madeUp: readonly RegExp[] = [
  // The three digits of the network, two zeros, the same three, a zero: 138 00 138 0..
  /^(1\d{2})00\1\d{3}$/,
  // Networks that nobody has been given.
  /^1(?:54|63|64|94)\d{8}$/,
  // Kept for drama by Ofcom.
  /^07700900\d{3}$/
];

const isNobodys = (link: string): boolean =>
  /(?:[@./]|^)(?:example\.(?:com|org|net)|[\w-]+\.(?:example|invalid|test))(?:[/?#:]|$)/i.test(link);

const masked = (digits: string): string => `${digits.slice(0, 3)}…${digits.slice(-2)}`;
