import { SvelteMap } from 'svelte/reactivity';
import { scriptOf } from '#contact/speech';
import type { Reason } from '#language/explain';
import { saidIn } from '#domain/entry';
import type { Finding } from '#scoring/scorecard';
import type { Store } from '#storage/database';
import { latestDisputes, type Dispute } from '#storage/disputes';
import { loadRun, readSeal } from '#storage/runs';
import type { LabelledLine } from './corpus-lines.ts';
import type { PhrasebookEntry } from './phrasebook.ts';

/** Disputes that are shown; older ones are found in their runs. */
const most = 100;

/** A disputed finding with the lines of its call, those that the finding stands on first. */
export class Disputed {
  readonly dispute: Dispute;
  /** What was found, by which it is called. */
  readonly about: Pick<Finding, 'clause' | 'fact'>;
  readonly lines: readonly string[];
  readonly #explain: (text: string) => readonly Reason[];
  readonly #entries: readonly PhrasebookEntry[];
  line = $state('');
  /** What the trainer says against the reader, by name: it is there, or is not. */
  readonly #judged = new SvelteMap<string, boolean>();

  constructor(
    dispute: Dispute,
    about: Disputed['about'],
    lines: readonly string[],
    explain: (text: string) => readonly Reason[],
    entries: readonly PhrasebookEntry[]
  ) {
    this.dispute = dispute;
    this.about = about;
    this.lines = lines;
    this.#explain = explain;
    this.#entries = entries;
    this.line = lines[0] ?? '';
  }

  /** What the reader finds in the sentence, surely or nearly, and what the trainer added; each name once. */
  readonly names = $derived.by((): readonly { readonly entry: PhrasebookEntry; readonly there: boolean }[] => {
    const found = this.#explain(this.line);
    return this.#entries.flatMap((entry) => {
      const reasons = found.filter(({ name }) => name === entry.name);
      const said = this.#judged.get(entry.name);
      if (reasons.length === 0 && said === undefined) return [];
      return [{ entry, there: said ?? reasons.some(({ verdict }) => verdict === 'sure') }];
    });
  });
  /** What could be added. */
  readonly others = $derived.by(() =>
    this.#entries.filter(({ name }) => !this.names.some(({ entry }) => entry.name === name))
  );

  choose(line: string): void {
    this.line = line;
    this.#judged.clear();
  }

  judge(name: string, there: boolean): void {
    this.#judged.set(name, there);
  }

  /** The sentence as it is to be read. */
  get judged(): LabelledLine {
    const values = new Map(this.#explain(this.line).map((reason) => [reason.name, reason.value]));
    return {
      text: this.line,
      lang: scriptOf(this.line) === 'en' ? 'en' : 'zh',
      there: this.names
        .filter(({ there }) => there)
        .map(({ entry: { list, name } }) => ({ list, name, value: values.get(name) })),
      absent: this.names.filter(({ there }) => !there).map(({ entry }) => entry.name)
    };
  }
}

/** The latest disputes with the sentences they are about; a run that cannot be read is left out. */
export async function loadDisputed(
  store: Store,
  explain: (text: string) => readonly Reason[],
  entries: readonly PhrasebookEntry[],
  prepare: (texts: readonly string[]) => Promise<void>
): Promise<readonly Disputed[]> {
  const disputes = await latestDisputes(store, most);
  if (!disputes.ok) return [];
  const found = await Promise.all(
    disputes.value.map(async (dispute) => {
      const [run, seal] = await Promise.all([loadRun(store, dispute.runId), readSeal(store, dispute.runId)]);
      if (!run.ok) return [];
      const { entries: log } = run.value.run;
      const { about, evidence } = foundIn(seal.ok ? seal.value.card : undefined, dispute.finding);
      const first = evidence.flatMap((at) => {
        const entry = log[at];
        return entry && 'say' in entry ? [entry.say] : [];
      });
      return [{ dispute, about, lines: [...new Set([...first, ...saidIn(log)])] }];
    })
  );
  const all = found.flat().filter(({ lines }) => lines.length > 0);
  await prepare(all.flatMap(({ lines }) => lines));
  return all.map(({ dispute, about, lines }) => new Disputed(dispute, about, lines, explain, entries));
}

/** What a finding of a card is about, and the entries that it stands on. A card may come from a file: nothing of it is trusted. */
function foundIn(
  card: unknown,
  finding: string
): { readonly about: Disputed['about']; readonly evidence: readonly number[] } {
  const findings = (card as { findings?: unknown } | null | undefined)?.findings;
  const one: unknown = Array.isArray(findings)
    ? findings.find((it: unknown) => (it as { id?: unknown } | null)?.id === finding)
    : undefined;
  const { clause, entries } = (one ?? {}) as { clause?: unknown; entries?: unknown };
  return {
    about: { clause: typeof clause === 'string' ? clause : finding },
    evidence: (Array.isArray(entries) ? entries : []).flatMap((it: unknown) => {
      const entry = (it as { entry?: unknown } | null)?.entry;
      return typeof entry === 'number' ? [entry] : [];
    })
  };
}
