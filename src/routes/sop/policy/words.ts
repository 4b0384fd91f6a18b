import { local } from '#app/local';
import { m } from '#app/messages';
import { versionInSentence, versionName } from '#app/version-name';
import type { FormField } from '#formats/policy-form';
import type { PolicyNames } from '#formats/policy-names';
import { ValueWords } from '#formats/policy-values';
import type { PolicyRow, PolicyStage } from '#storage/policies';
import type { Tone } from '#ui/tone';
import { unkept } from './own-versions.ts';
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

/** Words for the unit after a number; durations carry their own units. */
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

/** Returns the name of a version, for use on its own. */
export const numberOf = ({ number }: Pick<PolicyRow, 'number'>): string =>
  number === unkept ? m.policy_version_new() : versionName(number);

/** Returns the name of a version for use in a sentence. */
export const versionIn = (number: number): string =>
  number === unkept ? m.policy_version_new_in() : versionInSentence(number);

export const nameOf = ({ number, name }: PolicyRow): string =>
  number === 0 ? m.policy_shipped_name() : name || m.policy_unnamed();

/** Formats a value for display; long values are shortened. */
export function valueText({ path }: Pick<FormField, 'path'>, value: unknown, names: PolicyNames): string {
  const told = new ValueWords(names).of(path, value);
  return told ? shortened(local(told)) : m.policy_not_there();
}

const most = 90;
const shortened = (text: string): string => (text.length > most ? `${text.slice(0, most)}…` : text);
