import type { Diagnostic, DiagnosticCode } from '#diagnostics/diagnostic';
import { nearest } from '#domain/suggest';
import type { Lang } from '#domain/text';
import { sourceDigest } from '#formats/lock';
import { readYaml } from '#formats/yaml';
import { entryAt } from '#formats/yaml-outline';
import { putAt } from '#formats/yaml-edit';
import { m } from '#app/messages';
import type { Fix } from '#workspace/yaml/writing-help.ts';
import {
  blanksPlain,
  bracesQuoted,
  bracketClosed,
  colonPlain,
  colonQuoted,
  plainCommas,
  quoteClosed,
  sentenceQuoted
} from './broken-text.ts';
import { Mending, without } from './mending.ts';
import { keysAt, neededAt, type Schema, schemaAt } from './schema-at.ts';
import type { Surroundings } from './vocabulary.ts';
import type { Path } from '#formats/value-at';

const toWrite = { zh: '（待写）', en: '(to be written)' };

type Remedy = (at: Mending) => readonly (Fix | undefined)[];

/** Returns immediate fixes for a diagnostic, the most likely first; empty if the author has to decide. */
export function fixesOf(text: string, diagnostic: Diagnostic, around: Surroundings): readonly Fix[] {
  const remedy = remedies[diagnostic.code];
  if (!remedy || diagnostic.line === undefined) return [];
  return remedy(new Mending(text, diagnostic, around)).flatMap((fix) => (fix && fix.text !== text ? [fix] : []));
}

/** A word that is known instead of one that is not. */
const respelt: Remedy = (at) => [plainCommas(at) ?? written(at, at.meant)];
const respeltFlag: Remedy = (at) => [written(at, nearest(at.word, at.vocabulary.flagsSet()))];
const removed: Remedy = (at) => [deleted(at)];
const removedIfNobodys: Remedy = (at) => (isOfShared(at) ? [] : removed(at));
const quoted: Remedy = (at) => {
  const { value, scalar } = at.entry;
  return [
    value && scalar !== undefined
      ? { label: m.studio_fix_write({ word: `"${scalar}"` }), text: at.with(value, `"${scalar}"`) }
      : undefined
  ];
};
const used =
  (file: string): Remedy =>
  (at) => [added(at, ['uses'], file)];

