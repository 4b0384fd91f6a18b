import { hash32 } from '#domain/digest';
import type { Lang } from '#domain/text';

/** Keys of a scenario's file whose lines have translations. */
export const lockedKinds = ['lines', 'ready'] as const;
export type LockedKind = (typeof lockedKinds)[number];

/** Line ids with a short digest of the text that was translated. */
export type Lock = Readonly<Partial<Record<LockedKind, Readonly<Record<string, string>>>>>;

const letters = 26;
const digestLength = 7;
const firstLetter = 'a'.charCodeAt(0);

/** Returns a seven-letter digest of a text, which YAML never reads as a number. */
export function textDigest(text: string): string {
  let rest = hash32(text);
  let digest = '';
  for (let at = 0; at < digestLength; at += 1) {
    digest = String.fromCharCode(firstLetter + (rest % letters)) + digest;
    rest = Math.floor(rest / letters);
  }
  return digest;
}

export const sideOf = (lang: Lang): 'zh' | 'en' => (lang === 'en' ? 'en' : 'zh');

/** Returns all wordings of a line under `lines` or `ready` in a language; `undefined` if there are none. */
export function saidInFile(line: unknown, side: 'zh' | 'en'): string | undefined {
  const { say, ...rest } = (line ?? {}) as Readonly<Record<string, unknown>>;
  const texts = ((say ?? rest) as Readonly<Record<string, unknown>>)[side];
  const said = [texts].flat().filter((it) => typeof it === 'string');
  return said.length > 0 ? said.join('\n') : undefined;
}

/** Digests the source text of a line's translation; `undefined` if in one language only. Source language first. */
export function sourceDigest(languages: readonly Lang[], line: unknown): string | undefined {
  const [source, ...others] = languages.map((lang) => saidInFile(line, sideOf(lang)));
  return source === undefined || !others.some((it) => it !== undefined) ? undefined : textDigest(source);
}

/** Makes a lock for all lines of a file as they are now, which confirms their translations. */
export function lockOf(file: Readonly<Record<string, unknown>>): Lock {
  const languages = [file['languages']].flat() as readonly Lang[];
  const kinds = lockedKinds.map((kind) => {
    const lines = Object.entries((file[kind] ?? {}) as Readonly<Record<string, unknown>>);
    const digests = lines.flatMap(([id, line]) => {
      const digest = sourceDigest(languages, line);
      return digest === undefined ? [] : [[id, digest] as const];
    });
    return [kind, Object.fromEntries(digests)] as const;
  });
  return Object.fromEntries(kinds.filter(([, digests]) => Object.keys(digests).length > 0));
}
