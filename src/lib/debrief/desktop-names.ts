import { own } from '#domain/own';
import { choiceNames, classNames, difficultyNames, ticketFieldNames } from '#domain/terms';
import { inLang, type Lang, type Text } from '#domain/text';
import type { Fields } from '#domain/entry';
import type { Policy } from '#machines/policy';
import type { DeskData } from '#scenario/scenario';

type Names = Readonly<Record<string, Text>>;

/** Names of values entered on the desktop, by kind and id; an id without a name is shown as it is. */
export type DesktopNames = Readonly<Record<'service' | 'tag' | 'businessType' | 'team' | 'desk', Names>>;

export function desktopNames(desk: DeskData, policy: Policy): DesktopNames {
  return {
    service: Object.fromEntries((desk.services ?? []).map(({ id, name }) => [id, name])),
    tag: policy.tags,
    businessType: policy.businessTypes,
    team: policy.teams,
    desk: policy.desks
  };
}

const choices: Readonly<Record<string, Names>> = { ...choiceNames, business: classNames, difficulty: difficultyNames };

const valuesOf: Readonly<Record<string, string>> = { businessType: 'businessType', transferTarget: 'desk' };

export function fieldValueText(field: string, fields: Fields, names: DesktopNames, lang: Lang): string {
  const raw = String(own(fields, field) ?? '—');
  const known = (field === 'value' ? own(valuesOf, String(fields['field'])) : undefined) ?? field;
  const lists: readonly (Names | undefined)[] = [
    field === 'field' ? ticketFieldNames : undefined,
    own(choices, known),
    own(names as Readonly<Record<string, Names>>, known)
  ];
  const name = lists.map((list) => list && own(list, raw)).find((text) => text !== undefined);
  return name ? inLang(name, lang) : raw;
}
