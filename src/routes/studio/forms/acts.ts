import type { Text } from '#domain/text';
import { actFamilies } from '#domain/act-families';
import { datumNames, sayingTasks, ticketFieldNames } from '#domain/terms';
import { own } from '#domain/own';
import { deskActs } from '#machines/desk-acts';
import { happenings, remedyKinds, valueLists } from '#scenario/vocabulary';
import { mapping, type Plain } from './changes.ts';

/** What a reaction can be to, with what it is called, and as what one would be told to do it. */
export interface Act {
  readonly value: string;
  readonly name: Text;
  readonly task?: Text | undefined;
}

/** What belongs together of it. */
export interface ActGroup {
  readonly id: string;
  readonly title: Text;
  readonly acts: readonly Act[];
}

/** All that a reaction can be to, by what it is about: what is said in the order of a call, then what happens, then what is done on the desktop. */
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

/** What is left of the groups where one looks for words: each has to stand in what something is called, is told to be done by, or is about, in either language. */
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

/** `ask-for:contact` is `ask-for`, and of what: `contact`. */
export function actAndValue(trigger: string): { readonly act: string; readonly value: string } {
  const [head = '', ...rest] = trigger.split(':');
  const ofTwo = head === 'desk' || head === 'word' || head === 'amiss';
  const act = ofTwo && rest.length > 0 ? `${head}:${rest[0]!}` : head;
  return { act, value: rest.slice(ofTwo ? 1 : 0).join(':') };
}

/** What an act can be of in particular: names of the case, and data that are asked for. */
export function valuesOfAct(file: Plain, act: string): readonly string[] {
  if (act === 'ask-for') return [...Object.keys(ticketFieldNames), ...Object.keys(datumNames)];
  const list = own(valueLists, act)?.list;
  if (!list) return [];
  const named = Object.keys(mapping(mapping(file['names'])[list]));
  return list === 'remedies' ? [...new Set([...Object.keys(mapping(file['remedies'])), ...remedyKinds])] : named;
}
