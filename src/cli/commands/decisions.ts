import { inLang } from '#domain/text';
import type { Command } from '../command.ts';
import { loadPolicy } from '../data.ts';
import { diagnosticLines } from '../print.ts';

const usage = 'sb decisions [<policy.yaml>] [--json]';

/** `sb decisions`: how the policy reads what the source leaves open, for a process owner to sign off. */
export const decisions: Command = {
  name: 'decisions',
  summary: { zh: '原文没有写明的地方，策略怎么读', en: 'How the policy reads what the source leaves open' },
  usage,
  async run(args, io) {
    const [path, ...more] = args.filter((arg) => arg !== '--json');
    if (more.length > 0 || path?.startsWith('--')) {
      io.err(usage);
      return 2;
    }
    const policy = await loadPolicy(path);
    if (!policy.ok) {
      for (const it of policy.diagnostics) diagnosticLines(it, io.lang).forEach((line) => io.err(line));
      return 1;
    }
    const list = policy.value.decisions ?? [];
    if (args.includes('--json')) io.out(JSON.stringify(list, null, 2));
    for (const { clauses, text, key } of args.includes('--json') ? [] : list) {
      io.out(`${clauses.join(' ')}${key === undefined ? '' : `  (${key})`}`);
      io.out(`    ${inLang(text, io.lang)}`);
    }
    return 0;
  }
};
