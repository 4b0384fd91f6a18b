import { own } from '#domain/own';
import { sentenceCase } from '#domain/text';
import { m } from '#app/messages';
import type { DoStep, Step } from '#coach/step';
import type { CallPage } from '../call-page.svelte.ts';
import { nameIn } from '#workspace/talk/call-messages.ts';
import { fieldWord } from '#workspace/talk/meanings.ts';
import { fillWords, formFields } from '../desk/ticket-form.ts';
import { stepText } from './now-text.ts';

type Here = Pick<CallPage, 'asked' | 'drafts' | 'screen'>;

/** Describes a step by the state of the screen: an open question is to be answered, a waiting button pressed. */
export function nowText(step: Step, here: Here): string {
  const text = step.is === 'do' ? (lackText(step, here) ?? answerText(step, here) ?? fillText(step, here)) : undefined;
  return text ?? stepText(step, here.screen.call);
}

/** Returns the control to highlight: that of the act, or of the required text that is still missing. */
export function nowControl(step: DoStep, here: Here): string {
  return isWordless(step, here) ? `${step.act}:reason` : step.control;
}

function isWordless({ act, fields }: DoStep, { drafts }: Here): boolean {
  const isEmpty = (field: string): boolean => (drafts.of(field) ?? '').trim() === '';
  return act === 'transfer' && Boolean(fields['reason']) && !isEmpty('transfer-desk') && isEmpty('transfer-reason');
}

function lackText(step: DoStep, here: Here): string | undefined {
  if (!isWordless(step, here)) return undefined;
  const button = here.asked?.control === step.control ? here.asked.yes : m.desk_route_do();
  return m.now_write_first({ field: m.desk_route_reason(), button });
}

function answerText({ act, control, fields }: DoStep, { asked, screen }: Here): string | undefined {
  if (asked?.control !== control) return undefined;
  const { teams, desks } = screen.call.table.policy;
  const choice = own({ 'hand-over': ['team', teams], transfer: ['desk', desks] } as const, act);
  if (choice === undefined) return m.now_confirm({ button: asked.yes });
  const [field, names] = choice;
  const wanted = String(fields[field]);
  return asked.fields[field] === wanted
    ? m.now_confirm({ button: asked.yes })
    : m.now_confirm_choice({ choice: nameIn(names, wanted), button: asked.yes });
}

function fillText({ act, fields }: DoStep, { drafts, screen: { call, state } }: Here): string | undefined {
  const field =
    act === 'fill-field' ? formFields(call, state.memory).find(({ id }) => id === fields['field']) : undefined;
  const typed = field && (drafts.of(`field-${field.id}`) ?? state.memory.desk.fields[field.id] ?? '');
  const button = field && fillWords(field, typed ?? '');
  return button && m.now_fill_press({ field: sentenceCase(fieldWord(field.id)), button });
}
