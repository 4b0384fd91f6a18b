import { m } from '#app/messages';
import { announcer, toaster } from '#app/notices';
import type { Diagnostic } from '#diagnostics/diagnostic';
import type { Fix, Meaning, WritingHelp } from '#workspace/yaml/writing-help.ts';
import { stateAround } from './place-of.ts';
import type { ScenarioDesk } from './scenario-desk.svelte.ts';

const rest_ms = 150;

/** Writing help for a scenario's text: choices, meanings, fixes, and the customer state at the cursor. */
export class DeskWriting {
  /** Optional: offers nothing until it is loaded. */
  help = $state.raw<WritingHelp>();
  /** Customer state at the cursor. */
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

  fix({ label, text }: Fix, { code, line = 0 }: Diagnostic): void {
    this.desk.change(text, `fix ${code} ${line} ${Date.now()}`);
    announcer.say(m.studio_fixed({ label }));
  }

  fixHere(): void {
    const line = this.desk.text.slice(0, this.#offset).split('\n').length;
    for (const diagnostic of this.desk.diagnostics.filter((it) => it.line === line)) {
      const [first] = this.fixesOf(diagnostic);
      if (first) return this.fix(first, diagnostic);
    }
    toaster.show({ text: m.studio_fix_none() });
  }

  tell(meaning: Meaning | undefined): void {
    if (meaning) announcer.say([meaning.word, ...meaning.told].join(' · '));
    else toaster.show({ text: m.studio_explain_none() });
  }
}
