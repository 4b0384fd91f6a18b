import { m } from '#app/messages';
import { valueAt, type Path } from '#formats/value-at';
import type { Change } from '#formats/yaml-changes';
import { mapping, type Plain } from './changes.ts';
import type { Worded } from './languages.ts';

/** Value on the desktop: a text, a sum or the fact with the sum, or an id. */
export interface DeskField {
  readonly key: string;
  readonly label: () => string;
  readonly kind: 'text' | 'sum' | 'id';
  readonly optional?: true;
}

/** Part of the desktop with fields, rows, or both. Paths are relative to the desktop. */
export interface DeskSection {
  readonly path: Path;
  readonly title: () => string;
  readonly fields: readonly DeskField[];
  readonly rows?: { readonly path: Path; readonly fields: readonly DeskField[] };
}

const text = (key: string, label: () => string): DeskField => ({ key, label, kind: 'text' });
const sum = (key: string, label: () => string): DeskField => ({ key, label, kind: 'sum' });
const optional = (field: DeskField): DeskField => ({ ...field, optional: true });

const ofBill = [text('month', m.studio_form_month), optional(sum('total', m.desk_bill_total))];
const billRow = [text('label', m.desk_bill_item), sum('yuan', m.studio_form_sum)];

/** All parts of a desktop, except content that appears later. */
export const deskParts: readonly DeskSection[] = [
  {
    path: ['plan'],
    title: m.desk_plan,
    fields: [text('name', m.studio_form_name), sum('yuan', m.desk_plan_fee), text('note', m.desk_plan_note)]
  },
  { path: ['bill'], title: m.desk_bill, fields: ofBill, rows: { path: ['bill', 'rows'], fields: billRow } },
  {
    path: ['bill', 'last'],
    title: m.studio_form_bill_before,
    fields: ofBill,
    rows: { path: ['bill', 'last', 'rows'], fields: billRow }
  },
  {
    path: ['services'],
    title: m.desk_services,
    fields: [],
    rows: {
      path: ['services'],
      fields: [
        text('name', m.studio_form_name),
        sum('yuan', m.desk_plan_fee),
        text('since', m.studio_form_since),
        { key: 'id', label: m.studio_form_service_id, kind: 'id' },
        optional(text('effective', m.studio_form_effective)),
        optional(text('cancellation', m.studio_form_cancellation)),
        optional(text('does', m.studio_form_service_does))
      ]
    }
  },
  {
    path: ['line'],
    title: m.desk_line,
    fields: [],
    rows: {
      path: ['line'],
      fields: [text('label', m.studio_form_name), text('value', m.studio_form_value)]
    }
  },
  {
    path: ['contacts'],
    title: m.studio_form_contacts,
    fields: [],
    rows: {
      path: ['contacts'],
      fields: [
        text('when', m.studio_form_contact_when),
        text('about', m.studio_form_contact_about),
        text('result', m.studio_form_contact_result)
      ]
    }
  }
];

/** Returns every desktop of a file: the scenario's own, and those of its cases. */
export const desksIn = (file: Plain): readonly { readonly path: Path; readonly variant?: string }[] => [
  { path: ['desk'] },
  ...Object.entries(mapping(file['variants'])).flatMap(([variant, written]) =>
    mapping(written)['desk'] === undefined ? [] : [{ path: ['variants', variant, 'desk'], variant }]
  )
];

/** Returns the rows of a part, unchecked. */
export const rowsOf = (file: Plain, path: Path): readonly unknown[] => {
  const rows = valueAt(file, path);
  return Array.isArray(rows) ? rows : [];
};

/** Returns the content of a new row: placeholder texts, and sums of 0. */
export function fresh(fields: readonly DeskField[], blank: Worded): Plain {
  const value = { text: blank, sum: 0, id: 'service' } as const;
  return Object.fromEntries(fields.filter((it) => !it.optional).map(({ key, kind }) => [key, value[kind]]));
}

/** Adds a part that the desktop does not show yet. */
export function newPart(desk: Path, { path, fields, rows }: DeskSection, blank: Worded): Change {
  const list = rows && [fresh(rows.fields, blank)];
  const value = fields.length === 0 ? list : { ...fresh(fields, blank), ...(list && { rows: list }) };
  return { put: [...desk, ...path], value };
}

/** Parses a typed sum: a number, or the fact that says it. */
export const sumTyped = (typed: string): number | string => {
  const number = Number(typed);
  return typed.trim() !== '' && Number.isFinite(number) ? number : typed.trim();
};
