import type { CurrentFile } from '../read-as';
import type { Path } from '../value-at';

type Tree = Readonly<Record<string, unknown>>;

const isTree = (value: unknown): value is Tree => value !== null && typeof value === 'object' && !Array.isArray(value);

const tempers: ReadonlySet<string | number> = new Set(['mood', 'trust', 'hangs-up', 'patience']);

/**
 * In format 1 a customer was one talk with its states, and the temper stood beside them. Format 2 keeps the one as `talk`, the other as `temper`;
 * what is wrong in it stays wrong, and is told where it stood.
 */
export function scenarioFromFormat1(value: unknown): CurrentFile {
  const customer = isTree(value) && value['format'] === 1 ? value['customer'] : undefined;
  if (!isTree(value) || value['format'] !== 1) return { value, was: (path) => path };
  const { customer: _customer, ...rest } = value;
  if (!isTree(customer)) return { value: { ...value, format: 2 }, was: (path) => path };
  const part = (of: (key: string) => boolean) =>
    Object.fromEntries(Object.entries(customer).filter(([key]) => of(key)));
  const temper = part((key) => tempers.has(key));
  const talk = part((key) => !tempers.has(key));
  return { value: { ...rest, format: 2, temper, talk }, was };
}

const was = ([root, ...path]: Path): Path =>
  root === 'temper' || root === 'talk' ? ['customer', ...path] : root === undefined ? [] : [root, ...path];
