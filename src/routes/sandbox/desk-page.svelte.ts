import { tick } from 'svelte';
import { heading, local } from '#app/local';
import { m } from '#app/messages';
import { announcer, toaster } from '#app/notices';
import type { Fields } from '#domain/entry';
import type { Fact } from '#domain/fact';
import type { FieldId } from '#domain/ids';
import type { Role } from '#domain/roles';
import { fieldName } from '#domain/terms';
import { fill, inLang, type Text } from '#domain/text';
import { holds } from '#machines/clause';
import { eventSpec, isSpeech, type TicketEvent } from '#machines/ticket-events';
import { aheadOn, irregularBy, leftOpenBy } from '#sandbox/ahead';
import { toldFirst, turnOn, type Hint } from '#sandbox/hint';
import type { Lack } from '#sandbox/mend';
import { hangsUpAt_ms } from '#sandbox/patience';
import { playedBy } from '#sandbox/sandbox';
import { suggestionOn, type Suggestion } from '#sandbox/suggest';
import { rowsOf, standsText, ticketView, type TicketRow, type TicketView } from '#sandbox/ticket-view';
import type { SandboxSession } from '#session/sandbox-session.svelte';
import { waitOn, type Wait } from '#sandbox/wait';
import { addressOf, deskFactText } from '#simulation/desk';
import { pickUp } from '#simulation/on-the-line';
import { formOf } from '#ticket/form';
import type { TicketOption } from '#ticket/options';
import { messageText } from '#ticket/texts';
import { sopClauseOf } from '#machines/sop-clauses';
import { sopText } from '#machines/sop-text';
import { appliesTo } from '#machines/clause';

import type { DeskPart } from './desk/desk-parts.ts';
import { limitTold } from '#workspace/diagram/limits.ts';
import { chartLimitsOf } from './chart/chart-limits.ts';
import { gaps, knownOf } from './official-line.ts';
import { hereTold } from './stopped.ts';
import { eventName, isNews, momentWords, roleName } from './words.ts';

const mostAhead = 6;
const aheadFor_ms = 7 * 86_400_000;

interface Place {
  readonly element: HTMLElement | null;
  readonly part: DeskPart;
}

export class DeskPage {
  part = $state<DeskPart>('ticket');
  tab = $state<'work' | 'story' | 'customer'>('work');
  opened = $state<{ readonly event: TicketEvent; readonly who: Role }>();
  refused = $state.raw<Text>();
  outcome = $state.raw<{ readonly at: number; readonly facts: readonly Fact[] }>();
  /** Requested forecast of waiting; valid only for the moment of the request. */
  ahead = $state.raw<{ readonly at: number; readonly facts: ReturnType<typeof aheadOn> }>();
  clause = $state<string>();
  large = $state(false);
  /** True if the last act began the contact without answering its call. */
  missedCall = $state(false);

  /** Place to return to if the form is cancelled. */
  from: Place | undefined;

  constructor(readonly session: SandboxSession) {}

  readonly rows: readonly TicketRow[] = $derived.by(() => rowsOf(this.session.sandbox, this.session.state));

  readonly view: TicketView | undefined = $derived.by(() => {
    const { ticket, sandbox, state } = this.session;
    return ticket === undefined ? undefined : ticketView(sandbox, state, ticket);
  });

  readonly plays: readonly Role[] = $derived.by(() => playedBy(this.session.state));

  readonly turn: Hint | undefined = $derived.by(() => {
    const { view } = this;
    return view && turnOn(this.session.sandbox, this.session.state, view.number);
  });

  readonly hint: Hint | undefined = $derived.by(() =>
    this.turn && this.plays.includes(this.turn.who) ? this.turn : undefined
  );

  /** Time until which the user's next action should wait, and the rule that acting now breaks. */
  readonly wait: Wait | undefined = $derived.by(() => {
    const { view, hint, session } = this;
    return view && hint && waitOn(session.sandbox, session.state, view.number, hint, session.shown_ms);
  });

  /** Time at which an idle user loses the customer; `undefined` if no customer is waiting. */
  readonly waits_ms: number | undefined = $derived.by(() => {
    const { view, session, plays } = this;
    if (!view || !plays.includes('agent') || plays.includes('customer')) return undefined;
    return hangsUpAt_ms(session.sandbox, session.state, view.number);
  });

  /** Next action of another role; `undefined` if it is the user's turn. */
  readonly due: Hint | undefined = $derived.by(() => (this.hint ? undefined : this.turn));

  /** Regular options of the user except the one shown first. */
  readonly can = $derived.by(() =>
    this.#of('regular').filter(({ event }) => event !== toldFirst(this.hint, this.view?.over ?? false))
  );
  readonly wrong = $derived.by(() => this.#of('wrong'));
  readonly closed = $derived.by(() => (this.view?.options ?? []).filter(({ kind }) => kind === 'closed'));
  /** Regular options of roles that the user does not play. */
  readonly others = $derived.by(() =>
    (this.view?.options ?? []).filter(
      ({ kind, who }) => kind === 'regular' && !who.some((role) => this.plays.includes(role))
    )
  );

  #of(kind: TicketOption['kind']): readonly TicketOption[] {
    return (this.view?.options ?? []).filter(
      (option) => option.kind === kind && option.who.some((role) => this.plays.includes(role))
    );
  }

