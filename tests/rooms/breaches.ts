/** Files that break the rules, and which rule each of them breaks. A path tells its room; only imports matter. */
const imports = (...paths: string[]): string =>
  paths.map((path, at) => `import * as i${at} from '${path}';\nexport const x${at} = i${at};\n`).join('');

/** What is allowed, told from the top down: no rule may accuse these. */
export const FREE: Readonly<Record<string, string>> = {
  'src/lib/domain/ids.ts': 'export const words = 1;\n',
  'src/lib/domain/one.ts': imports('./ids.ts', '@noble/hashes/sha2.js'),
  'src/lib/diagnostics/report.ts': imports('#domain/ids'),
  'src/lib/diagnostics/catalogue/policy.ts': imports('../report.ts'),
  'src/lib/diagnostics/pages/policy.ts': imports('#domain/ids'),
  'src/lib/diagnostics/explain.ts': imports('./catalogue/policy.ts', './pages/policy.ts'),
  'src/lib/ui/parts/Leaf.svelte': '<p>leaf</p>\n',
  'src/lib/ui/Button.svelte': '<script lang="ts">\n  import Leaf from \'./parts/Leaf.svelte\';\n</script>\n<Leaf />\n',
  'machines/contact/intake.ts': imports('xstate', '#domain/ids'),
  'machines/call.ts': imports('./contact/intake.ts', 'xstate'),
  'src/lib/kernel/fold.ts': imports('xstate', '#domain/one'),
  'src/lib/calendar/due.ts': imports('chinese-days', '#domain/ids'),
  'src/lib/operations/operations.ts': imports('#kernel/fold', '#calendar/due', '#machines/call', '#domain/ids'),
  'src/lib/language/inside/parts.ts': imports('#domain/ids'),
  'src/lib/language/read.ts': imports('./inside/parts.ts'),
  'src/lib/domain/schema.ts': imports('zod', './ids.ts'),
  'machines/policy.ts': imports('zod', '#domain/schema'),
  'machines/warns-at.ts': "import type { x0 } from './policy.ts';\nexport type X = typeof x0;\n",
  'src/lib/formats/read.ts': imports(
    'yaml',
    'zod',
    '#machines/policy',
    '#calendar/due',
    '#kernel/fold',
    '#domain/schema',
    '#diagnostics/catalogue/policy'
  ),
  'src/lib/scenario/read.ts': imports('#formats/read', '#domain/ids'),
  'src/lib/scenario/read-operations.ts': imports('#formats/read', '#operations/operations'),
  'src/lib/cast/invent.ts': imports('@faker-js/faker', '#domain/ids'),
  'src/lib/contact/customer.ts': imports('xstate'),
  'src/lib/atlas/atlas.ts': imports('#contact/customer', '#machines/call', '#domain/ids'),
  'src/lib/contact/call.ts': imports(
    '#language/read',
    '#kernel/fold',
    '#machines/call',
    '#scenario/read',
    '#ticket/memory',
    './customer.ts'
  ),
  'src/lib/ticket/memory.ts': imports('#kernel/fold', '#domain/ids'),
  'src/lib/ticket/ticket.ts': imports('./memory.ts', '#machines/call'),
  'src/lib/simulation/desk.ts': imports('#ticket/ticket', '#operations/operations', '#contact/call'),
  'src/lib/sandbox/plan.ts': "import type { x0 } from '#cast/invent';\nexport type X = typeof x0;\n",
  'src/lib/sandbox/arrivals.ts': imports(
    './plan.ts',
    '#cast/invent',
    '#simulation/desk',
    '#calendar/due',
    '#machines/call'
  ),
  'src/lib/scoring/score.ts': imports('#contact/call'),
  'src/lib/consequences/consequences.ts': imports(
    '#analysis/prove',
    '#atlas/atlas',
    '#sandbox/arrivals',
    '#scoring/score'
  ),
  'src/lib/app/inside/policy-consequences-worker.ts': imports('#consequences/consequences'),
  'src/lib/analysis/prove.ts': imports('#scoring/score', '#ticket/ticket', '#machines/call'),
  'src/lib/conversation/read.ts': imports('#formats/read', '#machines/call', '#domain/ids'),
  'src/lib/class/class-run.ts': imports('#debrief/assess', '#formats/read', '#domain/ids'),
  'src/lib/playthrough/proof.ts': imports('#scoring/score', '#contact/call', '#machines/call'),
  'src/lib/progress/next.ts': imports('#domain/ids'),
  'src/lib/shift/plan.ts': imports('#progress/next'),
  'src/lib/wrap-up/check.ts': imports('#contact/call'),
  'src/lib/debrief/assess.ts': imports('#scoring/score', '#ticket/ticket'),
  'src/lib/storage/runs.ts': imports('dexie', '#scoring/score'),
  'src/lib/storage/inside/machines/claim.ts': imports('xstate'),
  'src/lib/session/run.ts': imports('xstate', '#storage/runs'),
  'src/lib/app/root.ts': imports('#session/run', '#debrief/assess', '#progress/next', '#wrap-up/check', '#shift/plan'),
  'src/lib/app/arrivals.ts':
    "import { X } from '#sandbox/plan';\nimport type { x0 } from '#sandbox/arrivals';\nexport type Y = typeof x0 | X;\n",
  'src/lib/app/inside/arrivals-worker.ts': imports('#sandbox/arrivals', '../arrivals.ts'),
  'src/lib/app/invented.ts': "import type { x0 } from '#cast/invent';\nexport type X = typeof x0;\n",
  'src/lib/workspace/panel.ts': imports('#app/root', './inside/part.ts'),
  'src/lib/workspace/inside/part.ts': imports('#session/run'),
  'src/routes/Panel.svelte': '<p>panel</p>\n',
  'src/routes/sop/page.ts': imports('#workspace/panel.ts', '#workspace/inside/part.ts', './part.ts'),
  'src/routes/sop/part.ts': imports('#app/root'),
  'src/routes/+page.svelte':
    "<script lang=\"ts\">\n  import Button from '#ui/Button.svelte';\n  import { x0 } from '#app/root';\n  import '@xstate/svelte';\n  import Panel from './Panel.svelte';\n</script>\n<Button /><Panel />{x0}\n",
  'src/cli/sb.ts': imports(
    '#analysis/prove',
    '#sandbox/arrivals',
    '#cast/invent',
    '#debrief/assess',
    '#diagnostics/explain',
    '#scoring/score',
    'yaml',
    'node:fs',
    './help.ts'
  ),
  'src/cli/help.ts': 'export const help = 1;\n',
  'src/build/data-plugin.ts': imports('node:path', '#contact/call', '../cli/help.ts'),
  'src/lib/contact/call.test.ts': imports('./call.ts', '#scoring/score', 'yaml')
};

