import type { Path } from '#formats/value-at';
import { saysMore } from './cases.ts';
import { basicGroups, caseFields, passField, type FormField } from './fields.ts';
import type { FormPart } from './parts.ts';

const basics = basicGroups(undefined, {}).flatMap(({ fields }) => fields);
const clauses = [...caseFields, passField];
const shows = (fields: readonly FormField[], path: Path): boolean =>
  fields.some((field) => field.path.every((step, at) => step === path[at]));

/** Returns the form that shows a place of the file; `undefined` if it is editable only as text. */
export function partOf(path: Path): FormPart | undefined {
  const [first, id, key] = path;
  switch (first) {
    case 'variants':
      if (key === 'desk') return partOf(['desk', ...path.slice(3)]);
      return key !== undefined && saysMore({ [key]: true }) ? undefined : 'cases';
    case 'facts':
      return key === 'wordings' ? undefined : 'facts';
    case 'desk':
      return id === 'later' ? undefined : 'desk';
    case 'lines':
    case 'ready':
      return 'lines';
    case 'demands':
    case 'behaviour':
    case 'talk':
      return 'customer';
    default:
      return shows(basics, path) ? 'basics' : shows(clauses, path) ? 'clauses' : undefined;
  }
}
