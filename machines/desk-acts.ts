import type { Deed } from '#domain/act-ids';
import type { Fields } from '#domain/entry';
import type { FieldId } from '#domain/ids';
import { desk } from './events/desk';
import { choice, type DeskForm, type EventSpec, type FieldSpec } from './events/spec';

/** Done on the agent's desktop, and nothing that happens to a ticket: its chart hears none of it. */
const desktop = {
  'looked-up': {
    who: ['agent'],
    clauses: ['2.1-details'],
    desk: {
      act: 'look-up',
      fields: { panel: choice('bill', 'plan', 'services', 'line') },
      does: (desk, { panel }) =>
        desk.lookedUp.includes(String(panel)) ? desk : { ...desk, lookedUp: [...desk.lookedUp, String(panel)] }
    }
  },
  untagged: {
    who: ['agent'],
    clauses: [],
    desk: {
      act: 'remove-tag',
      fields: { tag: { type: 'text' } },
      does: (desk, { tag }) =>
        desk.tags.includes(String(tag)) ? { ...desk, tags: desk.tags.filter((it) => it !== tag) } : 'no-such-tag'
    }
  },
  paused: {
    who: ['agent'],
    clauses: [],
    desk: {
      act: 'pause',
      fields: { reason: choice('asked', 'tab-hidden', 'closed') }
    }
  },
  resumed: {
    who: ['agent'],
    clauses: [],
    desk: {
      act: 'resume',
      fields: { away_s: { type: 'number', optional: true } }
    }
  }
} as const satisfies Readonly<Record<string, EventSpec>>;

/** A field of a desktop act. */
export interface ActField extends FieldSpec {
  readonly name: FieldId;
}

/** Something that can be done on the agent's desktop: part of the run and of the score. */
export interface DeskAct {
  /** What a log calls it. */
  readonly name: string;
  readonly fields: readonly ActField[];
  readonly form: DeskForm;
  /** The event that it is for. */
  readonly event: string;
  /** What is told as done by whoever has done it. */
  readonly toldAs: readonly Deed[];
}

const forms: Readonly<Record<string, EventSpec>> = { ...desk, ...desktop };

/** Everything that can be done in a run file with `do`. A new act is the desk form of an event (`machines/events`). */
export const deskActs: readonly DeskAct[] = Object.entries(forms).flatMap(([event, { desk: form, toldAs = [] }]) => {
  if (!form) return [];
  const fields = Object.entries(form.fields ?? {}) as [FieldId, FieldSpec][];
  const named = fields.map(([name, field]) => ({ ...field, name }));
  return [{ name: form.act, fields: named, form, event, toldAs }];
});

/** The fields that an act has to carry and does not: absent, or a text with nothing in it. */
export function lackingIn({ fields }: DeskAct, given: Fields): readonly FieldId[] {
  const lacks = ({ name, type, optional, takesBack }: ActField): boolean =>
    !optional && (given[name] === undefined || (type === 'text' && !takesBack && String(given[name]).trim() === ''));
  return fields.filter(lacks).map(({ name }) => name);
}

const byName = new Map(deskActs.map((act) => [act.name, act]));

/** The desktop act of that name, if there is one. */
export function deskActOf(name: string): DeskAct | undefined {
  return byName.get(name);
}
