import { inLang } from '#domain/text';
import { locale } from '#app/locale.svelte';
import { m } from '#app/messages';
import { deskActOf } from '#play/desk-acts';
import { durationText } from '#scoring/sentences';
import type { Row } from './transcript.ts';

/** What was done, in words: the act and what was put in. An act of a later version keeps its name. */
export function actText(row: Extract<Row, { readonly kind: 'act' | 'wait' }>): string {
  if (row.kind === 'wait') return m.debrief_waited({ time: durationText(row.wait_ms, locale.current) });
  if (row.name === 'say') return `“${String(row.fields['text'])}”`;
  const act = deskActOf(row.name);
  const name = act === undefined ? row.name : inLang(act.text, locale.current);
  const values = Object.values(row.fields).map(String).filter(Boolean);
  return values.length === 0 ? name : m.debrief_act_with({ act: name, values: values.join(' · ') });
}
