import { m } from '#app/messages';
import { modes, type Mode } from '#domain/words';
import type { Scenario } from '#scenario/scenario';
import { langNames } from '../../list/words.ts';
import { allowances } from './brief.svelte.ts';

const modeWords: Readonly<Record<Mode, { readonly title: () => string; readonly text: () => string }>> = {
  guided: { title: m.brief_mode_guided, text: m.brief_mode_guided_text },
  assisted: { title: m.brief_mode_assisted, text: m.brief_mode_assisted_text },
  exam: { title: m.brief_mode_exam, text: m.brief_mode_exam_text }
};

/** The three modes; one that the scenario does not have says so and cannot be chosen. */
export function modeOptions(scenario: Pick<Scenario, 'modes'>, sameCase: boolean) {
  return modes.map((value) => {
    const has = scenario.modes.includes(value);
    const note = value === 'exam' && !sameCase ? m.brief_mode_record() : m.brief_mode_practice();
    return {
      value,
      title: modeWords[value].title(),
      text: has ? modeWords[value].text() : m.brief_mode_missing(),
      disabled: !has,
      ...(has && { note })
    };
  });
}

export function langOptions({ languages }: Pick<Scenario, 'languages'>) {
  return languages.map((value) => ({ value, label: langNames[value]() }));
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
