import { ticketFieldNames } from '#domain/terms';
import { own } from '#domain/own';
import { inLang, type Lang, type Text } from '#domain/text';
import type { Desktop } from '#machines/desktop';
import { fieldValueText, type DesktopNames } from './desktop-names.ts';

export interface DeskItem {
  readonly kind: 'identity' | 'looked' | 'field' | 'tag' | 'label' | 'service' | 'credit' | 'gone';
  /** Subject in words; empty where the kind says it. */
  readonly about: string;
  readonly text: string;
}

/** States of the identity check on the desktop, in words of the screen that shows them. */
export type IdentityWords = Readonly<Record<Desktop['identity'], string>>;

/** Lists the desktop item by item in working order: customer, records looked at, ticket, what was given, hand-over. */
export function deskItems(
  desk: Desktop,
  names: DesktopNames,
  lang: Lang,
  identity: IdentityWords
): readonly DeskItem[] {
  const value = (field: string, fields: Readonly<Record<string, string>>): string =>
    fieldValueText(field, fields, names, lang);
  const called = (text: Text | undefined, id: string): string => (text ? inLang(text, lang) : id);
  const { label, team, transferredTo } = desk;
  return [
    { kind: 'identity', about: '', text: identity[desk.identity] },
    ...desk.lookedUp.map((panel): DeskItem => ({ kind: 'looked', about: '', text: value('panel', { panel }) })),
    ...Object.entries(desk.fields).map(([field, given]): DeskItem => ({
      kind: 'field',
      about: called(own(ticketFieldNames as Readonly<Record<string, Text>>, field), field),
      text: value('value', { field, value: given })
    })),
    ...desk.tags.map((tag): DeskItem => ({ kind: 'tag', about: '', text: value('tag', { tag }) })),
    ...(label
      ? [
          {
            kind: 'label',
            about: '',
            text: `${value('business', label)} · ${value('difficulty', label)}`
          } as const
        ]
      : []),
    ...desk.cancelled.map((service): DeskItem => ({ kind: 'service', about: '', text: value('service', { service }) })),
    ...desk.credits.map((yuan): DeskItem => ({ kind: 'credit', about: '', text: String(yuan) })),
    ...(team ? [{ kind: 'gone', about: '', text: value('team', { team }) } as const] : []),
    ...(transferredTo ? [{ kind: 'gone', about: '', text: value('desk', { desk: transferredTo }) } as const] : [])
  ];
}

export function isNew(item: DeskItem, before: readonly DeskItem[]): boolean {
  return !before.some(({ kind, about, text }) => kind === item.kind && about === item.about && text === item.text);
}
