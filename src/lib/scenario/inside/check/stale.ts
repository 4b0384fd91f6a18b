import { languageNames } from '#domain/terms';
import { both } from '#domain/text';
import { lockedKinds, saidInFile, sideOf, sourceDigest } from '#formats/lock';
import { shown } from '#formats/say';
import { valueAt } from '#formats/value-at';
import type { ScenarioCheck } from './context';

/** What a line was translated from reads as it did when somebody last said that the translation is right. */
export function checkStale(context: ScenarioCheck): void {
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
