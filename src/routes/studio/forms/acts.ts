import type { Text } from '#domain/text';
import { actFamilies } from '#domain/act-families';
import { datumNames, sayingTasks, ticketFieldNames } from '#domain/terms';
import { own } from '#domain/own';
import { deskActs } from '#machines/desk-acts';
import { happenings, remedyKinds, valueLists } from '#scenario/vocabulary';
import { mapping, type Plain } from './changes.ts';

/** Possible trigger of a reaction, with its name and its wording as a task. */
export interface Act {
  readonly value: string;
  readonly name: Text;
  readonly task?: Text | undefined;
}

export interface ActGroup {
  readonly id: string;
  readonly title: Text;
  readonly acts: readonly Act[];
}

/** Returns all possible triggers by topic: speech in the order of a call, then events, then acts on the desktop. */
export function actGroups(file: Plain, nameOf: (trigger: string) => Text): readonly ActGroup[] {
  const said = actFamilies.map(({ family, title, acts }) => ({
    id: family,
    title,
    acts: acts.map((value) => ({
      value,
      name: nameOf(value),
      task: own(sayingTasks as Readonly<Record<string, Text>>, value)
    }))
  }));
  const named = (values: readonly string[]): readonly Act[] => values.map((value) => ({ value, name: nameOf(value) }));
  const listened = Object.keys(mapping(file['words'])).map((id) => `word:${id}`);
  return [
    ...said,
    {
      id: 'happenings',
      title: { zh: '谈话中发生的事', en: 'What happens in the talk' },
      acts: named([...happenings, ...listened])
    },
    {
      id: 'desktop',
      title: { zh: '坐席桌面上的操作', en: 'What is done on the desktop' },
      acts: named(deskActs.map(({ name }) => `desk:${name}`))
    }
  ];
}

/** Filters triggers by words in name, task or topic, in either language; all words must match. */
export function actsFound(groups: readonly ActGroup[], sought: string): readonly ActGroup[] {
  const words = sought.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return groups;
  const told = (texts: readonly (Text | undefined)[]): string =>
    texts
      .flatMap((it) => (it ? [it.zh, it.en] : []))
      .join(' ')
      .toLowerCase();
  return groups.flatMap((group) => {
    const acts = group.acts.filter(({ name, task }) => {
      const all = told([name, task, group.title]);
      return words.every((word) => all.includes(word));
    });
    return acts.length > 0 ? [{ ...group, acts }] : [];
  });
}

/** Splits a trigger: `ask-for:contact` into `ask-for` and `contact`. */
export function actAndValue(trigger: string): { readonly act: string; readonly value: string } {
  const [head = '', ...rest] = trigger.split(':');
  const ofTwo = head === 'desk' || head === 'word' || head === 'amiss';
  const act = ofTwo && rest.length > 0 ? `${head}:${rest[0]!}` : head;
  return { act, value: rest.slice(ofTwo ? 1 : 0).join(':') };
}

/** Returns the possible values of an act: names of the case, or requested data. */
export function valuesOfAct(file: Plain, act: string): readonly string[] {
  if (act === 'ask-for') return [...Object.keys(ticketFieldNames), ...Object.keys(datumNames)];
  const list = own(valueLists, act)?.list;
  if (!list) return [];
  const named = Object.keys(mapping(mapping(file['names'])[list]));
  return list === 'remedies' ? [...new Set([...Object.keys(mapping(file['remedies'])), ...remedyKinds])] : named;
}
