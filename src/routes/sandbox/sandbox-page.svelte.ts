import { version } from '$app/environment';
import { m } from '#app/messages';
import { toaster } from '#app/notices';
import { drawRunId, tabName } from '#app/random-ids';
import { beginNew, openAgain, type ReadySandbox } from '#app/sandboxes';
import { seenUntil, unwritten, type Unwritten } from '#app/seen-until';
import { records } from '#app/store-handle.svelte';
import { timeText } from '#calendar/dates';
import { report } from '#diagnostics/catalogue/sandbox';
import { good, type Diagnostic, type Result } from '#diagnostics/diagnostic';
import type { RemoteReader } from '#language/remote-reader';
import { readLink, readSandbox, readSandboxFile, writeSandbox, type SandboxFile } from '#sandbox/file';
import { seenOn } from '#sandbox/seen-until';
import { glanceOf } from '#sandbox/glance';
import { sealGlance } from '#sandbox/kept-glance';
import type { SandboxPlan } from '#sandbox/plan';
import type { Sandbox } from '#sandbox/sandbox';
import type { WalkId } from '#sandbox/walks';
import { SandboxSession } from '#session/sandbox-session.svelte';
import type { Staff } from '#simulation/live-house';
import { deleteSandbox, keepSandbox, latestSandboxes, loadSandbox, type SandboxSummary } from '#storage/sandboxes';
import { RunLock } from '#session/run-lock';
import { browserTabs } from '#storage/run-ownership';

const listed = 20;
/** Maximum characters of a name. */
export const longestName = 60;
const keepAfter_ms = 600;

export class SandboxPage {
  session = $state.raw<SandboxSession>();
  walk = $state<WalkId>();
  kept = $state.raw<readonly SandboxSummary[]>([]);
  loading = $state(true);
  opening = $state(false);
  /** Progress of replaying a saved sandbox, 0 to 1; `undefined` if nothing waits for it. */
  lived = $state<number>();
  told = $state.raw<readonly Diagnostic[]>([]);
  id = $state('');
  name = $state('');
  /** Lock of the sandbox; while another tab holds it, this one is read-only. */
  lock = $state.raw<RunLock>();
  saved = $state<'kept' | 'pending' | 'failed'>('kept');
  /** True once the store has answered for the open sandbox, so that its address leads to a saved one. */
  answered = $state(false);
  reader: RemoteReader | undefined;
  /** Digest of the policy of the open sandbox. */
  policy = '';
  #startedAt = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #unwritten: (Unwritten & { readonly id: string }) | undefined;
  #claimed: Promise<unknown> = Promise.resolve();

  readonly owned = $derived(this.lock === undefined || this.lock.owned);
  readonly elsewhere = $derived(this.lock?.readOnly !== undefined);

  async list(): Promise<void> {
    const store = await records.open();
    const found = store.ok ? await latestSandboxes(store.value, listed) : store;
    if (found.ok) this.kept = found.value;
    else this.told = found.diagnostics;
    this.loading = false;
  }

