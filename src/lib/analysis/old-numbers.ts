import { parseLimit, type Limit } from '#domain/limit';
import { partNames, sayingTasks } from '#domain/terms';
import { both, sentenceCase, type Text } from '#domain/text';
import { policyKey } from '#formats/policy-keys';
import { keyTitle, policyNames, textOf } from '#formats/policy-names';
import type { Path } from '#formats/value-at';
import { sopClauseOf, sopClauses } from '#machines/sop-clauses';
import { sectionOf } from '#machines/section-of';
import type { Scenario } from '#scenario/scenario';
import { amountsIn, isSameAmount, type Amount } from './inside/amounts';
import type { Difference } from './policy-differences';

/** Text that still names the previous value. */
export interface OldText {
  /** Location of the text: `规范话术 · 告知处理时限`. */
  readonly place: Text;
  readonly lang: keyof Text;
  readonly text: string;
  /** Character range that names it, half-open. */
  readonly from: number;
  readonly to: number;
  /** True if in the same section of the SOP; elsewhere the same number may mean something else. */
  readonly near: boolean;
}

/** Changed value, with the texts that still name the previous one. */
export interface OldNumber {
  readonly title: Text;
  readonly before: Text;
  readonly after: Text;
  /** Texts, those in the same section first. */
  readonly texts: readonly OldText[];
}

interface Source {
  readonly place: Text;
  readonly text: Text;
  readonly clauses: readonly string[];
}

/** Finds texts that still name a value changed by a draft, except deliberately wrong lines. */
export function oldNumbers(
  differences: readonly Difference[],
  draft: unknown,
  scenarios: readonly Scenario[]
): readonly OldNumber[] {
  const changed = differences.flatMap((it) => {
    const amount = amountOf(it.path, it.inForce);
    return amount && it.before && it.after ? [{ ...it, amount, before: it.before, after: it.after }] : [];
  });
  if (changed.length === 0) return [];
  const sources = [...ofPolicy(draft), ...ofClauses(), ...ofTrade(), ...scenarios.flatMap(ofScenario)];
  const named = sources.flatMap(({ place, text: written, clauses: about }) =>
    (['zh', 'en'] as const).flatMap((lang) => {
      // What stands in braces is filled in, from the policy or from the case.
      const text = written[lang].replace(/\{[^{}]*\}/g, '…');
      return amountsIn(text).map(({ amount, ...where }) => ({ amount, about, told: { place, lang, text, ...where } }));
    })
  );
  return changed.flatMap(({ amount, clauses, title, before, after }) => {
    const sections = new Set(clauses.map(sectionOf));
    const texts = named
      .filter((it) => isSameAmount(it.amount, amount))
      .map(({ about, told }): OldText => ({ ...told, near: about.some((it) => sections.has(sectionOf(it))) }));
    const sorted = [...texts.filter(({ near }) => near), ...texts.filter(({ near }) => !near)];
    return sorted.length === 0 ? [] : [{ title, before, after, texts: sorted }];
  });
}

function amountOf(path: Path, value: unknown): Amount | undefined {
  const { unit } = policyKey(path);
  if (unit === 'yuan' && typeof value === 'number') return { yuan: value };
  const limit: Limit | undefined = unit === 'limit' || unit === 'duration' ? parseLimit(value) : undefined;
  return limit;
}

const joined = (...titles: readonly Text[]): Text =>
  both((lang) => titles.map((it) => sentenceCase(it[lang])).join(' · '));

function ofPolicy(draft: unknown): readonly Source[] {
  const names = policyNames([draft]);
  const found: Source[] = [];
  const walk = (value: unknown, path: Path, about: readonly string[]): void => {
    if (value === null || typeof value !== 'object') return;
    const text = textOf(value);
    const said = policyKey(path).said.at(-1)?.clauses ?? [];
    const own = (value as { readonly clauses?: readonly string[] }).clauses ?? [];
    const key = String(path.at(-1));
    const clauses = [...about, ...said, ...(Array.isArray(own) ? own : []), ...(sopClauseOf(key) ? [key] : [])];
    if (text && path.length > 0) {
      const [section, ...rest] = path.slice(0, 2).map((_, depth) => keyTitle(names, path.slice(0, depth + 1)));
      const named = rest.filter((_, at) => typeof path[at + 1] === 'string');
      found.push({ place: joined(section!, ...named), text, clauses });
    }
    for (const [step, each] of Object.entries(value))
      walk(each, [...path, Array.isArray(value) ? Number(step) : step], clauses);
  };
  walk(draft, [], []);
  return found;
}

function ofClauses(): readonly Source[] {
  return sopClauses.map(({ id, text }) => ({
    place: { zh: `条款 ${sectionOf(id)}`, en: `Clause ${sectionOf(id)}` },
    text,
    clauses: [id]
  }));
}

function ofTrade(): readonly Source[] {
  const scored: Text = { zh: '计分项', en: 'What is scored' };
  const task: Text = { zh: '提示', en: 'Hint' };
  return [
    ...Object.entries(partNames).map(([part, text]) => ({ place: scored, text, clauses: clausesNeeding(part) })),
    ...Object.entries(sayingTasks).map(([part, text]) => ({ place: task, text, clauses: clausesNeeding(part) }))
  ];
}

function clausesNeeding(part: string): readonly string[] {
  return sopClauses
    .filter(({ met }) => met && 'parts' in met && (met.parts as readonly string[]).includes(part))
    .map(({ id }) => id);
}

function ofScenario({ title, brief: { goal }, ready }: Scenario): readonly Source[] {
  const at = (zh: string, en: string): Text => joined(title, { zh, en });
  return [
    { place: at('练习目标', 'goal'), text: goal, clauses: [] },
    ...Object.values(ready).flatMap(({ say, bad }) =>
      bad ? [] : [{ place: at('现成的话', 'ready line'), text: say, clauses: [] }]
    )
  ];
}
