import { heading } from '#app/local';
import { m } from '#app/messages';
import { languageNames, modeNames } from '#domain/terms';
import { modes, type Mode } from '#domain/ids';
import type { Scenario } from '#scenario/scenario';
import { allowances } from './brief.svelte.ts';

const modeTexts: Readonly<Record<Mode, () => string>> = {
  guided: m.brief_mode_guided_text,
  assisted: m.brief_mode_assisted_text,
  exam: m.brief_mode_exam_text
};

/** The three modes; one that the scenario does not have says so and cannot be chosen. */
export function modeOptions(scenario: Pick<Scenario, 'modes'>, sameCase: boolean) {
  return modes.map((value) => {
    const has = scenario.modes.includes(value);
    const note = value === 'exam' && !sameCase ? m.brief_mode_record() : m.brief_mode_practice();
    return {
      value,
      title: heading(modeNames[value]),
      text: has ? modeTexts[value]() : m.brief_mode_missing(),
      disabled: !has,
      ...(has && { note })
    };
  });
}

export function langOptions({ languages }: Pick<Scenario, 'languages'>) {
  return languages.map((value) => ({ value, label: heading(languageNames[value]) }));
}

const allowanceNames = {
  '1': m.brief_allowance_1,
  '1.5': m.brief_allowance_1_5,
  '2': m.brief_allowance_2,
  off: m.brief_allowance_off
} as const;

export function allowanceOptions() {
  return allowances.map((value) => ({ value, label: allowanceNames[value]() }));
}
