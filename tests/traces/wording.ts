import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { roles } from '#domain/roles';
import { milestoneNames } from '#domain/terms';
import { conditions } from '#machines/clause';
import { sopClauses } from '#machines/sop-clauses';
import { eventSpec, ticketEvents, type EventSpec } from '#machines/ticket-events';
import { enteredTitles } from '#machines/titles';

type Named = Readonly<Record<string, unknown>>;

interface Script {
  readonly ticket?: Named;
  readonly entries?: readonly { readonly do?: string; readonly say?: string; readonly with?: Named }[];
}

/** Of a script, what people typed freely (lines, what stands in a field that takes any text, the service), and ids that there are not. */
interface Typed {
  readonly texts: readonly string[];
  readonly unknown: readonly string[];
}

const fieldOf = (event: string, name: string) => eventSpec(event)?.fields?.[name];

function typedIn(script: string): Typed {
  const { ticket = {}, entries = [] } = parse(script) as Script;
  const done = entries.map(({ do: event = 'spoke', say, with: fields = {} }) => ({ event, say, fields }));
  const texts = done.flatMap(({ event, say, fields }) => {
    const isFree = (name: string): boolean => {
      const { type = 'text', of = undefined } = fieldOf(event, name) ?? {};
      return type === 'text' || (type === 'list' && of === undefined);
    };
    return [say, ...Object.entries(fields).flatMap(([name, value]) => (isFree(name) ? [value].flat() : []))];
  });
  return {
    texts: [...texts, ticket['service'], ticket['number']]
      .flatMap((value) => (value === undefined ? [] : [String(value)]))
      .sort((a, b) => b.length - a.length),
    unknown: done.flatMap(({ event, fields }) =>
      eventSpec(event) ? Object.keys(fields).filter((name) => !fieldOf(event, name)) : [event]
    )
  };
}

const read = new Map<string, Typed>();

function typedOnce(script: string): Typed {
  if (!read.has(script)) read.set(script, typedIn(script));
  return read.get(script)!;
}

const withoutTyped = (text: string, script: string): string =>
  typedOnce(script).texts.reduce((left, typed) => left.replaceAll(typed, '…'), text);

/** Chinese in what should be English, but for what somebody typed. */
export const hanIn = (text: string, script: string): readonly string[] =>
  withoutTyped(text, script).match(/\p{Script=Han}+/gu) ?? [];

const policy = parse(readFileSync('machines/policy/default.yaml', 'utf8')) as Readonly<Record<string, Named>>;
const events: readonly EventSpec[] = Object.values(ticketEvents);
const fields = events.flatMap((spec) => Object.entries(spec.fields ?? {}));
const ids = new Set<string>([
  ...Object.keys(ticketEvents),
  ...fields.flatMap(([name, { choices = [] }]) => [name, ...choices.map(String)]),
  ...sopClauses.map(({ id }) => id),
  ...roles,
  ...conditions,
  ...Object.keys(enteredTitles),
  ...Object.keys(milestoneNames),
  ...['business-types', 'teams', 'desks', 'label'].flatMap((list) => Object.keys(policy[list]!)),
  ...['departments', 'words'].flatMap((list) => Object.keys(policy['ticket']![list] as Named)),
  ...Object.values(policy['ticket']!['tests'] as Readonly<Record<string, string>>)
]);

/** Words that are an id, and part of an English name as well: `needs back-office confirmation`. */
const inNames = new Set(JSON.stringify(Object.values(policy['tags']!)).match(/\w+(-\w+)+/g));

/** Ids in what people read. In English only those that can be nothing else: of two words, or with a capital inside. */
export function idsIn(text: string, lang: 'zh' | 'en', script: string): readonly string[] {
  // Whoever wrote an id that there is not is told those that there are.
  if (typedOnce(script).unknown.some((id) => text.includes(id))) return [];
  const words = withoutTyped(text, script).match(/[a-z\d][\w.-]*\w/gi) ?? [];
  return words.filter(
    (word) => ids.has(word) && !inNames.has(word) && (lang === 'zh' || /[a-z]-|[a-z][A-Z]|^\d\.\d-/.test(word))
  );
}
