import { tick, type Component } from 'svelte';
import { inLang, type Text } from '#domain/text';
import { m } from '#app/messages';
import type { CallScreen, EntryOutcome } from '#session/call-screen';
import type { Fields } from '#domain/entry';
import type { Offer } from '#contact/ready';
import type { CallPorts } from './call-ports.ts';
import { keepTyped, typedIn } from './typed.ts';
import { foldOf, panelOf, toolsOf, type Keyed, type Tool } from './desk/tools.ts';
import { Drafts } from './drafts.svelte.ts';

/** Parts of the screen: columns on a desktop, tabs on a phone. */
export type ScreenPart = 'talk' | 'desk' | 'sop';

/** Refusal that happened on this screen and is in no log. */
export interface ScreenNotice {
  readonly id: number;
  readonly at_ms: number;
  /** Number of log entries at that time: the notice is shown after them and before the next. */
  readonly entries: number;
  readonly text: () => string;
}

/** Maximum number of characters of a line; the session refuses more. */
export const lineLimit = 2000;

const slow_ms = 150;

const refusals = import('./refusals.ts');

/** Screen state of a call. Components act through it, so that refusals look the same everywhere. */
export class CallPage {
  /** Part shown on a phone. */
  part = $state<ScreenPart>('talk');
  draft = $state('');
  /** Control to highlight, by its act (`control.ts`); set by the coach. */
  pointed = $state<string | undefined>();
  /** Open confirmation before an irreversible act. */
  asked = $state.raw<{ readonly control: string; readonly yes: string; readonly fields: Fields } | undefined>();
  did = '';
  readonly drafts: Drafts;
  readonly tools: readonly Tool[];
  #unfolded = $state.raw<Readonly<Partial<Record<Tool, boolean>>>>({});
  asksEnd = $state(false);
  notes = $state.raw<readonly ScreenNotice[]>([]);
  /** Reason why the last act was refused, and the place where it was tried. */
  notice = $state.raw<{ readonly place: ScreenPart; readonly text: () => string } | undefined>();
  /** True if pasted text was cut to the limit. */
  cut = $state(false);
  readonly #pending = new Set<string>();
  #slow = $state.raw<readonly string[]>([]);
  #sent = '';
  /** Element focused after an act: the text field or the ready lines. Once present, the trainee can speak. */
  composer = $state.raw<HTMLElement | undefined>();
  /** True once the trainee has pressed Answer: the call begins as soon as it has been painted. */
  answered = $state(false);
  clause = $state<string | undefined>();
  /** Sound component with its button; loaded only if the trainee has turned sound on. */
  sound = $state.raw<Component<{ page: CallPage }> | undefined>();
  /** Scrolls to a part of the desk and focuses its first usable control; set by the desk. */
  reach: ((part: Keyed) => void) | undefined;

  constructor(
    readonly screen: CallScreen,
    readonly ports: CallPorts
  ) {
    const { header, caseFile } = screen.call;
    this.drafts = new Drafts(header.id);
    this.tools = toolsOf(header.mode, caseFile.desk);
    this.draft = screen.sealed ? '' : typedIn(header.id);
  }

  /** True if no action is possible: the call rings, is over, paused, or played in another tab. */
  get stands(): boolean {
    const { screen } = this;
    return screen.ending !== undefined || screen.paused || this.rings || screen.readOnly !== undefined;
  }

  /** Turn of the call, which drivers of the page wait for: `speaking`, `over`, or the coach's next step. */
  get turn(): string | undefined {
    const { ending, state, steps } = this.screen;
    if (ending !== undefined) return 'over';
    return state.memory.speaking === undefined ? steps[0]?.is : 'speaking';
  }

  get rings(): boolean {
    return this.screen.ringing && !this.answered;
  }

  get mode() {
    return this.screen.call.header.mode;
  }

  spoken(text: Text): string {
    return inLang(text, this.screen.call.header.lang);
  }

  /** True if an act has been under way for a moment. */
  isPending(name: string): boolean {
    return this.#slow.some((key) => key === name || key.startsWith(`${name} `));
  }

