import type { FieldId } from '#domain/ids';
import { parseLimit } from '#domain/limit';
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
  outcomeNames,
  partNames,
  roleNames,
  stepNames,
  talkNames,
  ticketFieldNames
} from '#domain/terms';
import type { Text } from '#domain/text';
import { cycleEventSpec } from '#machines/cycles';
import { ownRuleNames } from '#machines/own-rules';
import { sopClauseOf } from '#machines/sop-clauses';
import { sopText, type ClauseNumbers } from '#machines/sop-text';
import { eventSpec } from '#machines/ticket-events';
import { isMapping, policyKey } from './policy-keys';
import { placedWords, policyWords } from './policy-words';
import { valueAt, type Path } from './value-at';

type Names = Readonly<Record<string, Text>>;

/** Returns the display name of a name in a policy at a path; `undefined` if there is none. */
export type NameOf = (id: string, path: Path) => Text | undefined;

export interface PolicyNames {
  readonly of: NameOf;
  /** Names the last key of a path without a schema title: by policy, clause or domain term, otherwise as written. */
  readonly key: (path: Path) => Text;
}

const trade: readonly Names[] = [
  ownRuleNames,
  roleNames,
  classNames,
  difficultyNames,
  channelNames,
  dimensionNames,
  languageNames,
  endingNames,
  datumNames,
  ticketFieldNames,
  partNames,
  talkNames,
  milestoneNames,
  outcomeNames,
  choiceNames.method,
  choiceNames.reason,
  choiceNames.signoff,
  choiceNames.test
];

const namingSections: readonly { readonly at: Path; readonly under: readonly string[] | 'all' }[] = [
  { at: ['business-types'], under: 'all' },
  { at: ['tags'], under: 'all' },
  { at: ['teams'], under: ['teams', 'dispatch', 'room', 'support-team', 'held-by', 'habits'] },
  { at: ['desks'], under: ['desks', 'habits'] },
  {
    at: ['ticket', 'departments'],
    under: ['departments', 'emergency-plan', 'habits']
  },
  { at: ['ticket', 'words'], under: ['habits'] },
  { at: ['ticket', 'tools'], under: ['habits'] },
  { at: ['ticket', 'causes', '3.3-intervene'], under: ['habits'] },
  { at: ['ticket', 'causes', '3.3-interview'], under: ['habits'] },
  { at: ['ticket', 'means', '3.2-biz-receipt'], under: ['habits'] },
  { at: ['ticket', 'means', '4.1-notify'], under: ['habits'] },
  { at: ['ticket', 'means', '4.2-auto'], under: ['habits'] },
  { at: ['ticket', 'dialects'], under: ['habits'] },
  { at: ['ticket', 'contacts'], under: ['habits'] },
  { at: ['ticket', 'waits'], under: ['habits'] },
  { at: ['operations', 'words'], under: ['habits'] },
  { at: ['operations', 'business', 'actions'], under: ['action', 'habits'] },
  { at: ['operations', 'trainings'], under: ['habits'] }
];

/** Collects names from policies and the SOP; the first file with a name provides it, the first valid one numbers. */
export function policyNames(files: readonly unknown[]): PolicyNames {
  const numbers = numbersIn(files.find(isMapping));
  const given = namingSections.map(({ at, under }) => ({ under, names: files.map((file) => textsAt(file, at)) }));
  const givenAt = (path: Path): readonly Names[] =>
    given.flatMap(({ under, names }) =>
      under === 'all' || path.some((step) => under.includes(String(step))) ? names : []
    );
  const of: NameOf = (id, path) => {
    if (path[1] === 'self-help' || path.includes('ticket.self-help')) return own(stepNames, id);
    if (sopClauseOf(id)) return sopText(id, numbers);
    const event = path.includes('habits') ? (eventSpec(id)?.text ?? cycleEventSpec(id)?.text) : undefined;
    return (
      event ??
      placed(id, path) ??
      atomName(id, givenAt(['when'])) ??
      firstOf([...givenAt(path), ...trade, policyWords], id) ??
      fieldNameOf(id, path)
    );
  };
  const key = (path: Path): Text => {
    const id = String(path.at(-1));
    const clause = sopClauseOf(id);
    if (clause) return (path[0] === 'limits' && clause.timer?.title) || sopText(id, numbers);
    if (path[2] === 'sets' || path[3] === 'sets') return titleOfKey(id) ?? asWritten(id, undefined);
    const values = files.map((file) => valueAt(file, path));
    // What is said is no name of what it stands under, and a name is not its own.
    const text =
      path.includes('additions') || id === 'title' ? undefined : values.map(textOf).find((it) => it !== undefined);
    return (
      text ??
      of(id, path) ??
      asWritten(
        id,
        values.find((it) => it !== undefined)
      )
    );
  };
  return { of, key };
}

