import type { Diagnostic } from '#diagnostics/diagnostic';
import { type CheckDeps, reactionsOf, ScenarioCheck, type WrittenScenario } from './context';
import { checkNames, desksOf } from './check-names';
import { checkGuards } from './guards';
import { checkWays, type Reached, reachedIn } from './reach';
import { checkSafety } from './safety';
import { checkTalk } from './talk';
import { checkTexts } from './texts';
import { checkAnswers, checkWanted } from './wanted';
import { firstOf, shown } from '#formats/say';
import type { Scenario } from '../../scenario';
import { languageNames } from '#domain/terms';
import { both, listed } from '#domain/text';
import { lockedKinds, saidInFile, sideOf, sourceDigest } from '#formats/lock';
import { valueAt } from '#formats/value-at';
import type { Path } from '#formats/yaml';
import { instantiateCase } from '../../case-instance';
import { rowsTotal_yuan } from '../../bill-total';
import { caseCalled, stepCalled } from './called';
import { own } from '#domain/own';
import { talkRegion } from '../assemble';

const fewest = 3;

const plain = (text: string): string => text.toLowerCase().replace(/[\p{P}\p{Z}\s]+/gu, '');

const sums = /(\d+(?:\.\d+)?)\s*(?:元|块|yuan)/giu;

const known = ['facts', 'draws', 'desk', 'variants', 'sums', 'expects', 'remedies'] as const;

const drawn = 200;

const placeholder = /[（(]待写[）)]|待写|待补充?|\(to be written\)|\b(?:TODO|TBD|FIXME)\b/u;

const inPrint = /^\s*(?:“[^“”]*”|‘[^‘’]*’)\s*$/u;

const unsaid: ReadonlySet<string | number> = new Set(['names', 'scenario', 'business', 'lock', 'jargon', 'words']);

const asked: ReadonlySet<string> = new Set(['name', 'serviceId', 'visitTime', 'symptom', 'serviceAddress', 'contact']);

const told = ['lines', 'ready', 'desk', 'variants', 'brief', 'expects', 'sums', 'personal'] as const;

export type { CheckDeps } from './context';

/**
 * Checks a scenario: codes SB0320 to SB0379, SB0388, SB0389, SB0398, SB0399 and SB0406 to SB0408.
 * @param deps sources that names are checked against; without policy, teams and desks are not checked, without acts
 * `desk:…`, without wordingMistake the scenario's own wordings
 * @returns diagnostics in the order of the file; with an error among them the scenario must not be played
 */
export function checkScenario(
  scenario: Scenario,
  written: WrittenScenario,
  deps: CheckDeps = {}
): readonly Diagnostic[] {
  const context = new ScenarioCheck(scenario, written, deps);
  checkCase(context);
  checkNames(context);
  checkTexts(context);
  const reached = reachedIn(scenario);
  checkTalk(context, reached);
  checkWays(context, reached);
  checkGuards(context, reached);
  checkFacts(context);
  checkUnwritten(context);
  checkWanted(context);
  checkAnswers(context);
  checkFigures(context);
  checkTwice(context);
  checkStale(context);
  checkReady(context, reached);
  checkBills(context);
  checkSafety(context);
  const found = [...new Map(context.found.map((it) => [JSON.stringify(it), it])).values()];
  // Errors first, so that the cap never hides one behind warnings.
  const rank = (it: Diagnostic) => (it.severity === 'error' ? 0 : 1);
  const kept = [...firstOf(found.sort((a, b) => rank(a) - rank(b)))];
  return kept.sort((a, b) => (a.line ?? Infinity) - (b.line ?? Infinity) || (a.column ?? 0) - (b.column ?? 0));
}

function checkStale(context: ScenarioCheck): void {
  const { file, tree, scenario } = context;
  const [source, ...others] = scenario.languages;
  if (!file.lock || source === undefined || others.length === 0) return;
  const language = languageNames[source];
  const other = both((side) => others.map((lang) => languageNames[lang][side]).join(side === 'zh' ? '、' : ', '));
  for (const kind of lockedKinds)
    for (const [id, digest] of Object.entries(file.lock[kind] ?? {})) {
      const line = valueAt(tree.value, [kind, id]);
      if (line === undefined) context.say('SB0379.gone', ['lock', kind, id], { name: id }, 'key');
      const now = line === undefined ? undefined : sourceDigest(scenario.languages, line);
      if (now === undefined || now === digest) continue;
      context.say('SB0379', [kind, id], { line: shown(saidInFile(line, sideOf(source))), language, other }, 'key');
    }
}

function checkFacts(context: ScenarioCheck): void {
  const { scenario, file, deps } = context;
  const texts = JSON.stringify([
    told.map((key) => scenario[key]),
    Object.values(scenario.facts).map((it) => it.values),
    scenario.draws
  ]);
  const named = new Set<unknown>([
    ...reactionsOf(context).flatMap(({ reaction }) => reaction.tell ?? []),
    ...Object.values(scenario.remedies).map(({ yuan }) => yuan)
  ]);
  const needed = new Set(file.uses.flatMap((id) => deps.shared?.[id]?.needs ?? []));
  for (const id of Object.keys(file.facts)) {
    const isSaid = texts.includes(`{${id}}`) || named.has(id);
    if (!isSaid && !asked.has(id) && !needed.has(id))
      context.say('SB0369', ['facts', id], { fact: file.facts[id]!.label }, 'key');
  }
}