  write(text: string): void {
    this.draft = text.slice(0, lineLimit);
    this.cut = text.length > lineLimit || (this.cut && text.length === lineLimit);
    if (this.notice?.place === 'talk') this.notice = undefined;
    keepTyped(this.screen.call.header.id, this.draft);
    const unsent = this.#unsent;
    if (this.#sent === '' || unsent !== '') this.screen.draft(unsent);
  }

  /** Says the draft, once even if called repeatedly; cleared only after it has been stored. */
  async say(): Promise<void> {
    const text = this.draft;
    if (text.trim() === '' || this.#pending.has('say')) return;
    this.#sent = text;
    try {
      const done = await this.#run('say', 'talk', () => this.screen.say(text));
      if (done?.is !== 'stored') return;
      this.draft = this.#unsent;
      keepTyped(this.screen.call.header.id, this.draft);
      this.cut = false;
    } finally {
      this.#sent = '';
    }
  }

  get #unsent(): string {
    return this.draft.startsWith(this.#sent) ? this.draft.slice(this.#sent.length) : this.draft;
  }

  /** Takes the call: its clock starts with the first frame in which the trainee can speak. */
  async answer(): Promise<void> {
    if (!this.screen.ringing || this.answered) return;
    this.answered = true;
    await tick();
    this.composer?.focus({ preventScroll: true });
    await this.ports.painted();
    this.screen.answer();
  }

  finishLine(): void {
    if (!this.stands) this.screen.finishLine();
  }

  async pick(offer: Offer): Promise<void> {
    await this.#run('say', 'talk', () => this.screen.pick(offer));
    this.toComposer();
  }

  /** Does an act on the desktop; `back` returns the focus to the input, for acts that are followed by speech. */
  async act(name: string, fields?: Fields, back = false): Promise<EntryOutcome | undefined> {
    const key = fields === undefined ? name : `${name} ${JSON.stringify(fields)}`;
    const done = await this.#run(key, 'desk', () => this.screen.act(name, fields));
    if (back && done?.is === 'stored') this.toComposer();
    return done;
  }

  /** Ends the call; asks for confirmation first if that would be hanging up. */
  async end(sure = false): Promise<void> {
    const { closed, team, transferredTo, identity } = this.screen.state.memory.desk;
    const settled = closed || team !== undefined || transferredTo !== undefined || identity === 'unverifiable';
    this.asksEnd = !settled && !sure && !this.stands;
    if (!this.asksEnd) await this.act('end-call');
  }

  async togglePause(): Promise<void> {
    if (this.screen.ringing || this.screen.ending !== undefined) return;
    if (this.screen.paused) await this.#run('resume', 'talk', () => this.screen.resume());
    else await this.#run('pause', 'talk', () => this.screen.pause('asked'));
    if (!this.screen.paused) this.toComposer();
  }

  async skipWait(): Promise<void> {
    if (this.screen.wait === undefined) return;
    await this.#run('wait', 'talk', () => this.screen.skipWait());
    this.toComposer();
  }

  /** True if a foldable part of the desk is open: unfolded by hand, or records that were looked up. */
  isOpen(tool: Tool): boolean {
    return this.#unfolded[tool] ?? this.#isLookedUp(tool);
  }

  /** Unfolds a part of the desk; `focus` only at the trainee's request, since it redirects typing. */
  open(tool: Tool, focus = false): void {
    if (!this.tools.includes(tool)) return;
    this.part = 'desk';
    this.unfold(tool);
    if (focus) this.toPart(tool);
  }

  toPart(part: Keyed): void {
    this.part = 'desk';
    this.ports.frame(() => this.reach?.(part));
  }

  /** Unfolds a part of the desk in place; the first look into records is logged. */
  unfold(tool: Tool): void {
    this.#unfolded = { ...this.#unfolded, [tool]: true };
    const panel = panelOf(tool);
    if (panel !== undefined && !this.stands && !this.#isLookedUp(tool)) void this.act('look-up', { panel });
  }

  /** Unfolds a tool unless its records still require a logged look-up. */
  show(tool: Tool): void {
    if (panelOf(tool) === undefined || this.#isLookedUp(tool)) this.unfold(tool);
  }

  fold(tool: Tool): void {
    this.#unfolded = { ...this.#unfolded, [tool]: false };
  }

  #isLookedUp(tool: Tool): boolean {
    const panel = panelOf(tool);
    return panel !== undefined && this.screen.state.memory.desk.lookedUp.includes(panel);
  }

  toControl(name: string): void {
    if (name !== 'end-call') this.part = 'desk';
    const fold = foldOf(name);
    if (fold !== undefined) this.show(fold);
    // Before the next key comes: what is typed then is for there.
    void tick().then(() => this.ports.goTo(name));
  }

  toTalk(): void {
    this.part = 'talk';
    this.toComposer();
  }

  toComposer(): void {
    // Behind a tab of the phone there is nothing to focus, and stealing the tab would be rude.
    this.ports.frame(() => this.composer?.focus({ preventScroll: true }));
  }

  async #run(key: string, place: ScreenPart, verb: () => Promise<EntryOutcome>): Promise<EntryOutcome | undefined> {
    if (this.#pending.has(key)) return undefined;
    this.#pending.add(key);
    const slow = setTimeout(() => (this.#slow = [...this.#slow, key]), slow_ms);
    this.notice = undefined;
    this.did = key;
    try {
      const done = await verb();
      if (done.is === 'refused' && done.why !== 'busy') {
        const why = (await refusals).refusalWords(done.why);
        const text = (): string => m.call_note_refused({ why: why() });
        this.notice = { place, text };
        const { now_ms: at_ms, state } = this.screen;
        // Of 200 that are kept each has an id of its own.
        const id = (this.notes.at(-1)?.id ?? -1) + 1;
        this.notes = [...this.notes, { id, at_ms, entries: state.memory.entries, text }].slice(-200);
        this.ports.say(text());
      }
      // What went wrong with the store stands in a banner; here only that this was not done.
      if (done.is === 'not-stored') this.notice = { place, text: m.call_not_stored };
      return done;
    } finally {
      clearTimeout(slow);
      this.#pending.delete(key);
      this.#slow = this.#slow.filter((other) => other !== key);
    }
  }
}