const remedies: Partial<Readonly<Record<DiagnosticCode, Remedy>>> = {
  SB0107: (at) => [
    bracesQuoted(at),
    colonPlain(at),
    bracketClosed(at),
    quoteClosed(at),
    blanksPlain(at),
    colonQuoted(at)
  ],
  SB0112: removed,
  SB0301: (at) => [insertedKey(at)],
  SB0302: (at) => [asTheFormatHasIt(at)],
  SB0303: (at) => {
    const sentence = sentenceQuoted(at);
    return sentence ? [sentence] : [...respelt(at), ...(isNeeded(at) ? [] : removed(at))];
  },
  SB0304: respelt,
  SB0320: respelt,
  SB0321: respelt,
  SB0322: respelt,
  SB0323: respelt,
  SB0324: respelt,
  SB0325: respelt,
  SB0326: respelt,
  SB0327: (at) => [respeltAct(at)],
  SB0328: (at) => [...respelt(at), respeltValue(at)],
  SB0329: respelt,
  SB0330: respeltFlag,
  SB0331: (at) => [bracePaired(at) ?? respeltPlace(at)],
  SB0342: (at) => [written(at, '1')],
  SB0343: removed,
  SB0347: removed,
  SB0354: (at) => [waiting(at)],
  SB0356: quoted,
  SB0358: removed,
  SB0359: respelt,
  SB0360: used('manners'),
  SB0369: removedIfNobodys,
  SB0372: (at) => [replaced(at, /(?<!\d)(1\d{2})[ -]?\d{4}[ -]?\d{2}(\d{2})(?!\d)/, '$100$10$2')],
  SB0373: (at) => [replaced(at, /\d{17}[\dXx]/, (number) => number.slice(0, -1) + other(number))],
  SB0374: (at) => [replaced(at, /\d(?:[ -]?\d){14,18}/, (number) => number.slice(0, -1) + other(number))],
  SB0375: (at) => [
    replaced(at, /https?:\/\/[^\s"'\u4e00-\u9fff]+|www\.[^\s"'\u4e00-\u9fff]+/i, 'example.com'),
    replaced(at, /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/, 'name@example.com')
  ],
  SB0379: (at) => [translated(at), ...(at.path[0] === 'lock' ? removed(at) : [])],
  SB0399: (at) => [replaced(at, /^\s*[“‘]([^“”‘’]*)[”’]\s*$/, '$1')],
  SB0392: (at) => [written(at, `${at.word.replace(/-\d+$/, '')}-${1 + Number(/-(\d+)$/.exec(at.word)?.[1] ?? 1)}`)],
  SB0394: used('compared'),
  SB0396: (at) => [minutesAsPlayed(at)]
};

const isNeeded = ({ meant, path }: Mending): boolean =>
  meant !== undefined && neededAt(path.slice(0, -1)).includes(meant);

const isOfShared = ({ word, around }: Mending): boolean =>
  Object.values(around.shared).some((it) => it.needs.includes(word) || JSON.stringify(it).includes(`{${word}}`));

function written(at: Mending, word: string | undefined): Fix | undefined {
  const { span } = at;
  return span && word !== undefined ? { label: m.studio_fix_write({ word }), text: at.with(span, word) } : undefined;
}

function deleted(at: Mending): Fix | undefined {
  const { entry, parent, word } = at;
  // Of two of one name the one that is complained of.
  const text = without(at.text, parent, parent.entries.find((it) => it.at.from === entry.at.from) ?? entry);
  return text === undefined ? undefined : { label: m.studio_fix_delete({ word }), text };
}

function respeltAct(at: Mending): Fix | undefined {
  const [, act = '', rest = ''] = /^desk:([^:]*)(.*)$/.exec(at.word) ?? [];
  const acts = at.known.filter((it) => it.startsWith('desk:')).map((it) => it.slice('desk:'.length));
  const meant = nearest(act, acts);
  return meant === undefined ? undefined : written(at, `desk:${meant}${rest}`);
}

function respeltValue(at: Mending): Fix | undefined {
  const [, act = '', value = ''] = /^([^:]+):(.+)$/.exec(at.word) ?? [];
  const meant =
    value &&
    nearest(
      value,
      at.vocabulary.of({ kind: 'value', of: act }).map(({ word }) => word)
    );
  return meant ? written(at, `${act}:${meant}`) : undefined;
}

function respeltPlace(at: Mending): Fix | undefined {
  const { span } = at;
  if (!span) return undefined;
  const facts = at.vocabulary.of({ kind: 'fact' }).map(({ word }) => word);
  const sentence = at.text.slice(span.from, span.to);
  for (const { 1: name = '', index } of sentence.matchAll(/\{([^{}\s]{1,60})\}/g)) {
    const meant = facts.includes(name)
      ? undefined
      : nearest(
          name,
          facts.filter((it) => /^\w+$/.test(it))
        );
    if (meant === undefined) continue;
    const from = span.from + index + 1;
    return {
      label: m.studio_fix_write({ word: `{${meant}}` }),
      text: at.with({ from, to: from + name.length }, meant)
    };
  }
  return undefined;
}

function bracePaired(at: Mending): Fix | undefined {
  return replaced(
    at,
    /[{｛]\s*(\w{1,60})(?!\w)\s*(?:｝|(?![\s}]))|｛\s*(\w{1,60})\s*\}/,
    (found) => `{${/\w+/.exec(found)?.[0]}}`
  );
}

function insertedKey(at: Mending): Fix | undefined {
  const key = /([\w-]+) is missing$/.exec(at.diagnostic.message.en)?.[1];
  if (key === undefined) return undefined;
  for (let depth = at.path.length; depth >= 0; depth -= 1) {
    const path = at.path.slice(0, depth);
    const there = entryAt(at.root, path);
    if (!neededAt(path).includes(key) || there?.entries.some((it) => it.key === key)) continue;
    // What was meant to be it is misspelt, and mended there.
    const strangers = (there?.entries ?? []).map((it) => String(it.key)).filter((it) => !keysAt(path).includes(it));
    if (strangers.some((it) => nearest(it, [key]) !== undefined)) return undefined;
    const value = skeletonAt([...path, key]);
    const text = value === undefined ? undefined : putAt(at.text, [...path, key], { value });
    return text === undefined ? undefined : { label: m.studio_fix_add({ word: key }), text };
  }
  return undefined;
}

function asTheFormatHasIt(at: Mending): Fix | undefined {
  const { schemas } = schemaAt(at.path);
  const { value, scalar = '' } = at.entry;
  if (!value) return undefined;
  const as = (word: string): Fix => ({ label: m.studio_fix_write({ word }), text: at.with(value, word) });
  const only = schemas.find((it) => it.const !== undefined)?.const;
  // A newer version of this has written it: another number would not make it an older one.
  if (typeof only === 'number' && Number(scalar) > only) return undefined;
  if (only !== undefined) return as(String(only));
  const types = schemas.map(({ type }) => type);
  if (types.includes('boolean') && /^(yes|on|y|no|off|n|true|false)$/i.test(scalar))
    return as(String(/^(yes|on|y|true)$/i.test(scalar)));
  if ((types.includes('number') || types.includes('integer')) && at.entry.quote && /^-?\d+(\.\d+)?$/.test(scalar))
    return as(scalar);
  return undefined;
}

function waiting(at: Mending): Fix | undefined {
  const { entry, path, text } = at;
  const reaction = entry.entries.length > 0 ? { path, entry } : { path: path.slice(0, -1), entry: at.parent };
  const does = entryAt(reaction.entry, ['does']);
  if (entryAt(reaction.entry, ['wait'])) {
    const acts = does
      ? [does.scalar, ...does.entries.map(({ scalar }) => scalar)].filter((it) => it !== undefined)
      : [];
    return put(text, [...reaction.path, 'does'], [...acts, 'waits'], 'waits');
  }
  return put(text, [...reaction.path, 'wait'], '3m', 'wait');
}

function put(text: string, path: Mending['path'], value: unknown, word: string): Fix | undefined {
  const now = putAt(text, path, { value });
  return now === undefined ? undefined : { label: m.studio_fix_add({ word }), text: now };
}

function added(at: Mending, path: readonly string[], word: string): Fix | undefined {
  const list = entryAt(at.root, path);
  const last = list?.entries.at(-1);
  if (list?.flow && last)
    return { label: m.studio_fix_add({ word }), text: at.with({ from: last.end, to: last.end }, `, ${word}`) };
  const there = list ? [list.scalar, ...list.entries.map(({ scalar }) => scalar)].filter((it) => it !== undefined) : [];
  return put(at.text, path, [...there, word], word);
}

function replaced(at: Mending, what: RegExp, by: string | ((found: string) => string)): Fix | undefined {
  const { span } = at;
  if (!span) return undefined;
  const sentence = at.text.slice(span.from, span.to);
  const found = what.exec(sentence);
  if (!found) return undefined;
  const to = typeof by === 'string' ? found[0].replace(what, by) : by(found[0]);
  const from = span.from + found.index;
  return { label: m.studio_fix_write({ word: to }), text: at.with({ from, to: from + found[0].length }, to) };
}

const other = (number: string): string => String((Number(number.at(-1)) + 1) % 10 || 1);

function translated({ text, path: [kind, id] }: Mending): Fix | undefined {
  const read = readYaml(text, 'scenario');
  if (!read.ok || kind === 'lock') return undefined;
  const { languages, ...file } = read.value.value as Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  const digest = sourceDigest([languages].flat() as unknown as readonly Lang[], file[String(kind)]?.[String(id)]);
  const now = digest === undefined ? undefined : putAt(text, ['lock', kind!, id!], { value: digest });
  return now === undefined ? undefined : { label: m.studio_fix_translated(), text: now };
}

function minutesAsPlayed(at: Mending): Fix | undefined {
  const played = Number(/takes (\d+(?:\.\d+)?) minutes/.exec(at.diagnostic.message.en)?.[1]);
  return Number.isNaN(played) ? undefined : written(at, String(Math.max(1, Math.round(played * 2.5))));
}

function skeletonAt(path: Path): unknown {
  const { schemas, part } = schemaAt(path);
  if (part === 'text' || part === 'wordings') return toWrite;
  for (const schema of schemas) {
    const made = skeletonOf(schema, path);
    if (made !== undefined) return made;
  }
  return undefined;
}

function skeletonOf(schema: Schema, path: Path): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.type === 'boolean') return false;
  if (schema.type === 'number' || schema.type === 'integer') return Math.max(0, schema.minimum ?? 0);
  if (schema.type === 'array') {
    const item = skeletonAt([...path, 0]);
    return item === undefined ? undefined : [item];
  }
  if (schema.type !== 'object') return undefined;
  const entries = (schema.required ?? []).map((key) => [key, skeletonAt([...path, key])] as const);
  return entries.every(([, value]) => value !== undefined) && entries.length > 0
    ? Object.fromEntries(entries)
    : undefined;
}
