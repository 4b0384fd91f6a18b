import { m } from '#app/messages';
import { announcer, toaster } from '#app/notices';
import type { Diagnostic } from '#diagnostics/diagnostic';
import type { Fix, Meaning, WritingHelp } from '../yaml/writing-help.ts';
import { stateAround } from './place-of.ts';
import type { ScenarioDesk } from './scenario-desk.svelte.ts';

/** The chart follows the cursor once that rests. */
const rest_ms = 150;

/** What helps whoever writes on a scenario's text: what may stand there, what it means, what mends it, and where in the customer one is. */
export class DeskWriting {
  /** Nothing is offered before it is there, and nothing is missing without it. */
  help = $state.raw<WritingHelp>();
  /** The state of the customer in which the cursor is. */
  here = $state<string>();
  #offset = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly desk: ScenarioDesk) {
    void this.#fetch();
  }

  async #fetch(): Promise<void> {
    try {
      const { scenarioHelp } = await import('./writing/writing.ts');
      this.help = await scenarioHelp(() => this.desk.scenario);
    } catch {
      // Without a network one writes as in any other editor.
    }
  }

  moved(offset: number): void {
    this.#offset = offset;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.here = stateAround(this.desk.text, this.#offset)), rest_ms);
  }

  fixesOf(diagnostic: Diagnostic): readonly Fix[] {
    // What was said of an earlier text has its places there.
    return this.desk.isRead ? (this.help?.fixes(this.desk.text, diagnostic) ?? []) : [];
  }

  /** Mends something: one step, which one undoing takes back. */
  fix({ label, text }: Fix, { code, line = 0 }: Diagnostic): void {
    this.desk.change(text, `fix ${code} ${line} ${Date.now()}`);
    announcer.say(m.studio_fixed({ label }));
  }

  /** Mends the first thing that can be in the line of the cursor. */
  fixHere(): void {
    const line = this.desk.text.slice(0, this.#offset).split('\n').length;
    for (const diagnostic of this.desk.diagnostics.filter((it) => it.line === line)) {
      const [first] = this.fixesOf(diagnostic);
      if (first) return this.fix(first, diagnostic);
    }
    toaster.show({ text: m.studio_fix_none() });
  }

  /** Says by ear what is shown of the word at the cursor. */
  tell(meaning: Meaning | undefined): void {
    if (meaning) announcer.say([meaning.word, ...meaning.told].join(' · '));
    else toaster.show({ text: m.studio_explain_none() });
  }
}
