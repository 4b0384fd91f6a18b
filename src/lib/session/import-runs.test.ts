import { expect, test, vi } from 'vitest';
import { bad, good, type Diagnostic, type Result } from '#diagnostics/diagnostic';
import { startImports } from './import-runs';

const said = { zh: '', en: '' };
const broken: Diagnostic = { code: 'SB0551', severity: 'error', message: said, remedy: said };
const files = (...names: readonly string[]): readonly File[] => names.map((name) => new File(['{}'], name));

/** Imports whose files are imported when the test says so. */
function importsByHand() {
  const open: ((result: Result<{ readonly id: string }>) => void)[] = [];
  const asked: string[] = [];
  const done = vi.fn();
  const importFile = (file: File): Promise<Result<{ readonly id: string }>> => {
    asked.push(file.name);
    return new Promise((resolve) => open.push(resolve));
  };
  const imports = startImports({ importFile, done });
  const settle = async (result: Result<{ readonly id: string }>): Promise<void> => {
    open.shift()!(result);
    await new Promise((resolve) => setTimeout(resolve));
  };
  const results = () => imports.getSnapshot().context.results;
  const where = () => imports.getSnapshot().value;
  return { imports, asked, done, settle, results, where };
}

test('files are imported one after the other, each whole or not at all, and told by itself', async () => {
  const { imports, asked, done, settle, results, where } = importsByHand();
  imports.send({ type: 'picked', files: files('a.json', 'b.json', 'c.json') });
  expect(asked).toEqual(['a.json']);
  await settle(good({ id: 'r1' }));
  expect(asked).toEqual(['a.json', 'b.json']);
  await settle(bad(broken));
  expect(done).not.toHaveBeenCalled();
  await settle(good({ id: 'r3' }));
  expect(results()).toEqual([
    { file: 'a.json', id: 'r1', diagnostics: [] },
    { file: 'b.json', diagnostics: [broken] },
    { file: 'c.json', id: 'r3', diagnostics: [] }
  ]);
  expect(where()).toMatchObject({ work: 'idle' });
  expect(done).toHaveBeenCalledOnce();
});

test('what is picked while others are imported is not taken; afterwards it is, and tells only itself', async () => {
  const { imports, asked, settle, results } = importsByHand();
  imports.send({ type: 'picked', files: files('a.json') });
  imports.send({ type: 'picked', files: files('b.json') });
  await settle(good({ id: 'r1' }));
  expect(asked).toEqual(['a.json']);
  imports.send({ type: 'picked', files: files('b.json') });
  await settle(good({ id: 'r2' }));
  expect(results().map(({ id }) => id)).toEqual(['r2']);
});

test('a drop of no file is none, and ends the hovering', () => {
  const { imports, asked, where } = importsByHand();
  imports.send({ type: 'over' });
  expect(where()).toMatchObject({ drop: 'hovered' });
  imports.send({ type: 'picked', files: [] });
  expect([where(), asked]).toEqual([{ drop: 'resting', work: 'idle' }, []]);
});
