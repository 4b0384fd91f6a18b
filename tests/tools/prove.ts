/**
 * `npm run prove`: explores the whole life of a ticket, class by class, as far as the bounds say, and holds it against every invariant of
 * `src/lib/analysis/inside/invariants.ts`. Prints what was reached, whether a bound was hit, and of a violation the shortest life that shows it. Takes about
 * ten minutes; `npm run prove -- broadband-fault enquiry` explores some classes only, `--policy <file>` another policy, `--lang zh-CN` speaks
 * Chinese. `npm test` has a smaller pass of it, under two policies.
 */
import { lang as ofLang, policy as ofPolicy, readArguments } from '../../src/cli/arguments.ts';
import { loadPolicy } from '../../src/cli/data.ts';
import { must } from './benches/figures.ts';
import { classesUnder } from '#analysis/ticket-classes';
import { nominalLimits } from '#analysis/nominal-limits';
import { prove } from '#analysis/prove';
import { classLine, proofLines } from '#analysis/proof-text';

const given = readArguments(process.argv.slice(2), { ...ofPolicy, ...ofLang });
if ('wrong' in given) {
  console.error(given.wrong.en);
  process.exit(2);
}
const { words: ids, values } = given;
const { lang = 'en' } = values;
const policy = must(await loadPolicy(values.policy));
const classes = classesUnder(policy);
const unknown = ids.filter((id) => classes.every((it) => it.id !== id));

if (unknown.length > 0) {
  console.error(`no class ${unknown.join(', ')}; there are: ${classes.map(({ id }) => id).join(' ')}`);
  process.exitCode = 2;
} else {
  const proof = prove({
    classes: classes.filter(({ id }) => ids.length === 0 || ids.includes(id)),
    limits: nominalLimits(policy),
    bounds: { states: 250_000, time_ms: 60 * 86_400_000, walks: 0 },
    onExplored: (explored) => console.log(classLine(explored))
  });
  for (const line of proofLines(proof, lang)) console.log(line);
  // Where only some classes were asked for, what the others reach is missing; that is no fault.
  if (proof.findings.some(({ life }) => life !== undefined || ids.length === 0)) process.exitCode = 1;
}
