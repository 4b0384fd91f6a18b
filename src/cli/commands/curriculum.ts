import { inLang, type Text } from '#domain/text';
import { json, policy } from '../arguments.ts';
import { command, type Command, type Io } from '../command.ts';
import { loadPolicy } from '../data.ts';
import { curriculumOf, type Curriculum } from '../evidence/curriculum.ts';
import { lessons } from '../evidence/lessons.ts';
import { diagnosticLines } from '../print.ts';

/** `sb curriculum`: smallest set of exercises covering every transition, guard and timer the library can show. */
export const curriculum: Command = command({
  name: 'curriculum',
  summary: {
    zh: '用最少的练习走遍流程图：选哪些场景和工单，各补上多少条路径',
    en: 'The fewest exercises that go every way of the SOP: which calls and tickets, and what each adds'
  },
  options: { ...policy, ...json },
  async run({ values }, io) {
    const loaded = await loadPolicy(values.policy);
    const found = loaded.ok ? await lessons(loaded.value) : loaded;
    if (!found.ok) {
      for (const it of found.diagnostics) diagnosticLines(it, io.lang).forEach((line) => io.err(line));
      return 1;
    }
    const chosen = curriculumOf(found.value);
    if (values.json === true) io.out(JSON.stringify(chosen, null, 2));
    else print(chosen, io);
    return 0;
  }
});

function print({ lessons: list, isSmallest, ways, covered }: Curriculum, { out, lang }: Io): void {
  const say = (text: Text): void => out(inLang(text, lang));
  say({
    zh: `流程图上 ${ways} 条合规路径，练习能走到 ${covered} 条。`,
    en: `The chart has ${ways} ways by the SOP; exercises take ${covered} of them.`
  });
  say(
    isSmallest
      ? { zh: `走遍这些最少要 ${list.length} 个练习：`, en: `The fewest that take them all are ${list.length}:` }
      : {
          zh: `${list.length} 个练习可以走遍（未证明最少）：`,
          en: `These ${list.length} take them all (perhaps fewer would do):`
        }
  );
  list.forEach(({ text, adds }, at) =>
    say({ zh: `${at + 1}. ${text.zh}（新增 ${adds} 条）`, en: `${at + 1}. ${text.en} (${adds} more)` })
  );
}
