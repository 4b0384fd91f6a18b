import { expect, it } from 'vitest';
import { sameIds } from './same-ids.ts';

const file = (name: string, id: string) => ({ file: name, text: `# ${name}\nformat: 2\nscenario: ${id}\n` });

it('of files with one id each after the first is told, with the first', () => {
  const found = sameIds([file('one.yaml', 'mine'), file('two.yaml', 'mine'), file('three.yaml', 'other')]);
  expect(found.map((it) => it.file)).toEqual(['two.yaml']);
  expect(found[0]!.diagnostics[0]).toMatchObject({ code: 'SB0392', line: 3 });
  expect(found[0]!.diagnostics[0]!.message.en).toContain('one.yaml');
});

it('files without an id, or that do not parse, are no reason by themselves', () =>
  expect(sameIds([{ file: 'a', text: 'format: 2\n' }, { file: 'b', text: 'x: [\n' }, file('c', 'mine')])).toEqual([]));
