import { inLang, type Text } from '#domain/text';
import { policyKey } from '#formats/policy-keys';
import { policyNames } from '#formats/policy-names';
import { sopText } from '#machines/sop-text';
import { json } from '../arguments.ts';
import { command, type Command } from '../command.ts';
import { loadPolicy } from '../data.ts';
import { diagnosticLines } from '../print.ts';

/** `sb decisions`: lists how the policy reads points that the source leaves open, for a process owner to sign off. */
export const decisions: Command = command({
  name: 'decisions',
  summary: { zh: '原文没有写明的地方，策略怎么读', en: 'How the policy reads what the source leaves open' },
  takes: '[<policy.yaml>]',
  words: [0, 1],
  options: json,
  async run({ words: [path], values }, io) {
    const policy = await loadPolicy(path);
    if (!policy.ok) {
      for (const it of policy.diagnostics) diagnosticLines(it, io.lang).forEach((line) => io.err(line));
      return 1;
    }
    const list = policy.value.decisions ?? [];
    if (values.json) io.out(JSON.stringify(list, null, 2));
    const names = policyNames([]);
    const [open, shut, joint] = io.lang === 'en' ? [' (', ')', '; '] : ['（', '）', '；'];
    const named = (title: Text, key: string): string => `${inLang(title, io.lang)}${open}${key}${shut}`;
    for (const { clauses, text, key } of values.json ? [] : list) {
      io.out(clauses.map((id) => named(sopText(id, policy.value), id)).join(joint));
      if (key !== undefined) {
        const path = key.split('.');
        const title = policyKey(path).said.at(-1)?.title ?? names.key(path);
        io.out(`    ${io.lang === 'en' ? 'decided by: ' : '由这个值决定：'}${named(title, key)}`);
      }
      io.out(`    ${inLang(text, io.lang)}`);
    }
    return 0;
  }
});
