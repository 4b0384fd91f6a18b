import { policyNow, policyOf } from '#app/policy-in-force';
import { callReader } from '#app/reader';
import { catalogue } from '#app/scenario-list';
import { ScenarioProver } from '#app/scenario-proofs';
import { shippedScenario } from '#app/shipped';
import { namesHeard } from '#contact/names-heard';
import { readyTexts } from '#contact/ready';
import { conversationAsScenario } from '#conversation/as-scenario';
import { filledIn, masked, type MaskedConversation } from '#conversation/mask';
import { withWording } from '#conversation/missing-wording';
import { readConversation } from '#conversation/read';
import { textOfBytes } from '#conversation/text-of';
import type { Diagnostic } from '#diagnostics/diagnostic';
import type { Text } from '#domain/text';
import type { Reason } from '#language/explain';
import type { RemoteReader } from '#language/remote-reader';
import { wordingMistake } from '#language/wording';
import type { Policy } from '#machines/policy';
import { caseSeed } from '#playthrough/header';
import { holdAgainst, meaningsIn, type HeldAgainst, type SaidTurn } from '#playthrough/held-against';
import { nearestScenario } from '#playthrough/nearest';
import { beginPlaytest } from '#playthrough/playtest';
import type { Scenario } from '#scenario/scenario';
import { scoreRun } from '#scoring/score';
import { Studio } from '../studio.svelte.ts';

const own = 'own ';

type Trouble = 'not-fetched' | 'other-language' | 'not-playable' | 'no-text';

/** Pasted conversation compared with a scenario; the original dies with the page, only masked text is used. */
export class Overheard {
  pasted = $state('');
  /** Scenario to compare with; for the user's own, `own`, a space and the row of the store. */
  against = $state('');
  /** True if chosen automatically by content, not by the user. */
  isNearest = $state(false);
  #isChosen = false;
  variant = $state('');
  busy = $state(false);
  trouble = $state<Trouble>();
  diagnostics = $state.raw<readonly Diagnostic[]>([]);
  conversation = $state.raw<MaskedConversation>();
  held = $state.raw<HeldAgainst>();
  reasons = $state.raw<ReadonlyMap<string, readonly Reason[]>>(new Map());
  scenario = $state.raw<Scenario>();
  readonly #studio = new Studio();
  #policy: Policy | undefined;
  #prover: ScenarioProver | undefined;

  readonly card = $derived(this.held && scoreRun(this.held.test.call, this.held.test.state, { record: false }));
  /** True if wordings can be added, because the scenario was written here. */
  readonly isOwn = $derived(this.against.startsWith(own));

  readonly choices = $derived.by(
    (): readonly { readonly value: string; readonly title: Text | undefined; readonly isOwn: boolean }[] => [
      ...this.#studio.rows.map(({ id, title }) => ({ value: own + id, title, isOwn: true })),
      ...catalogue.map(({ id, title }) => ({ value: id, title, isOwn: false }))
    ]
  );

  /** @param row the user's own scenario that was open, if any */
  async begin(row: string | null): Promise<void> {
    await this.#studio.list();
    const wanted = row === null ? undefined : this.choices.find(({ value }) => value === own + row);
    this.#isChosen = wanted !== undefined;
    this.against = wanted?.value ?? catalogue[0]?.id ?? '';
  }

