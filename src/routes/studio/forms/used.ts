import { m } from '#app/messages';
import { saidOf } from './named-text.ts';
import { mistakesBeside } from './ready.ts';
import { lineRows, usesElsewhere, type LineRow, type Use } from './tables.ts';
import type { StudioForms } from './studio-forms.svelte.ts';

const elsewhere = { temper: m.studio_form_used_temper, variants: m.studio_form_used_case } as const;

/** Where a line is used, in words; empty where it is not. */
export function usesOfLine(forms: StudioForms, { used, id, of }: LineRow): string {
  const file = forms.file ?? {};
  const places =
    of === 'agent'
      ? mistakesBeside(file, id).map((other) => besideText(forms, other))
      : [...used.map((use) => useText(forms, use)), ...usesElsewhere(file, id).map((it) => elsewhere[it]())];
  return places.filter(Boolean).join(m.studio_form_and());
}

function useText(forms: StudioForms, { thing, state, trigger }: Use): string {
  const it = forms.things.find(({ id }) => id === thing);
  if (!it) return '';
  const place = it.places.find((one) => (one.state ?? one.is) === (state ?? 'anytime'));
  const where = place ? forms.names.place(it, place) : m.studio_form_anytime();
  const named = { thing: forms.names.thing(it), place: where };
  return trigger === undefined
    ? m.studio_form_used({ ...named })
    : m.studio_form_used_on({ ...named, trigger: forms.names.trigger(trigger) });
}

function besideText(forms: StudioForms, id: string): string {
  const line = lineRows(forms.file ?? {}).find((row) => row.of === 'agent' && row.id === id);
  return line ? m.studio_form_used_beside({ line: saidOf(line) }) : '';
}
