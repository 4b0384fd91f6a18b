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

/** Parts of the screen: columns on a desk, tabs on a phone. */
export type ScreenPart = 'talk' | 'desk' | 'sop';

/** Something that happened on this screen and stands in no log: a refusal. */
export interface ScreenNotice {
  readonly id: number;
  readonly at_ms: number;
  /** As many entries stood in the log: it comes behind them, and before the next. */
  readonly entries: number;
  readonly text: () => string;
}

/** The most characters that a line may have; the session refuses more. */
export const lineLimit = 2000;

/** An act that takes longer says so: sooner, showing it would only cost a frame. */
const slow_ms = 150;

/** On their way while the call is put through: nothing can be refused before. */
const refusals = import('./refusals.ts');

/**
 * What the screen of a call remembers beside the call itself: what of the desk is open, the drafts, what is said about the
 * last act. Components ask it to act, so that a refusal is shown the same way everywhere.
 */
export class CallPage {
  /** On a phone: the part that is shown. */
  part = $state<ScreenPart>('talk');
  draft = $state('');
  /** The control that is meant now, by its act (`control.ts`); the coach says which. */
  pointed = $state<string | undefined>();
  /** The question that stands open before an act that cannot be undone: its control, the words of its yes, and what it would be done with. */
  asked = $state.raw<{ readonly control: string; readonly yes: string; readonly fields: Fields } | undefined>();
  /** What the trainee did last, the act with its fields. */
  did = '';
  /** What was typed into the desk and not saved. */
  readonly drafts: Drafts;
  /** What of the desk exists in this call. */
  readonly tools: readonly Tool[];
  /** Parts of the desk that were folded or unfolded by hand; records that were looked up stand open by themselves. */
  #unfolded = $state.raw<Readonly<Partial<Record<Tool, boolean>>>>({});
  /** The end of the call waits for a yes. */
  asksEnd = $state(false);
  notes = $state.raw<readonly ScreenNotice[]>([]);
  /** Why the last act was not done, where it was tried. */
  notice = $state.raw<{ readonly place: ScreenPart; readonly text: () => string } | undefined>();
  /** Pasted text was cut to the limit. */
  cut = $state(false);
  /** Acts under way; a second press of the same button is none. */
  readonly #pending = new Set<string>();
  /** Those of them that take so long that one should see it. Most are stored before the next frame. */
  #slow = $state.raw<readonly string[]>([]);
  /** The line that is being stored. It stands in the field until it is. */
  #sent = '';
  /** What takes the focus after an act: the text field, or the ready lines. Once it is there one can speak. */
  composer = $state.raw<HTMLElement | undefined>();
  /** The trainee has pressed Answer: the call is shown, and begins as soon as it has been painted. */
  answered = $state(false);
  /** The clause whose text is open. */
  clause = $state<string | undefined>();
  /** What makes the call heard, with its button; only for whoever has asked for sound. */
  sound = $state.raw<Component<{ page: CallPage }> | undefined>();
  /** Scrolls to a part of the desk and goes to the first thing there that can be used; given by the desk. */
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

  /** Nobody can do anything: the call rings, is over, paused, or played in another tab. */
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

  /** It rings, and nobody has answered. */
  get rings(): boolean {
    return this.screen.ringing && !this.answered;
  }

  get mode() {
    return this.screen.call.header.mode;
  }

  /** A text of the scenario that belongs to what is said: in the language of the call. */
  spoken(text: Text): string {
    return inLang(text, this.screen.call.header.lang);
  }

  /** An act is under way, and has been for a moment. */
  isPending(name: string): boolean {
    return this.#slow.some((key) => key === name || key.startsWith(`${name} `));
  }

  /** The draft changed: speaking has begun, goes on, or was given up. */
  write(text: string): void {
    this.draft = text.slice(0, lineLimit);
    this.cut = text.length > lineLimit || (this.cut && text.length === lineLimit);
    if (this.notice?.place === 'talk') this.notice = undefined;
    keepTyped(this.screen.call.header.id, this.draft);
    const unsent = this.#unsent;
    if (this.#sent === '' || unsent !== '') this.screen.draft(unsent);
  }

  /** Says the draft, once however often it is asked for. It leaves the field when it is stored, and not before. */
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

  /** What stands in the field behind the line that is being stored. */
  get #unsent(): string {
    return this.draft.startsWith(this.#sent) ? this.draft.slice(this.#sent.length) : this.draft;
  }

  /** Takes the call: its clock starts with the first frame in which one can speak. */
  async answer(): Promise<void> {
    if (!this.screen.ringing || this.answered) return;
    this.answered = true;
    await tick();
    this.composer?.focus({ preventScroll: true });
    await this.ports.painted();
    this.screen.answer();
  }

  /** Hears what is being said to its end. */
  finishLine(): void {
    if (!this.stands) this.screen.finishLine();
  }

  async pick(offer: Offer): Promise<void> {
    await this.#run('say', 'talk', () => this.screen.pick(offer));
    this.toComposer();
  }

  /**
   * Does something on the desktop.
   * @param back give the focus back to where one speaks, for acts after which one does
   */
  async act(name: string, fields?: Fields, back = false): Promise<EntryOutcome | undefined> {
    const key = fields === undefined ? name : `${name} ${JSON.stringify(fields)}`;
    const done = await this.#run(key, 'desk', () => this.screen.act(name, fields));
    if (back && done?.is === 'stored') this.toComposer();
    return done;
  }

  /** Ends the call; asks first where that would be hanging up. */
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

  /** True if a part of the desk that can be folded is unfolded: by hand, or records because they were looked up. */
  isOpen(tool: Tool): boolean {
    return this.#unfolded[tool] ?? this.#isLookedUp(tool);
  }

  /**
   * Brings a part of the desk into view, unfolded; the first look into records is something that was done, and is logged.
   * @param focus go there: only when the trainee has asked for it, or what is typed next is lost
   */
  open(tool: Tool, focus = false): void {
    if (!this.tools.includes(tool)) return;
    this.part = 'desk';
    this.unfold(tool);
    if (focus) this.toPart(tool);
  }

  /** Goes to a part of the desk, as it is. */
  toPart(part: Keyed): void {
    this.part = 'desk';
    this.ports.frame(() => this.reach?.(part));
  }

  /** Opens a part of the desk where it stands; of records, the first look is logged. */
  unfold(tool: Tool): void {
    this.#unfolded = { ...this.#unfolded, [tool]: true };
    const panel = panelOf(tool);
    if (panel !== undefined && !this.stands && !this.#isLookedUp(tool)) void this.act('look-up', { panel });
  }

  /** Unfolds what needs no looking up any more. */
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

  /** Goes to the control that an act is done with (`control.ts`), wherever it stands. */
  toControl(name: string): void {
    if (name !== 'end-call') this.part = 'desk';
    const fold = foldOf(name);
    if (fold !== undefined) this.show(fold);
    // Before the next key comes: what is typed then is for there.
    void tick().then(() => this.ports.goTo(name));
  }

  /** Back to where one speaks, whatever was in sight. */
  toTalk(): void {
    this.part = 'talk';
    this.toComposer();
  }

  toComposer(): void {
    // Behind a tab of the phone there is nothing to focus, and stealing the tab would be rude.
    this.ports.frame(() => this.composer?.focus({ preventScroll: true }));
  }

  /** Runs a verb once at a time, and says why if it was not done. */
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
