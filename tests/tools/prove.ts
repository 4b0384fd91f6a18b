/**
 * `npm run prove`: explores the whole life of a ticket, class by class, as far as the bounds say, and holds it against every invariant of
 * `src/lib/analysis/inside/invariants.ts`. Prints what was reached, whether a bound was hit, and of a violation the shortest life that shows it. Takes about
 * ten minutes; `npm run prove -- broadband-fault enquiry` explores some classes only, `--policy <file>` another policy, `--lang zh-CN` speaks
 * Chinese, `--states <n>` goes no further than so many situations of each class (`--any-states <n>` for limits of any length). `--write` proves the shipped policy and, for limits of any length, the same once more, and writes what the page about proofs shows: an hour and more, class by class, and who was stopped goes on from there.
 * `npm test` has a smaller pass of it, under two policies.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lang as ofLang, policy as ofPolicy, readArguments } from '../../src/cli/arguments.ts';
import { loadPolicy } from '../../src/cli/data.ts';
import { root } from '../../src/cli/files.ts';
import { must } from './benches/figures.ts';
import { publishedFile, publishedProofs } from './proofs/published.ts';
import { classesUnder } from '#analysis/ticket-classes';
import { nominalLimits } from '#analysis/nominal-limits';
import { prove } from '#analysis/prove';
import { classLine, proofLines } from '#analysis/proof-text';

const own = {
  write: { text: { zh: '写下页面展示的结果', en: 'writes what the page shows' } },
  states: { value: '<n>', text: { zh: '每类最多看多少种情形', en: 'situations of each class at the most' } },
  'any-states': {
    value: '<n>',
    text: { zh: '不论时限长短时，每类最多看多少种情形', en: 'the same for limits of any length' }
  }
};
const given = readArguments(process.argv.slice(2), { ...ofPolicy, ...ofLang, ...own });
if ('wrong' in given) {
  console.error(given.wrong.en);
  process.exit(2);
}
const { words: ids, values } = given;
const { lang = 'en' } = values;
const mostStates = Number(values.states ?? 250_000);
const policy = must(await loadPolicy(values.policy));
const classes = classesUnder(policy);
const unknown = ids.filter((id) => classes.every((it) => it.id !== id));

if (unknown.length > 0) {
  console.error(`no class ${unknown.join(', ')}; there are: ${classes.map(({ id }) => id).join(' ')}`);
  process.exitCode = 2;
} else if (values.write) {
  const began_ms = Date.now();
  const on = new Date(began_ms).toISOString().slice(0, 10);
  const found = publishedProofs({
    policy: must(await loadPolicy()),
    states: { own: mostStates, any: Number(values['any-states'] ?? mostStates) },
    on,
    keptIn: join(root, 'node_modules/.cache/proofs'),
    tell: (report, how) =>
      console.log(
        `${how} ${report.class}: ${report.states} states, ${report.unknown} not looked into, after ${Math.round((Date.now() - began_ms) / 1000)} s`
      )
  });
  writeFileSync(publishedFile, `${JSON.stringify(found, null, 2)}\n`);
} else {
  const proof = prove({
    classes: classes.filter(({ id }) => ids.length === 0 || ids.includes(id)),
    limits: nominalLimits(policy),
    bounds: { states: mostStates, time_ms: 60 * 86_400_000, walks: 0 },
    onExplored: (explored) => console.log(classLine(explored))
  });
  for (const line of proofLines(proof, lang)) console.log(line);
  // Where only some classes were asked for, what the others reach is missing; that is no fault.
  if (proof.findings.some(({ life }) => life !== undefined || ids.length === 0)) process.exitCode = 1;
}
