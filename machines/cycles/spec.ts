import type { Text } from '#domain/text';
import type { Role } from '#domain/roles';

/** What an entry carries. `time` is an instant in Shanghai, `month` a calendar month such as `2026-11`, `list` several names. */
export interface CycleField {
  readonly type: 'text' | 'choice' | 'list' | 'month' | 'time';
  readonly choices?: readonly string[];
  readonly optional?: true;
}

/** One thing that people or the system do beyond one ticket: who may, what it carries, which clauses ask for it. */
export interface CycleEventSpec {
  readonly text: Text;
  readonly who: readonly Role[];
  readonly clauses: readonly string[];
  readonly fields: Readonly<Record<string, CycleField>>;
}

type ValueOf<F extends CycleField> = F['choices'] extends readonly (infer Choice)[]
  ? Choice
  : F['type'] extends 'list'
    ? readonly string[]
    : F['type'] extends 'time'
      ? number
      : string;

type OptionalOf<S> = { [K in keyof S]: S[K] extends { readonly optional: true } ? K : never }[keyof S];

/** The values of fields, as a log keeps them: names as text, instants in milliseconds since 1970. */
export type FieldsOf<S extends Readonly<Record<string, CycleField>>> = {
  readonly [K in Exclude<keyof S, OptionalOf<S>>]: ValueOf<S[K]>;
} & { readonly [K in OptionalOf<S>]?: ValueOf<S[K]> };
