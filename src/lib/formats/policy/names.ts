import { own } from '#domain/own';
import { both, sentenceCase, type Text } from '#domain/text';
import {
  channelNames,
  choiceNames,
  classNames,
  difficultyNames,
  dimensionNames,
  endingNames,
  milestoneNames,
  outcomeNames,
  partNames,
  roleNames,
  stepNames,
  talkNames,
  ticketFieldNames,
  datumNames
} from '#domain/terms';
import { ownRuleNames } from '#machines/own-rules';
import type { Policy, PolicyFile } from '#machines/policy';
import { sopClauseOf } from '#machines/sop-clauses';
import { sopText } from '#machines/sop-text';
import { words } from './words';

/** What an id of the policy is called; by itself if nobody has a name for it. */
export type NameOf = (id: string) => Text;

/** What is the same wherever it stands. */
const terms: readonly Readonly<Record<string, Text>>[] = [
  words,
  roleNames,
  channelNames,
  classNames,
  difficultyNames,
  dimensionNames,
  endingNames,
  stepNames,
  outcomeNames,
  ticketFieldNames,
  datumNames,
  partNames,
  talkNames,
  milestoneNames,
  choiceNames.test
];

/**
 * Names for all that stands in a policy: clauses with the numbers that are in force, what the policy itself calls things, the words of the trade.
 * @param raw     what is being written
 * @param shipped what names what that no longer does
 */
export function namesIn(raw: unknown, shipped: PolicyFile, read: Policy): NameOf {
  const given = new Map<string, Text>();
  // A thing that is named in several places is called as in the first, and in what is written before what is shipped.
  for (const file of [raw, shipped]) collect(file, given);
  return (id) => {
    const text = nameOf(id, given, read);
    return both((lang) => sentenceCase(text[lang]));
  };
}

function nameOf(id: string, given: ReadonlyMap<string, Text>, read: Policy): Text {
  if (sopClauseOf(id)) return sopText(id, read);
  const rule = own(ownRuleNames, id) ?? given.get(id);
  if (rule) return rule;
  for (const table of terms) {
    const name = own(table, id);
    if (name) return name;
  }
  return { zh: id, en: id };
}

/** What stands in a policy with a name of its own: a text in both languages under its key, or one that stands in what is under it. */
function collect(value: unknown, into: Map<string, Text>): void {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return;
  for (const [key, each] of Object.entries(value)) {
    const text = textOf(each) ?? textOf((each as { title?: unknown } | null)?.title);
    if (text && !into.has(key)) into.set(key, text);
    collect(each, into);
  }
}

function textOf(value: unknown): Text | undefined {
  const { zh, en } = (value ?? {}) as { readonly zh?: unknown; readonly en?: unknown };
  return typeof zh === 'string' && typeof en === 'string' ? { zh, en } : undefined;
}
