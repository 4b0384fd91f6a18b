import type { Deed } from '#domain/act-ids';
import type { Fields } from '#domain/entry';
import type { FieldId } from '#domain/ids';
import { desk } from './events/desk';
import { choice, type DeskForm, type EventSpec, type FieldSpec } from './events/spec';

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

export interface ActField extends FieldSpec {
  readonly name: FieldId;
}

/** Act available on the agent's desktop: part of the run and of the score. */
export interface DeskAct {
  readonly name: string;
  readonly fields: readonly ActField[];
  readonly form: DeskForm;
  readonly event: string;
  /** Claims that become true once the act is done. */
  readonly toldAs: readonly Deed[];
}

const forms: Readonly<Record<string, EventSpec>> = { ...desk, ...desktop };

/** Acts that a run file can contain as `do`. A new act is the desk form of an event (`machines/events`). */
export const deskActs: readonly DeskAct[] = Object.entries(forms).flatMap(([event, { desk: form, toldAs = [] }]) => {
  if (!form) return [];
  const fields = Object.entries(form.fields ?? {}) as [FieldId, FieldSpec][];
  const named = fields.map(([name, field]) => ({ ...field, name }));
  return [{ name: form.act, fields: named, form, event, toldAs }];
});

/** Returns the required fields that an act lacks: absent, or blank text. */
export function lackingIn({ fields }: DeskAct, given: Fields): readonly FieldId[] {
  const lacks = ({ name, type, optional, takesBack }: ActField): boolean =>
    !optional && (given[name] === undefined || (type === 'text' && !takesBack && String(given[name]).trim() === ''));
  return fields.filter(lacks).map(({ name }) => name);
}

const byName = new Map(deskActs.map((act) => [act.name, act]));

export function deskActOf(name: string): DeskAct | undefined {
  return byName.get(name);
}
