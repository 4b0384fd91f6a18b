import { expect } from 'vitest';
import type { Lang } from '#domain/text';
import type { Facts } from './outcome.ts';
import type { Pace } from './play.ts';

/** What is said, with `{fact}` of the case; `! act key=value` is done, `~ 25s` passes, `? flag: …` and `? demand=life: …` are said only there. */
export type Steps = readonly string[];

/** What is to be seen at the end of a talk, of all that there is to see (`outcome.ts`). */
export interface Expected {
  /** Findings of the card by id. `zh` and `en` are what the card says of it, `codes` which sentences these are. */
  readonly findings?: Readonly<Record<string, object>>;
  /** Verdicts of all findings whose ids begin so; none where there is no such finding. */
  readonly verdicts?: Readonly<Record<string, readonly string[]>>;
  readonly card?: object;
  /** How many findings say so, in the language of the call. */
  readonly sentences?: Readonly<Record<string, number>>;
  /** Names of the customer's lines, all of them or those behind the agent's last one. */
  readonly replies?: unknown;
  readonly answers?: unknown;
  /** Words of the customer, all of them or the last ones. */
  readonly heard?: unknown;
  readonly answer?: unknown;
  /** What was understood of the call, and of its last line by itself. */
  readonly acts?: unknown;
  readonly read?: unknown;
  /** Facts of the account that were told. */
  readonly told?: unknown;
  readonly [more: string]: unknown;
}

export interface Row {
  readonly says: string | Steps;
  /** Another case than the one of the table. */
  readonly of?: string;
  /** What else is to be seen of this one. */
  readonly expects?: Expected | ((facts: Facts) => Expected);
}

/** Talks of one subject from which the same is expected. */
export interface Table {
  /** Whom or what it is about. */
  readonly about: string;
  readonly behaviour: string;
  /** A scenario and its variant, joined by a slash, by the first seed that plays it; all talks in each of several. */
  readonly of: string | readonly string[];
  /** A customer who wants a reason before they are verified, or one who goes along. */
  readonly who?: 'wary' | 'willing';
  /** Leisurely if nothing is said of it. */
  readonly pace?: Pace;
  /** Of the scenario there is only what a call in one language is sent. */
  readonly sent?: true;
  /** What is said and done first. */
  readonly before?: Readonly<Record<Lang, Steps>>;
  /** What else stands in braces beside the facts of the case. */
  readonly facts?: (facts: Facts, lang: Lang) => Facts;
  readonly expects?: Expected;
  readonly talks: Readonly<Partial<Record<Lang, readonly (string | Steps | Row)[]>>>;
}

/** Among others, one like that. */
export const some = (like: object): unknown => expect.arrayContaining([expect.objectContaining(like)]);
export const none = (like: object): unknown => expect.not.arrayContaining([expect.objectContaining(like)]);
export const has = (...names: readonly string[]): unknown => expect.arrayContaining([...names]);
export const lacks = (name: string): unknown => expect.not.arrayContaining([name]);
export const says = (text: string | RegExp): unknown =>
  typeof text === 'string' ? expect.stringContaining(text) : expect.stringMatching(text);
export const saysNot = (text: string | RegExp): unknown =>
  typeof text === 'string' ? expect.not.stringContaining(text) : expect.not.stringMatching(text);
/** The last of them, in order. */
export const endsIn = (...names: readonly string[]): unknown =>
  expect.toSatisfy((all: readonly string[]) => all.slice(-names.length).join() === names.join());
export const times = (name: string, so: number): unknown =>
  expect.toSatisfy((all: readonly string[]) => all.filter((it) => it === name).length === so);
/** From the first number on, up to the other. */
export const within = (from: number, below: number): unknown =>
  expect.toSatisfy((it: number) => it >= from && it < below);