function checkCase(context: ScenarioCheck): void {
  const { scenario } = context;
  const variants = Object.entries(scenario.variants);
  if (variants.length === 0) context.say('SB0341', ['variants'], {});
  for (const [id, variant] of variants) {
    if (!(variant.weight > 0)) context.say('SB0342', ['variants', id, 'weight'], { weight: variant.weight });
    const holds = { ...scenario.conditions, ...variant.conditions };
    // Out of scope it is passed on, unverified it ends; else somebody must be able to settle it.
    if (holds['in-scope'] && holds['can-verify'] && !holds['solvable-on-the-spot'] && variant.team === undefined) {
      context.say('SB0351', ['variants', id, 'team'], { title: variant.title });
    }
  }
  for (const [path, desk] of desksOf(context)) {
    const ids = (desk.services ?? []).map((service) => service.id);
    ids.forEach(
      (id, at) => ids.indexOf(id) < at && context.say('SB0343', [...path, 'services', at, 'id'], { name: id })
    );
  }
  for (const key of ['languages', 'modes'] as const) {
    const list: readonly string[] = scenario[key];
    list.forEach((name, at) => list.indexOf(name) < at && context.say('SB0343', [key, at], { name }));
  }
}

function checkUnwritten(context: ScenarioCheck): void {
  const told = new Set<string>();
  const look = (value: unknown, path: Path): void => {
    if (typeof value === 'string') {
      const words = placeholder.exec(value)?.[0];
      const code = words === undefined ? (inPrint.test(value) ? 'SB0399' : undefined) : 'SB0398';
      const at = `${code} ${context.tree.place(path).line}`;
      if (code === undefined || told.has(at)) return;
      told.add(at);
      if (words === undefined) context.say('SB0399', path, {});
      else context.say('SB0398', path, { words });
    } else if (value !== null && typeof value === 'object')
      for (const [key, child] of Object.entries(value))
        if (path.length > 0 || !unsaid.has(key)) look(child, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  look(context.said, []);
}

function checkBills(context: ScenarioCheck): void {
  const { scenario } = context;
  const told = desksOf(context).some(([, { bill }]) => bill?.total !== undefined || bill?.last?.total !== undefined);
  if (!told || Object.keys(scenario.variants).length === 0) return;
  const lang = scenario.languages[0] ?? 'zh-CN';
  for (let seed = 0; seed < drawn; seed++) {
    const { desk, variant } = instantiateCase(scenario, seed, lang);
    const above = scenario.variants[variant]?.desk?.bill ? ['variants', variant, 'desk', 'bill'] : ['desk', 'bill'];
    for (const [bill, path] of [
      [desk.bill, above],
      [desk.bill?.last, [...above, 'last']]
    ] as const) {
      if (bill?.total === undefined) continue;
      const sum = rowsTotal_yuan(bill);
      if (sum !== bill.total)
        context.say('SB0362', [...path, 'total'], {
          month: bill.month,
          sum,
          total: bill.total,
          title: caseCalled(scenario, variant)
        });
    }
  }
}

function checkFigures(context: ScenarioCheck): void {
  const { file, scenario } = context;
  const texts = JSON.stringify(known.map((key) => scenario[key]));
  const figures = new Set([...texts.matchAll(/\d+(?:\.\d+)?/g)].map(([figure]) => Number(figure)));
  const slips = (path: Path): readonly { readonly path: Path; readonly figures: readonly string[] }[] => {
    const value = valueAt(context.said, path);
    if (typeof value === 'string') {
      const wrong = [...value.matchAll(sums)].flatMap(([, it]) => (figures.has(Number(it)) ? [] : [it!]));
      return wrong.length > 0 ? [{ path, figures: wrong }] : [];
    }
    if (value === null || typeof value !== 'object') return [];
    return Object.entries(value).flatMap(([key, child]) =>
      child === undefined ? [] : slips([...path, Array.isArray(value) ? Number(key) : key])
    );
  };
  // A line is one place, however many of its sums are wrong, and in both languages.
  const look = (path: Path): void => {
    const [first, ...more] = slips(path);
    if (!first) return;
    const all = [...new Set([first, ...more].flatMap((it) => it.figures))];
    context.say('SB0388', first.path, { figures: listed(all) });
  };
  for (const id of Object.keys(file.lines)) look(['lines', id]);
  for (const [id, { bad }] of Object.entries(file.ready)) if (!bad) look(['ready', id, 'say']);
}

function checkTwice(context: ScenarioCheck): void {
  const { file, scenario } = context;
  const good = Object.entries(scenario.ready).filter(([, { bad }]) => !bad);
  const sides = scenario.languages.map((lang) => (lang === 'en' ? 'en' : 'zh'));
  for (const [id, line] of Object.entries(file.ready)) {
    if (!line.bad) continue;
    for (const side of sides) {
      const said = plain(line.say[side]);
      const twin = good.find(([, it]) => plain(it.say[side]) === said);
      if (twin) {
        context.say('SB0378', ['ready', id, 'say', side], { line: line.say[side] });
        break;
      }
    }
  }
}

function checkReady(context: ScenarioCheck, reached: Reached): void {
  const { scenario } = context;
  if (!scenario.modes.includes('guided')) return;
  const ready = Object.values(scenario.ready);
  if (ready.length === 0) return context.say('SB0344', ['modes'], {});
  const talk = own(scenario.customer.regions, talkRegion);
  if (!talk) return ready.some((line) => line.bad) ? undefined : context.say('SB0345.any', ['ready'], {}, 'key');
  for (const name of reached.get(talkRegion)!) {
    const offered = ready.filter((line) => line.if?.at?.[talkRegion]?.includes(name) ?? true);
    const path = ['talk', 'states', name];
    const state = stepCalled(scenario, talkRegion, name);
    if (offered.length < fewest) context.say('SB0346', path, { state, count: offered.length }, 'key');
    else if (!offered.some((line) => line.bad)) context.say('SB0345', path, { state }, 'key');
  }
}
