import { m } from '#app/messages';
import type { Path } from '#formats/value-at';
import { namedText, saidOf } from './named-text.ts';
import { partOf } from './part-of.ts';
import { partNames } from './parts.ts';
import { mistakesBeside } from './ready.ts';
import { lineRows, usesElsewhere, usesOfFactIn, type LineRow, type Use } from './tables.ts';
import type { StudioForms } from './studio-forms.svelte.ts';

const elsewhere = { temper: m.studio_form_used_temper, variants: m.studio_form_used_case } as const;

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

const mostNamed = 5;

export function usesOfFact(forms: StudioForms, id: string): string {
  const places = [...new Set(usesOfFactIn(forms.file ?? {}, id).map((path) => placeText(forms, path)))];
  const left = places.length - mostNamed;
  return [...places.slice(0, mostNamed), ...(left > 0 ? [m.studio_form_used_more({ count: left })] : [])].join(
    m.studio_form_and()
  );
}

function placeText(forms: StudioForms, path: Path): string {
  const part = partOf(path);
  if (part === undefined) return m.studio_form_used_text({ key: String(path[0]) });
  const place = cardName(forms, path);
  return place === undefined ? partNames[part]() : m.studio_form_used({ thing: partNames[part](), place });
}

function cardName(forms: StudioForms, [first, id]: Path): string | undefined {
  if (first === 'variants' || first === 'facts')
    return namedText(forms.valueAt([first, id ?? '', first === 'facts' ? 'label' : 'title']));
  if (first === 'lines' || first === 'ready') {
    const of = first === 'lines' ? 'customer' : 'agent';
    const line = lineRows(forms.file ?? {}).find((row) => row.of === of && row.id === id);
    return line && saidOf(line);
  }
  const thing = forms.things.find((it) => it.path[0] === first && (first === 'talk' || it.id === id));
  return thing && forms.names.thing(thing);
}
