import { m } from '#app/messages';
import { toaster } from '#app/notices';
import { policyNow, policyOf } from '#app/policy-in-force';
import { drawRunId, tabName } from '#app/random-ids';
import { ScenarioReader } from '#app/scenario-reader';
import { records } from '#app/store-handle.svelte';
import { report as reportScenario } from '#diagnostics/catalogue/scenario';
import { report } from '#diagnostics/catalogue/studio';
import { bad, good, type Diagnostic, type Result } from '#diagnostics/diagnostic';
import { digest } from '#domain/digest';
import type { KeptRun } from '#domain/kept-run';
import { mostInFile, readKeptRuns, scenarioFile } from '#formats/kept-runs';
import { readYaml, scenarioLimits, tooLarge } from '#formats/yaml';
import { readScenarioLink } from '#scenario/link';
import type { Store } from '#storage/database';
import { keepRuns, listKeptRuns } from '#storage/kept-runs';
import {
  deleteScenario,
  findScenario,
  keepScenario,
  listScenarios,
  restoreScenario,
  type ScenarioRow
} from '#storage/scenarios';
import { browserNotes, UnsavedTexts, type LeftBehind } from '#storage/unsaved';
import { textOfFile } from '#workspace/yaml/text-of-file.ts';
import { freeAmong, idIn } from './free-id.ts';
import { sameIds } from './same-ids.ts';
import { ScenarioDesk } from './scenario-desk.svelte.ts';
import { own } from '#domain/own';
import type { Text } from '#domain/text';
import { otherKindOf } from '#formats/file-kind';

const choose: Text = { zh: '选一个 .yaml 场景文件', en: 'choose a scenario, a .yaml file' };

const picture: Text = { zh: '一张图片', en: 'a picture' };

const beginnings: readonly (readonly [bytes: string, is: Text])[] = [
  ['89504e47', picture],
  ['ffd8ff', picture],
  ['47494638', picture],
  ['52494646', { zh: '一段录音或图片', en: 'a recording or a picture' }],
  ['494433', { zh: '一段录音', en: 'a recording' }],
  ['25504446', { zh: '一份 PDF', en: 'a PDF' }],
  ['504b0304', { zh: '压缩包，或 Word、Excel 文档', en: 'an archive, or a Word or Excel document' }],
  ['d0cf11e0', { zh: '旧版 Word 或 Excel 文档', en: 'an old Word or Excel document' }]
];

export class Studio {
  rows = $state.raw<readonly ScenarioRow[]>([]);
  loading = $state(true);
  desk = $state.raw<ScenarioDesk>();
  told = $state.raw<readonly Diagnostic[]>([]);
  refused = $state.raw<readonly { readonly file: string; readonly diagnostics: readonly Diagnostic[] }[]>([]);
  #isOffered = false;
  #reader: Promise<ScenarioReader> | undefined;
  readonly #unsaved = new UnsavedTexts(browserNotes(tabName), 'scenario');

  async list(): Promise<void> {
    await this.#takeUpLeft();
    const found = await this.#ask(listScenarios);
    if (found) this.rows = found;
    this.loading = false;
  }

  async create(text: string, runs: readonly KeptRun[] = []): Promise<boolean> {
    await this.list();
    const now = new Date();
    const own = freeAmong(text, this.rows);
    const row = { id: drawRunId(now.getTime()), ...own, createdAt: now.toISOString(), updatedAt: now.toISOString() };
    const kept = await this.#ask((store) => keepScenario(store, row));
    if (!kept) return false;
    if (runs.length > 0) await this.#ask((store) => keepRuns(store, row.id, runs));
    await this.#open(kept);
    return true;
  }