  async begin(plan: SandboxPlan, staff: Staff, nameOf: (of: Sandbox) => string, walk?: WalkId): Promise<boolean> {
    return this.#open(beginNew(plan, staff), () => {
      this.#named(drawRunId(Date.now()), nameOf(this.session!.sandbox).slice(0, longestName));
      this.walk = walk;
      // At once: it has no address before.
      void this.keep();
    });
  }

  async openKept(id: string): Promise<boolean> {
    const store = await records.open();
    const found = store.ok ? await loadSandbox(store.value, id) : store;
    if (!found.ok) {
      // Of a store that works: it was deleted, or kept in another browser.
      this.told =
        store.ok && found.diagnostics.some(({ code }) => code === 'SB0510')
          ? [report('SB0908', {})]
          : found.diagnostics;
      return false;
    }
    const { value: row } = found;
    // What was done last may have been noted only: its page was gone before the store had answered.
    const text = unwritten.readLaterThan(row.id, row.updatedAt) ?? row.text;
    const [read, seen] = [readSandbox(text), seenUntil.read(row.id)];
    const kept = read.ok && seen ? good(seenOn(read.value, seen), read.diagnostics) : read;
    return this.#openFile(kept, () => {
      this.#named(row.id, row.name, row.startedAt);
      this.answered = true;
    });
  }

  async openLink(fragment: string): Promise<boolean> {
    return this.#openAsOwn(readLink(fragment), m.sandbox_from_link());
  }

  async openExported(file: File): Promise<boolean> {
    return this.#openAsOwn(await readSandboxFile(file), file.name.replace(/\.json$/, ''));
  }

  #openAsOwn(read: Result<SandboxFile>, other: string): Promise<boolean> {
    return this.#openFile(read, () => {
      this.#named(drawRunId(Date.now()), (read.ok && read.value.name) || other.slice(0, longestName));
      void this.keep();
    });
  }

  async #openFile(read: Result<SandboxFile>, named: () => void): Promise<boolean> {
    if (!read.ok) {
      this.told = read.diagnostics;
      return false;
    }
    const { value: file } = read;
    return this.#open(
      openAgain(file, (share) => (this.lived = share)),
      ({ histories }) => {
        this.session?.adopt(file, histories);
        named();
      }
    );
  }

  async #open(coming: Promise<Result<ReadySandbox>>, then: (ready: ReadySandbox) => void): Promise<boolean> {
    this.opening = true;
    this.told = [];
    try {
      const ready = await coming;
      this.told = ready.diagnostics;
      if (!ready.ok) return false;
      this.close();
      const { histories, active, reader, policy } = ready.value;
      [this.reader, this.policy] = [reader, policy];
      this.session = new SandboxSession(histories[active]!, {
        now: () => performance.now(),
        breathe: () => new Promise((resolve) => setTimeout(resolve)),
        readAhead: (text) => reader.prepare([text]),
        changed: (keep) => (keep === 'soon' ? this.#keepSoon() : void this.keep()),
        claimed: () => this.#claimed,
        owned: () => !this.elsewhere,
        nameTry: (number) => m.sandbox_try({ number })
      });
      this.answered = false;
      then(ready.value);
      await this.#claim();
      return true;
    } finally {
      this.opening = false;
      this.lived = undefined;
    }
  }

  #named(id: string, name: string, startedAt = new Date().toISOString()): void {
    this.id = id;
    this.name = name;
    this.#startedAt = startedAt;
  }

  async #claim(): Promise<void> {
    this.lock?.release();
    this.lock = new RunLock(`sandbox-${this.id}`, browserTabs(tabName));
    this.#claimed = this.lock.claim();
    await this.#claimed;
  }

  /** Takes over from a closed tab at its last saved state; only one waiting tab does. */
  async takeOver(): Promise<void> {
    const { id } = this;
    if (this.opening || !(await this.openKept(id)) || !this.owned) return;
    toaster.show({ text: m.sandbox_taken_over() });
  }

  #keepSoon(): void {
    // Once it is to be kept it is: what changes meanwhile goes with it.
    if (this.#timer !== undefined) return;
    this.saved = 'pending';
    this.#timer = setTimeout(() => void this.keep(), keepAfter_ms);
  }

  rename(name: string): void {
    this.name = name;
    this.#keepSoon();
  }

  file(): SandboxFile | undefined {
    const { session, name } = this;
    return session && { ...session.file(this.policy), ...(name && { name }) };
  }

  /** Records unconfirmed writes at once, because the page may close before the store answers. */
  noteUnwritten(): void {
    if (this.#unwritten && this.owned) unwritten.note(this.#unwritten.id, this.#unwritten);
  }

  /** Records at once the position reached, until it is saved. */
  noteSeen(): void {
    const seen = this.session?.seen;
    if (seen && this.owned && this.id) seenUntil.note(this.id, seen);
  }

  async keep(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const { session } = this;
    if (!session || !this.owned) {
      // Nothing of it is this tab's to keep, and what comes later is kept again; or one does not know yet whose it is.
      this.saved = 'kept';
      if (session && !this.elsewhere) this.#keepSoon();
      return;
    }
    // As it is now: once the store is open another may stand here.
    const text = writeSandbox(session.file(this.policy));
    const row = {
      id: this.id,
      name: this.name,
      startedAt: this.#startedAt,
      updatedAt: new Date().toISOString(),
      stands: timeText(session.history.now_ms).slice(0, 16),
      tickets: session.history.now.desk.memory.tickets.size,
      text,
      glance: sealGlance(glanceOf(session.sandbox, session.state, session.ticket, session.now_ms), text, version)
    };
    const until_ms = session.seen?.until_ms;
    const unanswered = (this.#unwritten = { id: row.id, text, updatedAt: row.updatedAt });
    const store = await records.open();
    const done = store.ok ? await keepSandbox(store.value, row) : store;
    if (done.ok && this.#unwritten === unanswered) {
      this.#unwritten = undefined;
      unwritten.forget(row.id);
    }
    if (this.session === session) this.answered = true;
    // What has changed since then is still to be kept.
    if (this.#timer === undefined) this.saved = done.ok ? 'kept' : 'failed';
    if (!done.ok) this.told = done.diagnostics;
    // What has been seen since then is still to be remembered.
    else if (this.session !== session || session.seen?.until_ms === until_ms) seenUntil.forget(row.id);
  }

  /** Deletes a saved sandbox; returns a function that restores it. */
  async remove(id: string): Promise<(() => Promise<void>) | undefined> {
    const store = await records.open();
    const gone = store.ok ? await deleteSandbox(store.value, id) : store;
    if (!store.ok || !gone.ok) {
      this.told = gone.diagnostics;
      return undefined;
    }
    seenUntil.forget(id);
    unwritten.forget(id);
    await this.list();
    const row = gone.value;
    if (!row) return undefined;
    return async () => {
      await keepSandbox(store.value, row);
      await this.list();
    };
  }

  close(): void {
    if (this.saved === 'pending') void this.keep();
    this.lock?.release();
    this.lock = undefined;
    this.reader?.close();
    this.reader = undefined;
    this.session = undefined;
    this.walk = undefined;
  }
}
