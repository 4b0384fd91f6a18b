import { listTexts } from '#app/texts.svelte';
import { heading, local } from '#app/local';
import { m } from '#app/messages';
import { catalogue } from '#app/scenario-list';
import type { CaseStanding } from '#class/assignment';
import type { AskedScenario, AssignedCase, Assignment } from '#domain/assignment';
import { modeNames } from '#domain/terms';
import { own } from '#domain/own';
import type { Tone } from '#ui/tone';

/** Returns the title of an assigned scenario; `undefined` if neither shipped nor `carried` by the assignment. */
export function titleOf({ scenario }: AssignedCase, carried: readonly AskedScenario[] = []): string | undefined {
  const listed = [...catalogue.map(({ id, title }) => ({ scenario: id, title })), ...carried];
  const found = listed.find((one) => one.scenario === scenario);
  return found && local(found.title);
}

export function caseText({ scenario, variant, mode }: AssignedCase, carried: readonly AskedScenario[] = []): string {
  const cases = own(listTexts.current?.cases ?? {}, scenario) ?? {};
  const told = carried.find((one) => one.scenario === scenario)?.cases.find((one) => one.variant === variant)?.title;
  const known = variant === undefined ? m.assigned_any_case() : (own(cases, variant) ?? (told && local(told)));
  return [known ?? m.assigned_one_case(), heading(modeNames[mode])].join(' · ');
}

export function hrefOf({ scenario, variant, mode }: AssignedCase): string {
  const query = new URLSearchParams({ mode, ...(variant !== undefined && { case: variant }) });
  return `/practice/${encodeURIComponent(scenario)}?${query}`;
}

export const standingLooks: Readonly<Record<CaseStanding['is'], { readonly tone: Tone; readonly word: () => string }>> =
  {
    done: { tone: 'ok', word: m.assigned_done },
    late: { tone: 'warn', word: m.assigned_late },
    open: { tone: 'neutral', word: m.assigned_open },
    overdue: { tone: 'broken', word: m.assigned_overdue },
    'used-up': { tone: 'broken', word: m.assigned_used_up },
    tried: { tone: 'warn', word: m.assigned_tried },
    'broken-off': { tone: 'warn', word: m.assigned_broken_off },
    unchecked: { tone: 'warn', word: m.class_mark_unchecked },
    altered: { tone: 'broken', word: m.class_mark_differs },
    copied: { tone: 'broken', word: m.class_assigned_copied },
    twin: { tone: 'warn', word: m.class_assigned_twin }
  };

/** Describes the terms of an assignment: when a call counts, and the number of tries. */
export function countsText({ mustPass, tries, cases }: Assignment): string {
  const isGuided = cases.some(({ mode }) => mode === 'guided');
  const passed = isGuided ? m.assigned_must_pass_guided() : m.assigned_must_pass();
  const counts = mustPass ? passed : m.assigned_must_finish();
  return tries === undefined ? counts : `${counts} · ${m.assigned_tries_each({ count: tries })}`;
}

/** Describes the next try at a case, or the used tries once it is over; `undefined` if there is no limit. */
export function triesText({ is, used, tries }: CaseStanding): string | undefined {
  if (tries === undefined) return undefined;
  const isOver = is === 'done' || is === 'late' || used >= tries;
  return isOver ? usedText({ used, tries }) : m.assigned_next_try({ number: used + 1, of: tries });
}

export const usedText = ({ used, tries }: Pick<CaseStanding, 'used' | 'tries'>): string | undefined =>
  tries === undefined ? undefined : m.assigned_tries_used({ used, of: tries });
