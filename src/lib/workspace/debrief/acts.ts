import { own } from '#domain/own';
import { inLang } from '#domain/text';
import { locale } from '#app/locale.svelte';
import { m } from '#app/messages';
import { pauseText } from '#app/pause-text';
import { deskActNames } from '#machines/desk-act-names';
import { durationText } from '#scoring/sentences';
import { fieldValueText, type DesktopNames } from '#debrief/desktop-names';
import type { TranscriptRow } from '#debrief/transcript';

type ActSentence = (value: (field: string) => string) => string;

const sentences: Readonly<Record<string, ActSentence>> = {
  'verify-identity': (value) => m.debrief_do_verify_identity({ method: value('method') }),
  pause: () => m.call_note_paused(),
  resume: (value) => pauseText(Number(value('away_s'))),
  'look-up': (value) => m.debrief_do_look_up({ panel: value('panel') }),
  'fill-field': (value) => m.debrief_do_fill_field({ field: value('field'), value: value('value') }),
  'add-tag': (value) => m.debrief_do_add_tag({ tag: value('tag') }),
  'remove-tag': (value) => m.debrief_do_remove_tag({ tag: value('tag') }),
  'set-label': (value) => m.debrief_do_set_label({ business: value('business'), difficulty: value('difficulty') }),
  'change-service': (value) => m.debrief_do_change_service({ service: value('service') }),
  'grant-credit': (value) => m.debrief_do_grant_credit({ yuan: value('yuan') }),
  'hand-over': (value) => m.debrief_do_hand_over({ team: value('team') }),
  transfer: (value) => m.debrief_do_transfer({ desk: value('desk') })
};

/** Describes an act and its fields in words. An act of a later version is shown by its own name. */
export function actText(row: Extract<TranscriptRow, { readonly kind: 'act' | 'wait' }>, names: DesktopNames): string {
  if (row.kind === 'wait') return m.debrief_waited({ time: durationText(row.wait_ms, locale.current) });
  if (row.name === 'say') return String(row.fields['text']);
  const value = (field: string): string => fieldValueText(field, row.fields, names, locale.current);
  const sentence = own(sentences, row.name);
  if (sentence) return sentence(value);
  const title = own(deskActNames, row.name);
  const name = title === undefined ? row.name : inLang(title, locale.current);
  const values = Object.keys(row.fields).map(value);
  return values.length === 0 ? name : m.debrief_act_with({ act: name, values: values.join(' · ') });
}