interface Breach {
  readonly rule: string;
  readonly file: string;
  readonly text: string;
}

const breach = (rule: string, file: string, ...paths: string[]): Breach => ({ rule, file, text: imports(...paths) });

const LIST: readonly Breach[] = [
  breach('nobody-imports-a-page', 'src/lib/app/a-page.ts', '../../routes/Panel.svelte'),
  breach('a-page-imports-no-page', 'src/routes/class/a-page.ts', '../sop/page.ts'),
  breach('only-pages-use-workspace', 'src/lib/app/a-panel.ts', '#workspace/panel.ts'),
  breach('nobody-imports-the-command-line', 'src/lib/app/a-command.ts', '../../cli/help.ts'),
  breach('nobody-imports-the-build', 'src/cli/a-plug-in.ts', '../build/data-plugin.ts'),
  breach('debrief-is-used-from-above-only', 'src/lib/storage/debrief.ts', '#debrief/assess'),
  breach('progress-stands-on-domain', 'src/lib/progress/charts.ts', '#machines/call'),
  breach('progress-is-used-from-above-only', 'src/lib/storage/progress.ts', '#progress/next'),
  breach('shift-stands-on-progress-and-kernel', 'src/lib/shift/charts.ts', '#machines/call'),
  breach('shift-is-used-from-above-only', 'src/lib/storage/shift.ts', '#shift/plan'),
  breach('wrap-up-is-used-from-above-only', 'src/lib/storage/wrap-up.ts', '#wrap-up/check'),
  breach('analysis-is-used-from-above-only', 'src/lib/scoring/analysis.ts', '#analysis/prove'),
  breach('class-is-used-from-above-only', 'src/lib/debrief/of-a-class.ts', '#class/class-run'),
  breach('conversation-stands-on-formats', 'src/lib/conversation/plays.ts', '#kernel/fold'),
  breach('conversation-is-used-from-above-only', 'src/lib/playthrough/pasted.ts', '#conversation/read'),
  breach('playthrough-is-used-from-above-only', 'src/lib/analysis/playthrough.ts', '#playthrough/proof'),
  breach('consequences-are-used-from-above-only', 'src/lib/analysis/consequences.ts', '#consequences/consequences'),
  breach('only-a-worker-works-out-consequences-in-the-app', 'src/routes/tries.ts', '#consequences/consequences'),
  breach('atlas-is-used-from-above-only', 'src/lib/ticket/atlas.ts', '#atlas/atlas'),
  breach('the-library-runs-in-a-browser', 'src/lib/analysis/files.ts', 'node:fs'),
  breach('only-pages-use-app', 'src/lib/session/app.ts', '#app/root'),
  breach('only-app-and-pages-use-session', 'src/lib/storage/session.ts', '#session/run'),
  breach('only-session-and-above-use-storage', 'src/cli/storage.ts', '#storage/runs'),
  breach('only-session-and-above-use-storage', 'src/lib/debrief/storage.ts', '#storage/runs'),
  breach('only-session-and-above-use-storage', 'src/lib/scoring/storage.ts', '#storage/runs'),
  breach('scoring-is-used-from-above-only', 'src/lib/contact/scoring.ts', '#scoring/score'),
  breach('contact-is-used-from-above-only', 'src/lib/language/contact.ts', '#contact/call'),
  breach('simulation-is-used-from-above-only', 'src/lib/ticket/desk.ts', '#simulation/desk'),
  breach('ticket-is-used-from-above-only', 'src/lib/scenario/ticket.ts', '#ticket/ticket'),
  breach('a-call-loads-little-of-a-ticket', 'src/lib/contact/ticket.ts', '#ticket/ticket'),
  breach('scenario-cast-chart-and-language-do-not-know-each-other', 'src/lib/cast/language.ts', '#language/read'),
  breach('kernel-is-handed-charts-and-imports-none', 'src/lib/kernel/charts.ts', '#machines/call'),
  breach('machines-import-only-xstate-zod-and-words', 'machines/kernel.ts', '#kernel/fold'),
  breach('formats-stands-on-machines-calendar-and-kernel', 'src/lib/formats/operations.ts', '#operations/operations'),
  breach('formats-are-read-where-files-come-in', 'src/lib/contact/file.ts', '#formats/read'),
  breach('schemas-are-imported-as-types', 'src/lib/contact/schema.ts', '#machines/policy'),
  breach('domain-is-a-leaf', 'src/lib/domain/machines.ts', '#machines/call'),
  breach('diagnostics-stands-on-domain', 'src/lib/diagnostics/machines.ts', '#machines/call'),
  breach('a-call-fetches-no-pages-of-diagnostics', 'src/lib/app/pages.ts', '#diagnostics/explain'),
  breach('ui-knows-no-word-of-the-trade', 'src/lib/ui/words.ts', '#domain/ids'),
  breach('only-pages-and-the-composition-root-use-ui', 'src/lib/session/ui.ts', '#ui/Button.svelte'),
  breach('only-storage-imports-dexie', 'src/lib/session/dexie.ts', 'dexie'),
  breach('only-language-imports-opencc', 'src/lib/session/opencc.ts', 'opencc-js/t2cn'),
  breach('only-calendar-imports-chinese-days', 'src/lib/contact/days.ts', 'chinese-days'),
  breach('calendar-stands-on-domain', 'src/lib/calendar/kernel.ts', '#kernel/fold'),
  breach('operations-stands-on-kernel-calendar-and-machines', 'src/lib/operations/scenario.ts', '#scenario/read'),
  breach('cast-stands-on-domain', 'src/lib/cast/machines.ts', '#machines/call'),
  breach('cast-stands-on-domain', 'src/lib/cast/language.ts', '#language/read'),
  breach('cast-is-used-from-above-only', 'src/lib/contact/cast.ts', '#cast/invent'),
  breach('no-page-loads-cast', 'src/lib/app/cast.ts', '#cast/invent'),
  breach('sandbox-stands-on-simulation-and-cast', 'src/lib/sandbox/language.ts', '#language/read'),
  breach('sandbox-is-used-from-above-only', 'src/lib/coach/sandbox.ts', '#sandbox/plan'),
  breach('only-a-worker-makes-arrivals-in-the-app', 'src/lib/app/sandbox.ts', '#sandbox/arrivals'),
  breach('only-a-worker-makes-arrivals-in-the-app', 'src/routes/sandbox.ts', '#sandbox/arrivals'),
  breach('only-cast-imports-faker', 'src/lib/contact/faker.ts', '@faker-js/faker'),
  breach('only-what-has-charts-imports-xstate', 'src/lib/scoring/xstate.ts', 'xstate'),
  breach('only-what-has-charts-imports-xstate', 'src/routes/xstate.ts', 'xstate'),
  breach('only-what-has-charts-imports-xstate', 'src/lib/storage/xstate.ts', 'xstate'),
  breach('only-pages-import-xstate-svelte', 'src/lib/session/xstate-svelte.ts', '@xstate/svelte'),
  breach('only-domain-imports-noble', 'src/lib/kernel/noble.ts', '@noble/hashes/sha2.js'),
  breach('only-formats-and-schemas-import-yaml-and-zod', 'src/lib/session/yaml.ts', 'yaml'),
  breach('only-formats-and-schemas-import-yaml-and-zod', 'src/lib/scenario/compile.ts', 'zod'),
  breach('the-inside-of-a-room-is-private', 'src/lib/contact/inside.ts', '#language/inside/parts'),
  breach('between-rooms-imports-are-written-with-a-hash', 'src/lib/contact/dots.ts', '../language/read.ts'),
  breach('inside-a-room-imports-are-relative', 'src/lib/contact/hash.ts', '#contact/customer'),
  breach('every-import-of-ours-resolves', 'src/lib/contact/nowhere.ts', '#kernel/nowhere'),
  breach('no-import-goes-in-a-circle', 'src/lib/contact/circle-back.ts', './circle.ts'),
  { rule: 'no-file-is-an-orphan', file: 'src/lib/contact/orphan.ts', text: 'export const alone = 1;\n' }
];

/** The other half of the circle: a circle is reported once, at the file whose name comes first. */
const CIRCLE = { 'src/lib/contact/circle.ts': imports('./circle-back.ts') };

export const BREACHES = {
  files: { ...CIRCLE, ...Object.fromEntries(LIST.map(({ file, text }) => [file, text])) },
  byRule: LIST.reduce<Record<string, string[]>>((all, { rule, file }) => {
    (all[rule] ??= []).push(file);
    return all;
  }, {})
};
