import { waiting, type Entry, type Fields } from './entry';

type EntryOfFormat1 = { readonly at_ms: number } & (
  | { readonly say: string; readonly line?: string }
  | { readonly do: string; readonly with?: Fields }
  | { readonly wait_ms: number }
);

/** Converts an entry to the current format. A resumed log can have entries of both formats. */
export function currentEntry(stored: Entry | EntryOfFormat1): Entry {
  if ('who' in stored) return stored;
  const { at_ms } = stored;
  if ('wait_ms' in stored) return { at_ms, who: 'agent', do: waiting, with: { for: stored.wait_ms } };
  if ('do' in stored) return { at_ms, who: 'agent', do: stored.do, ...(stored.with ? { with: stored.with } : {}) };
  const { say, line } = stored;
  return { at_ms, who: 'agent', say, ...(line === undefined ? {} : { with: { line } }) };
}
