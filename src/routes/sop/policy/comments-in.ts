import { canonical } from '#domain/canonical';
import { local } from '#app/local';
import { policyKey } from '#formats/policy-keys';
import type { PolicyNames } from '#formats/policy-names';
import { readYaml } from '#formats/yaml';

const forEditors = /^# yaml-language-server:/;
const ownLine = /^\s*#/;
const behind = /\s+# .*$/;
const key = /^( *)([\w.-]+):/;

/** Replaces the shipped file's comments by titles of its keys; returns the text unchanged if values would change. */
export function commentedBy(
  text: string,
  shipped: string,
  titleOf: (path: readonly string[]) => string | undefined
): string {
  const lines = shipped.split('\n').filter((line) => !forEditors.test(line));
  const own = new Set(lines.filter((line) => ownLine.test(line)).map((line) => line.trim()));
  const trailing = new Set(lines.flatMap((line) => (ownLine.test(line) ? [] : (behind.exec(line)?.[0].trim() ?? []))));
  const out: string[] = [];
  let section = '';
  for (const line of text.split('\n')) {
    if (own.has(line.trim())) continue;
    const [, indent = '', name] = key.exec(line) ?? [];
    if (name !== undefined && indent === '') section = name;
    const title =
      name === undefined || indent.length > 2 ? undefined : titleOf(indent === '' ? [name] : [section, name]);
    const comment = `${indent}# ${title}`;
    if (title !== undefined && out.at(-1) !== comment) out.push(comment);
    const last = behind.exec(line)?.[0];
    out.push(last !== undefined && trailing.has(last.trim()) ? line.slice(0, -last.length) : line);
  }
  const [told, said] = [out.join('\n'), valueOf(text)];
  return said !== undefined && valueOf(told) === said ? told : text;
}

/** Returns a function for policy key titles in the interface language; `undefined` for a key without one. */
export function commentTitles(names: PolicyNames): (path: readonly string[]) => string | undefined {
  return (path) => {
    const title = policyKey(path).said.at(-1)?.title ?? (path[0] === 'limits' ? names.key(path) : undefined);
    return title && local(title);
  };
}

function valueOf(text: string): string | undefined {
  const read = readYaml(text, 'policy.yaml');
  return read.ok ? canonical(read.value.value) : undefined;
}
