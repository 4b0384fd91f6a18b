import type { FieldId } from '#domain/ids';
import { own } from '#domain/own';
import {
  channelNames,
  choiceNames,
  classNames,
  datumNames,
  difficultyNames,
  dimensionNames,
  endingNames,
  fieldName,
  languageNames,
  milestoneNames,
  partNames,
  roleNames,
  stepNames,
  talkNames,
  ticketFieldNames
} from '#domain/terms';
import { both, type Text } from '#domain/text';
import { isMapping } from '#formats/policy-keys';
import type { Path } from '#formats/value-at';
import { cycleEventSpec } from '#machines/cycles';
import { ownRuleNames } from '#machines/own-rules';
import { sopClauseOf } from '#machines/sop-clauses';
import { sopText } from '#machines/sop-text';
import { eventSpec } from '#machines/ticket-events';
import { otherNames } from './other-names';

/** What people call a name that stands in a policy; nothing if nobody has a word for it. */
export type NameOf = (id: string, path: Path) => Text | undefined;

type Names = Readonly<Record<string, Text>>;

const sopNames: readonly Names[] = [
  roleNames,
  classNames,
  difficultyNames,
  channelNames,
  dimensionNames,
  languageNames,
  endingNames,
  otherNames,
  datumNames,
  ticketFieldNames,
  partNames,
  talkNames,
  milestoneNames,
  choiceNames.method,
  choiceNames.reason,
  ownRuleNames
];

/** Sections of a policy that give names to ids, by which other sections call them. */
const namingSections: readonly Path[] = [
  ['business-types'],
  ['teams'],
  ['desks'],
  ['ticket', 'departments'],
  ['ticket', 'words'],
  ['ticket', 'contacts'],
  ['ticket', 'waits'],
  ['operations', 'words'],
  ['operations', 'business', 'actions'],
  ['operations', 'trainings']
];

/** Names as these policies and the SOP have them. @param policies plain data; the first that has a word gives it */
export function namesIn(policies: readonly unknown[]): NameOf {
  const given: Names[] = policies.flatMap((policy) => namingSections.map((path) => textsAt(policy, path)));
  return (id, path) => {
    if (path[1] === 'self-help' || path[0] === 'three-steps') return own(stepNames, id);
    const clause = sopClauseOf(id);
    if (clause) return sopText(id);
    const event = path.includes('habits') ? (eventSpec(id)?.text ?? cycleEventSpec(id)?.text) : undefined;
    return event ?? atomName(id, given) ?? firstOf([...given, ...sopNames], id) ?? fieldNameOf(id, path);
  };
}

function textsAt(policy: unknown, path: Path): Names {
  let here: unknown = policy;
  for (const step of path) here = isMapping(here) ? here[step] : undefined;
  if (!isMapping(here)) return {};
  return Object.fromEntries(
    Object.entries(here).flatMap(([id, value]) => {
      const text = textOf(value);
      return text ? [[id, text]] : [];
    })
  );
}

/** What stands in both languages, whatever else is beside it. */
export function textOf(value: unknown): Text | undefined {
  if (!isMapping(value)) return undefined;
  const { zh, en, title } = value;
  if (typeof zh === 'string' && typeof en === 'string') return { zh, en };
  return title === undefined ? undefined : textOf(title);
}

function firstOf(all: readonly Names[], id: string): Text | undefined {
  for (const names of all) {
    const name = own(names, id);
    if (name) return name;
  }
  return undefined;
}

/** A question about a case: `class:fault`. */
function atomName(id: string, given: readonly Names[]): Text | undefined {
  const [kind, value] = id.split(':');
  if (value === undefined) return undefined;
  const tables: Readonly<Record<string, readonly Names[]>> = {
    class: [classNames],
    channel: [channelNames],
    difficulty: [difficultyNames],
    business: given
  };
  return firstOf(own(tables, kind!) ?? [], value);
}

/** Of what an event carries, in a habit. */
function fieldNameOf(id: string, path: Path): Text | undefined {
  // A name that nobody has is told as it is written.
  const name: Text | undefined = path.includes('with') ? fieldName(id as FieldId) : undefined;
  return name;
}

/** A clause is quoted without the stop at its end, where it is a title. */
export const asTitle = (text: Text): Text => both((lang) => text[lang].replace(/[。.]$/, ''));
