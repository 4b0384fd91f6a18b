import { tick } from 'svelte';
import { heading, local } from '#app/local';
import { m } from '#app/messages';
import { announcer } from '#app/notices';
import { stages } from '#domain/ids';
import { own } from '#domain/own';
import { deviationNames, stageNames } from '#domain/terms';
import { eventSpec, isSpeech, type TicketEvent } from '#machines/ticket-events';
import { stageOf } from '#machines/stage-of';
import { sopText } from '#machines/sop-text';
import type { TicketView } from '#sandbox/ticket-view';
import { formOf } from '#ticket/form';
import type { TicketOption } from '#ticket/options';
import type { Offer } from '#workspace/diagram/live.ts';
import type { DeskPage } from '../desk-page.svelte.ts';
import { goToForm } from '../go-to-form.ts';
import { roleName } from '../words.ts';

/** Returns why an event is impossible now; names the other part of the SOP if that applies. */
export function whyNot({ clauses, notYet, why }: TicketOption, { stage: standsIn }: Pick<TicketView, 'stage'>): string {
  const [first] = clauses;
  const [at, now] = [first ? stages.indexOf(stageOf(first)) : -1, stages.indexOf(standsIn)];
  if (notYet !== true || at < 0 || at === now) return why ? local(why) : '';
  const stage = heading(stageNames[stages[at]!]);
  return at > now ? m.sandbox_not_yet({ stage }) : m.sandbox_past_stage({ stage });
}

/** Returns the offers for the transitions of a ticket's chart in its present state. */
export function offersOn(desk: DeskPage): ReadonlyMap<string, Offer> {
  const { view, session } = desk;
  const shut = session.locked;
  return new Map((view?.options ?? []).map((option) => [option.event, offerOf(option)] as const));

  function offerOf(option: TicketOption): Offer {
    if (option.kind === 'closed') return { is: 'closed', why: whyNot(option, view!) };
    if (shut || desk.roleFor(option) === undefined) return { is: 'others', why: option.who.map(roleName).join(' / ') };
    const { enters } = option;
    if (option.kind === 'regular') return { is: 'can', why: '', enters };
    const [first] = option.deviations;
    const how = first && own(deviationNames, first.deviation);
    const clause = first?.clause ?? option.clauses[0];
    const text = clause === undefined ? '' : local(sopText(clause, session.sandbox.policy));
    return { is: 'wrong', why: how ? m.sandbox_against({ how: heading(how), clause: text }) : text, enters };
  }
}

function formTold({ view, session }: DeskPage, { event }: TicketOption): string {
  const act = heading(eventSpec(event)!.text);
  const fields = view ? formOf(event, view.run.ticket.spec, view.run.memory, session.sandbox.policy) : [];
  if (fields.length === 0) return isSpeech(event) ? m.live_opened_words({ act }) : m.live_opened({ act });
  return m.live_opened_form({ act, fields: fields.map(({ label }) => local(label)).join(m.call_list_joint()) });
}

/** Takes a transition on the ticket's chart; goes to its form if it has fields or is for later. */
export async function takeWay(desk: DeskPage, on: string): Promise<void> {
  const { view, hint } = desk;
  const option = view?.options.find(({ event }) => event === on);
  const role = option && desk.roleFor(option);
  if (!view || !option || !role) return;
  const event: TicketEvent = option.event;
  const isNext = hint?.entry.do === event;
  const simple =
    !isSpeech(event) && formOf(event, view.run.ticket.spec, view.run.memory, desk.session.sandbox.policy).length === 0;
  if (simple && !(isNext && desk.wait)) return desk.begin(event, role);
  const from = desk.here();
  // What is said on the line is said in the talk.
  if (!isNext && (view.line !== 'on' || !option.speech)) {
    desk.part = 'ticket';
    desk.tab = 'work';
    await tick();
    // Its form takes the focus: whoever came by the chart hears where that went.
    announcer.say(formTold(desk, option));
    return desk.begin(event, role, from);
  }
  desk.from = from;
  announcer.say(formTold(desk, option));
  await desk.toNext();
  if (isNext) goToForm(document.querySelector('[data-next]'));
}
