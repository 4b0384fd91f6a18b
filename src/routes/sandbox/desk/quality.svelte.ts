import { arrivalsInWorker } from '#app/arrivals';
import type { Diagnostic } from '#diagnostics/diagnostic';
import { dimensions, type Dimension } from '#domain/ids';
import { agreementOf, checkRound, goldPlan, verdictsOf, type CheckItem, type Verdicts } from '#sandbox/gold';
import type { SandboxSession } from '#session/sandbox-session.svelte';

interface Judged {
  readonly item: CheckItem;
  readonly own: Verdicts;
  /** Reason for judging otherwise than the rules, where one does. */
  readonly reason: string;
}

/** Round of checking finished tickets in three dimensions (5.1): the user judges before the findings are shown. */
export class CheckRound {
  items = $state.raw<readonly CheckItem[]>([]);
  at = $state(0);
  own = $state<Partial<Record<Dimension, 'pass' | 'fail'>>>({});
  shown = $state(false);
  reason = $state('');
  judged = $state.raw<readonly Judged[]>([]);
  loading = $state(true);
  told = $state.raw<readonly Diagnostic[]>([]);
  #round = 0;

  constructor(private readonly session: SandboxSession) {}

  get item(): CheckItem | undefined {
    return this.items[this.at];
  }

  get ready(): boolean {
    return dimensions.every((it) => this.own[it] !== undefined);
  }

  get machine(): Verdicts | undefined {
    return this.item && verdictsOf(this.item.found, this.session.sandbox.policy);
  }

  get differs(): readonly Dimension[] {
    const { machine } = this;
    return machine ? dimensions.filter((it) => this.own[it] !== machine[it]) : [];
  }

  /** Reasons for differing judgements, with their place, since numbers of sample tickets repeat between days. */
  get reasons(): readonly (Judged & { readonly at: number })[] {
    return this.judged.map((one, index) => ({ ...one, at: index + 1 })).filter(({ reason }) => reason !== '');
  }

  get agreement() {
    return agreementOf(this.judged, this.session.sandbox.policy);
  }

  async begin(): Promise<void> {
    this.loading = true;
    const { sandbox, state } = this.session;
    const gold = await arrivalsInWorker(goldPlan(sandbox.plan, this.#round), sandbox.policy);
    const round = checkRound(sandbox, state, this.#round, gold);
    this.told = round.diagnostics;
    if (round.ok) this.items = round.value;
    [this.at, this.own, this.shown, this.reason, this.judged] = [0, {}, false, '', []];
    this.#round += 1;
    this.loading = false;
  }

  next(): void {
    const { item } = this;
    if (!item || !this.ready || !this.shown) return;
    this.judged = [...this.judged, { item, own: this.own as Verdicts, reason: this.reason.trim() }];
    [this.at, this.own, this.shown, this.reason] = [this.at + 1, {}, false, ''];
  }
}