  /** Reads the pasted text, masks personal data and compares it with the scenario. */
  async read(): Promise<void> {
    const read = readConversation(this.pasted);
    this.diagnostics = read.diagnostics;
    this.conversation = read.ok ? masked(read.value) : undefined;
    this.held = undefined;
    this.trouble = undefined;
    if (this.conversation && !this.#isChosen) await this.#nearest(this.conversation);
    await this.hold();
  }

  async take(bytes: Uint8Array): Promise<void> {
    const text = textOfBytes(bytes);
    if (text === undefined) {
      this.trouble = 'no-text';
      return;
    }
    this.pasted = text;
    await this.read();
  }

  choose(): Promise<void> {
    this.#isChosen = true;
    this.isNearest = false;
    return this.hold();
  }

  #nearest(conversation: MaskedConversation): Promise<void> {
    return this.#work(async () => {
      const shipped = await Promise.all(catalogue.map(({ id }) => shippedScenario(id)));
      const found = nearestScenario(
        shipped.filter((it) => it !== undefined),
        saidIn(conversation),
        conversation.lang
      );
      this.isNearest = found !== undefined;
      if (found !== undefined) this.against = found;
    });
  }

  /** Compares with the chosen scenario. */
  hold(): Promise<void> {
    return this.#work(async () => {
      const { conversation } = this;
      if (!conversation) return;
      const scenario = await this.#chosen();
      this.scenario = scenario;
      this.held = undefined;
      if (!scenario) return void (this.trouble = 'not-playable');
      const { lang } = conversation;
      if (!scenario.languages.includes(lang)) return void (this.trouble = 'other-language');
      this.trouble = undefined;
      if (!Object.hasOwn(scenario.variants, this.variant)) this.variant = Object.keys(scenario.variants)[0]!;
      const policy = await this.#policyHere();
      const reader = callReader(lang, scenario.id, { names: namesHeard(scenario.names, policy) });
      const first = beginPlaytest(scenario, policy, reader.read, { seed: caseSeed(scenario, this.variant), lang });
      const turns = saidIn(conversation);
      await reader.prepare([...readyTexts(first.call), ...turns.map(({ text }) => text)]);
      this.held = await inPieces(holdAgainst(first, turns, (text) => reader.isReadyFor(text)));
    });
  }

  async why(line: string): Promise<void> {
    if (this.reasons.has(line) || !this.scenario) return;
    const policy = await this.#policyHere();
    this.#prover ??= new ScenarioProver(policy, () => undefined);
    const reasons = await this.#prover.explain(line, namesHeard(this.scenario.names, policy));
    if (reasons) this.reasons = new Map(this.reasons).set(line, reasons);
  }

  /** Adds a wording to the user's own scenario and compares again; returns whether it is understood. */
  async addWording(name: string, wording: string): Promise<boolean> {
    const { desk } = this.#studio;
    if (!desk || wording === '' || wordingMistake(wording) !== undefined) return false;
    const text = withWording(desk.text, name, wording);
    if (text === undefined) return false;
    desk.change(text, `wording ${name}`);
    await desk.flush();
    this.reasons = new Map();
    await this.hold();
    return true;
  }

  /** Saves the conversation as a scenario; returns its address, `undefined` if none could be made. */
  async toScenario(): Promise<string | undefined> {
    const { conversation } = this;
    let address: string | undefined;
    await this.#work(async () => {
      if (!conversation) return;
      const policy = await this.#policyHere();
      const turns = saidIn(conversation);
      const reader: RemoteReader = callReader(conversation.lang, 'conversation', {
        names: namesHeard(undefined, policy)
      });
      await reader.prepare(turns.map(({ text }) => text));
      const text = conversationAsScenario(conversation, { meant: meaningsIn(turns, reader.read), policy });
      if (text !== undefined && (await this.#studio.create(text)))
        address = `/studio?file=${this.#studio.desk!.row.id}`;
      this.diagnostics = [...this.diagnostics, ...this.#studio.told];
    });
    return address;
  }

  close(): void {
    this.#prover?.close();
    void this.#studio.close();
  }

  async #chosen(): Promise<Scenario | undefined> {
    if (!this.isOwn) return shippedScenario(this.against);
    // Opened anew: what another tab wrote, and what was added here, is read.
    if (!(await this.#studio.open(this.against.slice(own.length)))) return undefined;
    const { desk } = this.#studio;
    return (await desk?.playableId()) === undefined ? undefined : desk?.scenario;
  }

  async #policyHere(): Promise<Policy> {
    if (this.#policy) return this.#policy;
    const now = await policyNow();
    const inForce = now.ok ? now : await policyOf();
    if (!inForce.ok) throw new Error('expected the shipped policy');
    return (this.#policy = inForce.value.policy);
  }

  async #work(work: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      await work();
    } catch {
      this.trouble = 'not-fetched';
    } finally {
      this.busy = false;
    }
  }
}

const saidIn = (conversation: MaskedConversation): readonly SaidTurn[] =>
  conversation.turns.map((turn) => ({ ...turn, text: filledIn(turn.text, conversation) }));

async function inPieces<T>(work: Generator<void, T>): Promise<T> {
  for (let turn = work.next(); ; turn = work.next()) {
    if (turn.done) return turn.value;
    await new Promise((resolve) => setTimeout(resolve));
  }
}