  /** Opens a saved scenario; reports SB0923 if there is none. */
  async open(id: string): Promise<boolean> {
    await this.#takeUpLeft();
    const found = await this.#ask(async (store) => {
      const row = await findScenario(store, id);
      if (!row.ok) return row;
      return row.value ? good(row.value) : bad(report('SB0923', {}));
    });
    if (!found) return false;
    await this.#open(found);
    return true;
  }

  async #open(row: ScenarioRow): Promise<void> {
    this.told = [];
    await this.list();
    const isTaken = (id: string, by: string) => this.rows.some((it) => it.scenario === id && it.id !== by);
    this.desk = new ScenarioDesk(row, await (this.#reader ??= makeReader()), isTaken, this.#unsaved);
  }

  async #takeUpLeft(): Promise<void> {
    for (const left of await this.#unsaved.left()) await this.#takeUp(left);
  }

  async #takeUp({ id, text, since, forget }: LeftBehind): Promise<void> {
    const now = new Date();
    const kept = await this.#ask(async (store) => {
      const found = await findScenario(store, id);
      if (!found.ok || found.value?.text === text) return found;
      const row = { id, createdAt: now.toISOString(), ...found.value, text, updatedAt: now.toISOString() };
      const isSame = found.value && since.includes(digest(found.value.text));
      return keepScenario(store, row, {
        text: isSame ? found.value.text : '',
        apart: drawRunId(now.getTime()),
        freed: freeAmong
      });
    });
    if (!kept) return;
    forget();
    if (kept.id !== id) toaster.show({ text: m.studio_apart(), tone: 'warn' });
  }

  async duplicate({ id, text }: ScenarioRow): Promise<boolean> {
    const rows = await this.#ask((store) => listKeptRuns(store, id));
    return (
      rows !== undefined &&
      this.create(
        text,
        rows.map(({ run }) => run)
      )
    );
  }

  async openLink(fragment: string): Promise<boolean> {
    const unpacked = readScenarioLink(fragment);
    const read = unpacked.ok ? takenApart(unpacked.value, 'scenario.yaml') : unpacked;
    if (!read.ok) {
      this.told = read.diagnostics;
      return false;
    }
    // Whoever opens it twice has it once.
    await this.list();
    const { text, runs } = read.value;
    const there = this.rows.find((row) => row.text === text);
    if (!there) return this.create(text, runs);
    const rows = await this.#ask((store) => listKeptRuns(store, there.id));
    const known = new Set((rows ?? []).map(({ run }) => JSON.stringify(run)));
    const others = runs.filter((run) => !known.has(JSON.stringify(run)));
    if (others.length > 0) await this.#ask((store) => keepRuns(store, there.id, others));
    await this.#open(there);
    return true;
  }

  /** Imports all files or none, as an unreadable file or a taken id rejects all; returns their number. */
  async import(files: readonly Pick<File, 'name' | 'size' | 'arrayBuffer'>[]): Promise<number> {
    const taken: { file: string; text: string; runs: readonly KeptRun[] }[] = [];
    const refused: { file: string; diagnostics: readonly Diagnostic[] }[] = [];
    for (const file of files) {
      const whole = await textOfFile(file, { ...scenarioLimits, bytes: mostInFile });
      const stranger = notScenario(new Uint8Array(await file.arrayBuffer()), whole.ok ? whole.value : undefined);
      const read = stranger
        ? bad(reportScenario('SB0305.file', stranger, { file: file.name }))
        : whole.ok
          ? takenApart(whole.value, file.name)
          : whole;
      if (read.ok) taken.push({ file: file.name, ...read.value });
      else refused.push({ file: file.name, diagnostics: read.diagnostics });
    }
    this.refused = [...refused, ...sameIds(taken)];
    if (this.refused.length > 0) return 0;
    let count = 0;
    const renamed: string[] = [];
    for (const { text, runs } of taken) {
      if (!(await this.create(text, runs))) continue;
      count += 1;
      const [was, now] = [idIn(text), this.desk && idIn(this.desk.text)];
      if (was !== undefined && now !== undefined && was !== now) renamed.push(m.studio_renamed({ was, now }));
    }
    if (renamed.length > 0) toaster.show({ text: renamed.join(' '), tone: 'warn' });
    return count;
  }

  /** Moves a scenario to the bin; returns a function that restores it, `undefined` if not removed. */
  async remove({ id }: ScenarioRow): Promise<(() => Promise<void>) | undefined> {
    const gone = await this.#ask((store) => deleteScenario(store, id, new Date().toISOString()));
    await this.list();
    if (!gone) return undefined;
    return async () => {
      await this.#ask((store) => restoreScenario(store, id));
      await this.list();
    };
  }

  async close(): Promise<void> {
    await this.desk?.flush();
    this.desk = undefined;
    await this.list();
  }

  async refresh(): Promise<void> {
    const { desk } = this;
    if (!desk) return this.list();
    await desk.flush();
    const found = await this.#ask((store) => findScenario(store, desk.row.id));
    if (found) desk.adopt(found);
  }

  /** Handles a save in another tab: reloads the list; the open scenario changes when this tab is next visited. */
  heard(row: string): void {
    const { desk } = this;
    if (!desk) return void this.list();
    if (row !== desk.row.id || this.#isOffered || document.visibilityState !== 'visible') return;
    this.#isOffered = true;
    toaster.show({
      text: m.studio_elsewhere(),
      tone: 'warn',
      action: {
        label: m.studio_elsewhere_take(),
        run: () => {
          this.#isOffered = false;
          void this.refresh();
        }
      }
    });
  }

  async #ask<T>(work: (store: Store) => Promise<Result<T>>): Promise<T | undefined> {
    const store = await records.open();
    const done = store.ok ? await work(store.value) : store;
    if (done.ok) return done.value;
    this.told = done.diagnostics;
    return undefined;
  }
}

function takenApart(whole: string, file: string): Result<{ readonly text: string; readonly runs: readonly KeptRun[] }> {
  const apart = scenarioFile(whole);
  const bytes = new TextEncoder().encode(apart.text).byteLength;
  if (bytes > scenarioLimits.bytes) return bad(tooLarge(bytes, scenarioLimits, file));
  const runs = readKeptRuns(apart, file);
  return runs.ok ? good({ text: apart.text, runs: runs.value }) : runs;
}

async function makeReader(): Promise<ScenarioReader> {
  const now = await policyNow();
  const inForce = now.ok ? now : await policyOf();
  if (!inForce.ok) throw new Error('expected the shipped policy');
  return new ScenarioReader(inForce.value.policy);
}

interface Stranger {
  readonly came: Text;
  readonly belongs: Text;
}

/** Returns the kind of a file that is certainly no scenario; `undefined` if it may be an unfinished one. */
export function notScenario(bytes: Uint8Array, text: string | undefined): Stranger | undefined {
  const begin = [...bytes.subarray(0, 4)].map((it) => it.toString(16).padStart(2, '0')).join('');
  const known = beginnings.find(([it]) => begin.startsWith(it));
  if (known) return { came: known[1], belongs: choose };
  if (text === undefined) return undefined;
  const read = readYaml(text, 'file');
  if (!read.ok) return undefined;
  const { value } = read.value;
  const keys =
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : {};
  if (['scenario', 'demands', 'variants', 'brief'].some((it) => own(keys, it) !== undefined)) return undefined;
  const other = otherKindOf(text);
  if (other) return { came: other.is, belongs: other.belongs };
  return /^\s*[{[]/.test(text) && isJson(text)
    ? { came: { zh: '一份 JSON 数据', en: 'data in JSON' }, belongs: choose }
    : undefined;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
