import { untrack } from 'svelte';
import { clockText } from '#domain/units';
import { warnsAt_percent } from '#machines/timers';
import { m } from '#app/messages';
import type { CallPage, ScreenPart } from './call-page.svelte.ts';
import { readTimer } from './bar/time.ts';
import { timelineOf } from '#workspace/talk/timeline.ts';
import { limitTask } from '#workspace/talk/call-messages.ts';

const later = () => import('./later-views.ts');

/** Announces events to screen readers, each once, and marks parts of the screen that are out of sight and have news. */
export class Speaker {
  /** Parts that have changed since they were last in sight. */
  news = $state.raw<readonly ScreenPart[]>([]);
  /** True if leaving the tab caused the present pause. */
  leftTab = $state(false);
  readonly #page: CallPage;
  readonly #told = new Set<string>();

  constructor(page: CallPage) {
    this.#page = page;
    for (const row of timelineOf(page.screen.state.memory)) this.#told.add(row.key);
  }

  /** Follows the call; must be called in exactly one effect. */
  follow(): void {
    this.#rows();
    this.#timers();
    this.#pause();
    this.#seen();
  }

  #rows(): void {
    const { screen } = this.#page;
    for (const row of timelineOf(screen.state.memory)) {
      if (!this.#first(row.key)) continue;
      if (row.kind === 'fact') {
        const { call } = screen;
        void later().then(({ laterViews: { factText } }) =>
          this.#page.ports.say(factText(call, row.fact), row.fact.tone === 'broken' ? 'assertive' : 'polite')
        );
        this.#isNews('talk');
      } else if (row.line.who === 'customer') {
        this.#page.ports.say(m.call_customer_says({ text: row.line.text }));
        this.#isNews('talk');
      }
    }
  }

  #timers(): void {
    const { screen } = this.#page;
    const { policy } = screen.call.table;
    for (const timer of screen.timers) {
      if (timer.is !== 'running' || timer.kind === 'wait') continue;
      const { tone } = readTimer(timer, screen.now_ms, warnsAt_percent(policy, timer.clause));
      // Three seconds are over before a warning about them is said.
      if (tone !== 'warn' || timer.limit_ms < 20_000 || !this.#first(`warn-${timer.clause}-${timer.started_ms}`))
        continue;
      const time = clockText(timer.due_ms - screen.now_ms);
      this.#page.ports.say(m.call_timer_warns({ task: limitTask(timer.next), time }), 'assertive');
    }
  }

  #pause(): void {
    const { screen, ports } = this.#page;
    const { paused } = screen;
    const hidden = ports.isHidden();
    untrack(() => {
      if (paused === this.#paused) return;
      this.#paused = paused;
      if (paused) this.leftTab = hidden;
      // How long it was stands in the talk.
      if (paused) this.#page.ports.say(hidden ? m.call_note_paused_hidden() : m.call_note_paused());
    });
  }
  #paused = false;

  #seen(): void {
    const { part } = this.#page;
    untrack(() => {
      if (this.news.includes(part)) this.news = this.news.filter((other) => other !== part);
    });
  }

  #isNews(part: ScreenPart): void {
    untrack(() => {
      if (part !== this.#page.part && !this.news.includes(part)) this.news = [...this.news, part];
    });
  }

  #first(key: string): boolean {
    if (this.#told.has(key)) return false;
    this.#told.add(key);
    return true;
  }
}
