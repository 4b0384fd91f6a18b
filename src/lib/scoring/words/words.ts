import type { Text } from '#domain/text';

/** Sentences by code. `{parts}`, `{script}` and the like are filled in; `…_ms` is written as a time. */
export type Words = Readonly<Record<string, Text>>;
