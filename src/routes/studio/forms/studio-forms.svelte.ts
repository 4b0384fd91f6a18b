import { policyNow, policyOf } from '#app/policy-in-force';
import { shippedShared } from '#app/shipped-writing';
import { m } from '#app/messages';
import { toaster } from '#app/notices';
import type { Diagnostic } from '#diagnostics/diagnostic';
import { own } from '#domain/own';
import { valueAt, type Path } from '#formats/value-at';
import { readYaml } from '#formats/yaml';
import { changedBy, placeOf, type Change } from '#formats/yaml-changes';
import { offsetAt } from '#formats/yaml-edit';
import type { Policy } from '#machines/policy';
import type { SharedFile } from '#scenario/read';
import type { ScenarioDesk } from '../scenario-desk.svelte.ts';
import { actGroups } from './acts.ts';
import { mapping, type Plain } from './changes.ts';
import { sidesOf, wordedFor, type Worded } from './languages.ts';
import { thingsOf } from './customer.ts';
import { ConditionWords } from './condition-words.ts';
import { focusOn } from './focus-on.ts';
import { namedText } from './named-text.ts';
import { partOf } from './part-of.ts';
import type { FormPart } from './parts.ts';
import { factRows } from './tables.ts';
import { CustomerNames } from './words.ts';

/** Scenario as forms: they display the parsed text, and edits change the text in place. */
export class StudioForms {
  part = $state<FormPart>('basics');
  linesOf = $state<'customer' | 'agent' | 'missing'>('customer');
  policy = $state.raw<Policy>();
  shared = $state.raw<Readonly<Record<string, SharedFile>>>({});
  #edits = 0;

  constructor(
    private readonly desk: ScenarioDesk,
    private readonly ongoto: (where: { readonly line: number } | { readonly offset: number }) => void
  ) {
    void this.#fetch();
  }

  readonly #shown = $derived.by(() => {
    const { isRead, isTyped, text, reading } = this.desk;
    return isRead || !isTyped ? text : (reading?.text ?? text);
  });
  readonly #tree = $derived(readYaml(this.#shown, 'scenario.yaml'));
  readonly file: Plain | undefined = $derived(this.#tree.ok ? mapping(this.#tree.value.value) : undefined);
  /** Languages of the scenario: no other is shown or required. */
  readonly sides = $derived(sidesOf(this.file ?? {}));
  readonly problems: readonly Diagnostic[] = $derived(this.#tree.ok ? [] : this.#tree.diagnostics);
  readonly things = $derived(this.file ? thingsOf(this.file) : []);
  readonly names = $derived.by(() => new CustomerNames(this.desk.scenario, this.things));
  readonly acts = $derived.by(() => actGroups(this.file ?? {}, (trigger) => this.names.act(trigger)));
  readonly conditions = $derived.by(
    () => new ConditionWords(this.file ?? {}, this.things, this.names, this.desk.scenario)
  );

  facts(): readonly { readonly value: string; readonly label: string }[] {
    return factRows(this.file ?? {}).map(({ id, label }) => ({ value: id, label: namedText(label) }));
  }

  sharedLine(id: string): string | undefined {
    const line = Object.values(this.shared)
      .map(({ lines }) => own(lines, id))
      .find((it) => it !== undefined);
    return line && namedText({ zh: line.zh[0], en: line.en[0] });
  }

  /** Reduces input to the languages of the scenario. */
  worded(text: Worded): Worded {
    return wordedFor(this.file ?? {}, text);
  }

  valueAt(path: Path): unknown {
    return valueAt(this.file, path);
  }

  /** Applies changes as one undoable step; false if a form cannot make them, which is reported. */
  make(changes: readonly Change[]): boolean {
    const text = changedBy(this.desk.text, changes);
    if (text === undefined) {
      const [first] = changes;
      const path = first && placeOf(first);
      toaster.show({
        text: m.studio_form_refused(),
        tone: 'warn',
        ...(path && { action: { label: m.studio_to_text(), run: () => this.goTo(path) } })
      });
      return false;
    }
    // What is typed into one field is one change, however often it is taken over.
    const [only, ...rest] = changes;
    const isTyped = only && 'put' in only && rest.length === 0;
    this.desk.change(text, isTyped ? `form ${only.put.join('.')}` : `form ${(this.#edits += 1)}`);
    return true;
  }

  async add(changes: readonly Change[], path: Path): Promise<boolean> {
    if (!this.make(changes)) return false;
    await focusOn(path);
    return true;
  }

  /** Removes something and offers undo; `where` lists remaining uses, in words. */
  remove(changes: readonly Change[], name: string, where = ''): void {
    if (!this.make(changes)) return;
    toaster.show({
      text: where === '' ? m.studio_form_removed({ name }) : m.studio_form_removed_used({ name, where }),
      ...(where !== '' && { tone: 'warn' as const }),
      action: { label: m.studio_undo(), run: () => this.desk.undo() }
    });
  }

  show(path: Path): void {
    const part = partOf(path);
    if (part === undefined) return;
    this.part = part;
    if (part === 'lines') this.linesOf = path[0] === 'ready' ? 'agent' : 'customer';
    void focusOn(path);
  }

  /** Goes to the text at a path, or at its nearest existing parent. */
  goTo(path: Path): void {
    for (let depth = path.length; depth > 0; depth -= 1) {
      const offset = offsetAt(this.desk.text, path.slice(0, depth));
      if (offset !== undefined) return this.ongoto({ offset });
    }
  }

  goToLine(line: number): void {
    this.ongoto({ line });
  }

  async #fetch(): Promise<void> {
    const [now, shared] = await Promise.all([policyNow(), shippedShared().catch(() => ({}))]);
    this.shared = shared;
    const policy = now.ok ? now : await policyOf();
    if (policy.ok) this.policy = policy.value.policy;
  }
}
