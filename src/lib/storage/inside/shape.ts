import { bad, good } from '#diagnostics/diagnostic';
import type { Result } from '#diagnostics/diagnostic';
import { limits } from './limits';
import { report } from '#diagnostics/catalogue/transfer';

/** A value from outside with the place it stands at, so that a refusal can say where. */
export interface UntrustedValue {
  readonly path: string;
  readonly value: unknown;
}

class Misshapen extends Error {
  constructor(
    readonly path: string,
    readonly zh: string,
    readonly en: string
  ) {
    super(`${path}: ${en}`);
  }
}

function misshapen({ path }: UntrustedValue, zh: string, en: string): never {
  throw new Misshapen(path, zh, en);
}

/** Runs a reading: its value, or SB0520 with the first place that is not as it should be. */
export function reading<T>(work: () => T): Result<T> {
  try {
    return good(work());
  } catch (error) {
    if (!(error instanceof Misshapen)) throw error;
    const { path, zh, en } = error;
    return bad(report('SB0520', { path, expected: { zh, en } }));
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The field of an object; a missing one is undefined. */
export function at(place: UntrustedValue, key: string): UntrustedValue {
  if (!isObject(place.value)) return misshapen(place, '对象', 'an object');
  return { path: `${place.path}.${key}`, value: place.value[key] };
}

export const has = (place: UntrustedValue, key: string): boolean => at(place, key).value !== undefined;

export function text(place: UntrustedValue, max: number = limits.nameCharacters): string {
  const { value } = place;
  if (typeof value === 'string' && value.length <= max) return value;
  return misshapen(place, `至多 ${max} 个字的文本`, `a text of at most ${max} characters`);
}

export function matching(place: UntrustedValue, pattern: RegExp, zh: string, en: string): string {
  const value = text(place);
  return pattern.test(value) ? value : misshapen(place, zh, en);
}

/** A finite number in the range. */
export function number(place: UntrustedValue, min: number, max = Number.MAX_SAFE_INTEGER): number {
  const { value } = place;
  if (typeof value === 'number' && Number.isFinite(value) && value >= min && value <= max) return value;
  return misshapen(place, `不小于 ${min} 的数`, `a number of at least ${min}`);
}

export function flag(place: UntrustedValue): boolean {
  return typeof place.value === 'boolean' ? place.value : misshapen(place, 'true 或 false', 'true or false');
}

export function oneOf<const T extends string | number>(place: UntrustedValue, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === place.value);
  return found ?? misshapen(place, `${choices.join('、')} 之一`, `one of ${choices.join(', ')}`);
}

export function list(place: UntrustedValue, max: number): readonly UntrustedValue[] {
  const { path, value } = place;
  if (!Array.isArray(value)) return misshapen(place, '列表', 'a list');
  if (value.length > max) return misshapen(place, `至多 ${max} 项`, `at most ${max} items`);
  return value.map((item: unknown, i) => ({ path: `${path}[${i}]`, value: item }));
}

/** The fields of an object as pairs. */
export function pairs(place: UntrustedValue, max: number): readonly (readonly [string, UntrustedValue])[] {
  if (!isObject(place.value)) return misshapen(place, '对象', 'an object');
  const keys = Object.keys(place.value);
  if (keys.length > max) return misshapen(place, `至多 ${max} 项`, `at most ${max} fields`);
  return keys.map((key) => [text({ path: place.path, value: key }), at(place, key)] as const);
}

/** Text, number or truth value. */
export function scalar(place: UntrustedValue): string | number | boolean {
  if (typeof place.value === 'number') return number(place, -Number.MAX_SAFE_INTEGER);
  return typeof place.value === 'boolean' ? place.value : text(place, limits.sayCharacters);
}
