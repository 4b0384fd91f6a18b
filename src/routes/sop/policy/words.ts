import { local } from '#app/local';
import { m } from '#app/messages';
import { lengthText } from '#domain/span-text';
import { parseLimit } from '#domain/limit';
import type { FormField } from '#formats/policy-form';
import type { PolicyRow, PolicyStage } from '#storage/policies';
import type { Tone } from '#ui/tone';
import { unkept } from './policy-desk.svelte.ts';
import type { SpanUnit } from './spans.ts';

export const stageWords: Readonly<Record<PolicyStage, () => string>> = {
  proposal: m.policy_stage_proposal,
  pilot: m.policy_stage_pilot,
  adopted: m.policy_stage_adopted,
  record: m.policy_stage_record
};

export const stepWords: Readonly<Record<PolicyStage, () => string>> = {
  proposal: m.policy_step_proposal,
  pilot: m.policy_step_pilot,
  adopted: m.policy_step_adopted,
  record: m.policy_step_record
};

export const stageTones: Readonly<Record<PolicyStage, Tone>> = {
  proposal: 'accent',
  pilot: 'flag',
  adopted: 'ok',
  record: 'neutral'
};

export const unitWords: Readonly<Record<SpanUnit, () => string>> = {
  s: m.policy_unit_s,
  min: m.policy_unit_min,
  h: m.policy_unit_h,
  d: m.policy_unit_d,
  ms: m.policy_unit_ms,
  'h working': m.policy_unit_h_working,
  'min working': m.policy_unit_min_working,
  'working day': m.policy_unit_working_day
};

/** What a number counts, behind it; a length of time has its units beside it. */
export const countedWords = {
  percent: m.policy_unit_percent,
  points: m.policy_unit_points,
  yuan: m.policy_unit_yuan,
  tickets: m.policy_unit_tickets,
  times: m.policy_unit_times,
  characters: m.policy_unit_characters,
  words: m.policy_unit_words,
  duration: undefined,
  limit: undefined
} as const;

export const numberOf = ({ number }: PolicyRow): string =>
  number === unkept ? m.policy_version_new() : m.policy_version({ number });

export const nameOf = ({ number, name }: PolicyRow): string =>
  number === 0 ? m.policy_shipped() : name || m.policy_unnamed();

/** The section of the SOP that a clause stands in: `2.2-ordinary-2h` in 2.2. */
export const sectionOf = (clause: string): string => clause.split('-')[0]!;

/** A value as people read it; of what is long, its beginning. */
export function valueText({ control }: Pick<FormField, 'control'>, value: unknown): string {
  if (value === undefined) return m.policy_not_there();
  const named = (one: unknown): string => {
    const title = 'choices' in control ? control.choices.find((it) => it.value === one)?.title : undefined;
    return title ? local(title) : String(one);
  };
  if (control.kind === 'flag') return value === true ? m.policy_yes() : m.policy_no();
  if (Array.isArray(value)) return shortened(value.map(plainText(named)).join(' · ') || m.policy_none_chosen());
  const limit = control.kind === 'limit' || control.kind === 'duration' ? parseLimit(value) : undefined;
  return limit ? local(lengthText(limit)) : shortened(plainText(named)(value));
}

/** A text of both languages reads as the reader's own. */
const plainText =
  (named: (one: unknown) => string) =>
  (value: unknown): string => {
    if (value === null || typeof value !== 'object') return named(value);
    const { zh, en } = value as { readonly zh?: unknown; readonly en?: unknown };
    return typeof zh === 'string' && typeof en === 'string' ? local({ zh, en }) : JSON.stringify(value);
  };

const most = 90;
const shortened = (text: string): string => (text.length > most ? `${text.slice(0, most)}…` : text);
