import { heading } from '#app/local';
import { m } from '#app/messages';
import { stages, type Stage } from '#domain/ids';
import { stageNames } from '#domain/terms';
import { stageOf } from '#machines/stage-of';
import type { TicketEvent } from '#machines/ticket-events';
import type { TicketView } from '#sandbox/ticket-view';
import type { DeskPage } from '../desk-page.svelte.ts';
import { eventName, momentWords, roleInText } from '../words.ts';

export interface WalkNote {
  readonly title: string;
  readonly text: string;
  readonly step: number;
  readonly of: number;
  readonly over: boolean;
}

const about: Readonly<Record<Stage, () => string>> = {
  intake: m.walk_intake,
  preprocessing: m.walk_preprocessing,
  handling: m.walk_handling,
  feedback: m.walk_feedback,
  quality: m.walk_quality
};

export type Guided = Pick<DeskPage, 'view' | 'hint' | 'wait' | 'due' | 'session' | 'lackWords' | 'clauseFor'>;

/** Derives the next step of a walk from the ticket itself, so that it always asks for what the SOP requires. */
export function walkNote(desk: Guided): WalkNote {
  const { view, hint, wait, due, session } = desk;
  const place = { of: stages.length, over: view?.over ?? false };
  if (!view) return { ...place, title: m.walk_begin(), text: m.sandbox_nobody_yet(), step: 0 };
  const clause = hint && desk.clauseFor(hint.entry.do as TicketEvent, hint.entry.with);
  const stage = stageAt(view, clause);
  const step = stages.indexOf(stage) + 1;
  const title = heading(stageNames[stage]);
  if (view.over && view.state === 'left') return { ...place, title: m.walk_left(), text: m.walk_left_text(), step };
  if (view.over) return { ...place, title: m.walk_over(), text: m.walk_over_text(), step: stages.length };
  const lead = about[stage]();
  if (hint) {
    const [role, act] = [roleInText(hint.who), eventName(hint.entry.do, view.line)];
    const missing = hint.lacks ? `${desk.lackWords(hint.lacks)} ` : '';
    const words = wait
      ? m.walk_later({ role, act, time: momentWords(wait.until_ms, session.shown_ms) })
      : m.walk_do({ role, act });
    return { ...place, step, title, text: `${lead} ${missing}${words}` };
  }
  if (due) {
    const time = momentWords(view.opened_ms + due.entry.at_ms, session.shown_ms);
    return {
      ...place,
      step,
      title,
      text: `${lead} ${m.walk_wait({ role: roleInText(due.who), act: eventName(due.entry.do), time })}`
    };
  }
  return { ...place, step, title, text: `${lead} ${m.walk_time()}` };
}

/** True before anything was done, though the sandbox has opened with its first event. */
export const isFresh = ({ session }: DeskPage): boolean => session.lived > 0 && session.history.steps.length === 0;

function stageAt({ stage, facts }: TicketView, clause: string | undefined): Stage {
  if (stage !== 'preprocessing') return stage;
  const isOf = (of: string | undefined): boolean => of !== undefined && of !== '' && stageOf(of) === stage;
  const begun = isOf(clause) || facts.some((fact) => isDeed(fact) && isOf(fact.clause));
  return begun ? stage : 'intake';
}

const isDeed = ({ kind }: TicketView['facts'][number]): boolean => kind === 'record' || kind === 'tag';
