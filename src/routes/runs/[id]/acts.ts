import { fieldNames } from '#domain/part-names';
import { inLang, type Text } from '#domain/text';
import { locale } from '#app/locale.svelte';
import { m } from '#app/messages';
import { deskActText } from '#play/desk-act-texts';
import type { Fields } from '#play/log';
import { durationText } from '#scoring/sentences';
import type { Names } from '#debrief/assess';
import type { Row } from '#debrief/transcript';
import { told } from './words.ts';

/** Choices of the desktop, by field; what is missing here shows as it stands in the log. */
const choices: Readonly<Record<string, Readonly<Record<string, () => string>>>> = {
  method: { 'sms-code': m.debrief_choice_sms_code, 'service-password': m.debrief_choice_service_password },
  panel: {
    bill: m.debrief_choice_bill,
    plan: m.debrief_choice_plan,
    services: m.debrief_choice_services,
    line: m.debrief_choice_line
  },
  business: {
    fault: m.debrief_choice_fault,
    request: m.debrief_choice_request,
    complaint: m.debrief_choice_complaint
  },
  difficulty: {
    none: m.debrief_choice_none,
    ordinary: m.debrief_choice_ordinary,
    major: m.debrief_choice_major
  },
  team: {
    'back-office': m.debrief_choice_back_office,
    field: m.debrief_choice_field,
    complaints: m.debrief_choice_complaints
  },
  desk: {
    billing: m.debrief_choice_billing,
    technical: m.debrief_choice_technical,
    supervisor: m.debrief_choice_supervisor,
    enterprise: m.debrief_choice_enterprise
  },
  reason: {
    asked: m.debrief_choice_asked,
    'tab-hidden': m.debrief_choice_tab_hidden,
    closed: m.debrief_choice_closed
  },
  action: { cancel: m.debrief_choice_cancel }
};

type Filled = (value: (field: string) => string) => string;

/** Acts whose own name would only repeat what was put in. */
const sentences: Readonly<Record<string, Filled>> = {
  'verify-identity': (value) => m.debrief_do_verify_identity({ method: value('method') }),
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

function valueOf(field: string, fields: Fields, names: Names): string {
  const raw = String(fields[field] ?? '—');
  if (field === 'field') return nameIn(fieldNames, raw);
  if (field === 'service' || field === 'tag') return nameIn(names[field], raw);
  if (field === 'value' && fields['field'] === 'businessType') return nameIn(names.businessType, raw);
  const words = choices[field];
  return words !== undefined && Object.hasOwn(words, raw) ? words[raw]!() : raw;
}

function nameIn(texts: Readonly<Record<string, Text>>, id: string): string {
  return Object.hasOwn(texts, id) ? told(texts[id]!) : id;
}

/** What was done, in words: the act and what was put in. An act of a later version keeps its name. */
export function actText(row: Extract<Row, { readonly kind: 'act' | 'wait' }>, names: Names): string {
  if (row.kind === 'wait') return m.debrief_waited({ time: durationText(row.wait_ms, locale.current) });
  if (row.name === 'say') return String(row.fields['text']);
  const value = (field: string): string => valueOf(field, row.fields, names);
  const own = sentences[row.name];
  if (own) return own(value);
  const title = deskActText(row.name);
  const name = title === undefined ? row.name : inLang(title, locale.current);
  const values = Object.keys(row.fields).map(value);
  return values.length === 0 ? name : m.debrief_act_with({ act: name, values: values.join(' · ') });
}