/** Returns the texts in both languages of a value, whatever else is in it; `undefined` if it has none. */
export function textOf(value: unknown): Text | undefined {
  if (!isMapping(value)) return undefined;
  const { zh, en, title } = value;
  if (typeof zh === 'string' && typeof en === 'string') return { zh, en };
  return title === undefined ? undefined : textOf(title);
}

const asWritten = (id: string, value: unknown): Text => ({ zh: `“${id}”`, en: `“${inEnglish(id, value) ?? id}”` });

const inEnglish = (id: string, value: unknown): string | undefined =>
  typeof value === 'string' && /\p{Script=Han}/u.test(id) ? value : undefined;

const titleOfKey = (key: string): Text | undefined => policyKey(key.split('.')).said.at(-1)?.title;

function textsAt(policy: unknown, path: Path): Names {
  const here = valueAt(policy, path);
  if (!isMapping(here)) return {};
  return Object.fromEntries(
    Object.entries(here).flatMap(([id, value]) => {
      const english = inEnglish(id, value);
      const text = textOf(value) ?? (english === undefined ? undefined : { zh: id, en: english });
      return text ? [[id, text]] : [];
    })
  );
}

function firstOf(all: readonly Names[], id: string): Text | undefined {
  for (const names of all) {
    const name = own(names, id);
    if (name) return name;
  }
  return undefined;
}

function placed(id: string, path: Path): Text | undefined {
  const names = own(placedWords, path.slice(0, 2).join('/')) ?? own(placedWords, String(path[0]));
  return names && own(names, id);
}

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

function fieldNameOf(id: string, path: Path): Text | undefined {
  const isOfField = path.includes('with') || path.includes('additions');
  // A name that nobody has is told as it is written.
  const name: Text | undefined = isOfField ? fieldName(id as FieldId) : undefined;
  return name;
}

function numbersIn(file: unknown): ClauseNumbers {
  const limits = valueAt(file, ['limits']);
  const plan = valueAt(file, ['ticket', 'emergency-plan']);
  const inARow = valueAt(file, ['operations', 'standard', 'in-a-row']);
  const steps = Array.isArray(plan) ? plan.filter(isMapping) : [];
  return {
    limits: Object.fromEntries(
      Object.entries(isMapping(limits) ? limits : {}).flatMap(([id, written]) => {
        const limit = parseLimit(written);
        return limit ? [[id, limit]] : [];
      })
    ),
    ticket: {
      emergencyPlan: steps.map((step) => {
        const text = textOf(step);
        return { by: String(step['by']), ...(text && { text }) };
      }),
      departments: textsAt(file, ['ticket', 'departments'])
    },
    ...(typeof inARow === 'number' && { operations: { standard: { inARow } } })
  };
}

/** Returns the title of a key: from its schema, otherwise from {@link PolicyNames.key}. */
export function keyTitle(names: PolicyNames, path: Path): Text {
  const title = sopClauseOf(String(path.at(-1))) ? undefined : policyKey(path).said.at(-1)?.title;
  return title ?? names.key(path);
}