  roleFor({ who }: Pick<TicketOption, 'who'>): Role | undefined {
    return who.find((role) => this.plays.includes(role));
  }

  /** Returns the official line for a spoken event in the customer's language; `undefined` if the SOP has none. */
  scriptFor(event: TicketEvent): string | undefined {
    const { view } = this;
    const option = view?.options.find((it) => it.event === event);
    if (!view || !option?.speech) return undefined;
    const { ticket, memory } = view.run;
    const { policy, plan } = this.session.sandbox;
    const lines = option.clauses.flatMap((clause) => {
      const entry = sopClauseOf(clause);
      const when = entry && appliesTo(entry);
      if (when !== undefined && !holds(when, ticket.spec.case)) return [];
      const text = messageText(clause, ticket.spec, policy, memory, knownOf(view));
      return text ? [inLang(text, plan.lang)] : [];
    });
    const [line] = lines;
    return line && fill(line, gaps(line));
  }

  select(number: string): void {
    this.session.ticket = number;
    this.session.goToEnd();
    this.#begin();
  }

  #begin(): void {
    this.opened = undefined;
    this.from = undefined;
    this.refused = undefined;
    this.part = 'ticket';
    this.tab = 'work';
  }

  /** Advances time to the next event; from a closed ticket, to the next ticket on the desk. */
  async next(): Promise<void> {
    const { ticket, index } = this.session;
    await this.session.jump('event');
    const { view, session } = this;
    if (!view || view.number === ticket) {
      // Where time stopped for a reason, that is told by itself.
      const isTold = session.stopped !== undefined || session.yours !== undefined || session.nothing;
      if (view && !isTold) announcer.say(hereTold(this, index));
      return;
    }
    this.#begin();
    toaster.show({ text: m.sandbox_now_on({ who: this.customerOf(view.number), next: this.turnWords() }) });
    await this.toNext();
  }

  customerOf(number: string): string {
    const row = this.rows.find((it) => it.number === number);
    return row?.arrival?.invented.customer.name ?? number;
  }

  async open(number: string): Promise<void> {
    this.select(number);
    await this.toNext();
  }

  /** Focuses the next action: the input of a talk, a waiting call, or the next act. */
  async toNext(): Promise<void> {
    this.part = 'ticket';
    this.tab = 'work';
    await tick();
    const places = ['[data-talk] textarea', '#take-call', '#next'];
    for (const place of places) {
      const found = document.querySelector<HTMLElement>(place);
      // Behind another tab of the ticket nothing takes the focus.
      if (found && found.getClientRects().length > 0) return found.focus();
    }
  }

  here(): Place {
    return { element: document.activeElement as HTMLElement | null, part: this.part };
  }

  /** Cancels a form, closes everything opened for it and returns to the previous place. */
  async giveBack(): Promise<void> {
    const { from, opened } = this;
    if (!from && !opened) return;
    [this.from, this.opened] = [undefined, undefined];
    if (from) this.part = from.part;
    await tick();
    if (from?.element?.isConnected && from.element !== document.body) from.element.focus();
    else await this.toNext();
  }

  async toList(): Promise<void> {
    this.part = 'queue';
    await tick();
    document.querySelector<HTMLElement>('[data-queue] [tabindex="0"]')?.focus();
  }

  /** Opens the form of an act; does the act at once if it has neither fields nor a spoken line. */
  async begin(event: TicketEvent, who: Role, from = this.here()): Promise<void> {
    this.refused = undefined;
    this.from = from;
    const { view } = this;
    if (!view) return;
    const fields = formOf(event, view.run.ticket.spec, view.run.memory, this.session.sandbox.policy);
    if (fields.length > 0 || isSpeech(event)) this.opened = { event, who };
    else await this.act(event, who, {});
  }

  /** Does an act on the ticket; true if it was done. */
  async act(event: TicketEvent, who: Role, fields: Fields): Promise<boolean> {
    const { view } = this;
    if (!view) return false;
    const carries = Object.keys(fields).length > 0;
    return this.#take({ who, about: addressOf(view.number), do: event, ...(carries && { with: fields }) });
  }

  async say(text: string, who: Role): Promise<boolean> {
    const { view } = this;
    if (!view || text.trim() === '') return false;
    const done = await this.#take({ who, about: addressOf(view.number), say: text.trim() });
    await showTalk();
    return done;
  }

  /**
   * Describes the rule that these fields would break; `undefined` if none, or if the event breaks it with any fields.
   */
  againstBy(event: TicketEvent, who: Role, fields: Fields): string | undefined {
    const { view, session } = this;
    if (!view || view.options.some((it) => it.event === event && it.kind === 'wrong')) return undefined;
    const step = { at_ms: session.now_ms, who, about: addressOf(view.number), do: event, with: fields };
    const fact = irregularBy(session.sandbox, session.state, view.number, step);
    return fact && this.words(fact);
  }

  stepBy(by: 1 | -1): void {
    const { session } = this;
    if (by < 0) session.back();
    else session.forward();
    const { view } = this;
    if (!view) return;
    const limits = chartLimitsOf(view).map((limit) => limitTold(limit, session.now_ms));
    const when = momentWords(session.now_ms, session.sandbox.begins_ms);
    announcer.say([when, heading(standsText(view)), this.turnWords(), ...limits].join(' '));
  }

  /** Returns the clauses left undone if this event ends the contact; `undefined` if it does not. */
  leftOpenBy(event: TicketEvent, who: Role): readonly string[] | undefined {
    const { view, session } = this;
    if (!view) return undefined;
    const step = { at_ms: session.now_ms, who, about: addressOf(view.number), do: event };
    const found = leftOpenBy(session.sandbox, session.state, view.number, step);
    return found && [...new Set(found.map(({ clause }) => clause))];
  }

  async pickUp(): Promise<void> {
    const { view } = this;
    if (!view || !(await this.#take({ who: 'agent', about: addressOf(view.number), do: pickUp }))) return;
    await this.toNext();
    await showTalk();
  }

  /** Says nothing until the customer's next line or another event. */
  async listen(): Promise<void> {
    await this.session.jump('event');
    await this.session.hearOut();
  }

  async #take(step: Parameters<SandboxSession['take']>[0]): Promise<boolean> {
    const before = this.view?.facts.length ?? 0;
    const line = this.view?.line;
    const refused = await this.session.take(step);
    this.refused = refused;
    this.ahead = undefined;
    this.outcome = undefined;
    if (refused) {
      announcer.say(local(refused), 'assertive');
      return false;
    }
    this.opened = undefined;
    this.from = undefined;
    // On the line, whatever is said or done is answered.
    await this.session.hearOut();
    const facts = (this.view?.facts.slice(before) ?? []).filter(isNews);
    this.outcome = { at: this.session.lived, facts };
    this.missedCall = line === 'waiting' && this.view?.line === 'missed';
    const missed = this.missedCall ? [m.sandbox_call_missed()] : [];
    announcer.say([...facts.map((fact) => this.words(fact)), ...missed, this.turnWords()].join(' '));
    return true;
  }

  lackWords({ clause, before, fields }: Lack): string {
    const what = local(sopText(clause, this.session.sandbox.policy));
    const act = eventName(before, this.view?.line);
    if (fields.length === 0) return m.sandbox_lacks({ clause: what, act });
    const names = fields.map((name) => heading(fieldName(name as FieldId))).join(m.sandbox_leaves_between());
    return m.sandbox_lacks_fields({ clause: what, act, fields: names });
  }

  words(fact: Fact): string {
    return heading(deskFactText(this.session.sandbox.desk, this.session.state.desk.memory, fact));
  }

  /** Notice that the user still has an action when advancing time, and that asking again goes on; else `undefined`. */
  get yoursWords(): string | undefined {
    const hint = this.session.yours === undefined ? undefined : this.hint;
    return hint && m.sandbox_yours({ act: eventName(hint.entry.do as TicketEvent, this.view?.line) });
  }

  turnWords(): string {
    const { turn, view } = this;
    if (view?.over) return m.sandbox_next_over();
    return turn
      ? m.sandbox_next_who({ role: roleName(turn.who), act: eventName(turn.entry.do, view?.line) })
      : m.sandbox_next_none();
  }

  /** Returns the clause that requires an event: a tag's own clause, else the first that applies. */
  clauseFor(event: TicketEvent, fields: Fields = {}): string | undefined {
    const { view } = this;
    const of = view?.run.ticket.spec.case;
    const clauses = (eventSpec(event)?.clauses ?? []).filter((id) => {
      const clause = sopClauseOf(id);
      const when = clause && appliesTo(clause);
      return of !== undefined && clause !== undefined && (when === undefined || holds(when, of));
    });
    const { tag } = fields;
    if (tag === undefined) return clauses[0];
    return clauses.find((id) => {
      const met = sopClauseOf(id)?.met;
      return met?.by === 'tag' && met.tag === tag;
    });
  }

  /** Returns suggested values for the form of an act; `undefined` if none are known. */
  suggestionFor(event: TicketEvent, who: Role, given?: Fields): Suggestion | undefined {
    const { view, session } = this;
    if (!view) return undefined;
    const found = suggestionOn(session.sandbox, session.state, view, who, event, given);
    return Object.keys(found.fields).length > 0 ? found : undefined;
  }

  lookAhead(): void {
    const { view, session } = this;
    if (!view) return;
    const facts = aheadOn(session.sandbox, session.state, view.number, mostAhead, session.now_ms + aheadFor_ms);
    this.ahead = { at: session.lived, facts };
  }
}

async function showTalk(): Promise<void> {
  await tick();
  document.querySelector('[data-talk]')?.scrollIntoView({ block: 'nearest' });
}
