import type { NamedPart } from '#chart/outline';
import { own } from '#domain/own';
import { classNames } from '#domain/terms';
import { both, type Text } from '#domain/text';
import type { Formula } from '#machines/clause';
import type { CaseClass } from '#domain/ids';
import { caseNames, fieldNames, standNames, type Held } from './inside/guard-names';

/** Returns the condition of a transition of the SOP charts in words, or `undefined` if a part of it has none. */
export function guardText(guard: NamedPart): Text | undefined {
  return told(guard, true);
}

function told({ name, params, of = [] }: NamedPart, holds: boolean): Text | undefined {
  switch (name) {
    case 'not':
      return of[0] && told(of[0], !holds);
    case 'and':
    case 'or':
      return joined(
        of.map((part) => told(part, holds)),
        (name === 'and') === holds
      );
    case 'case':
      return ofCase(params as Formula, holds);
    case 'in':
      return said(own(standNames, String(params)), holds);
    case 'field': {
      const { field, is } = params as { readonly field: string; readonly is: unknown };
      const values = [is].flat().map((value) => said(own(fieldNames, `${field}: ${String(value)}`), holds));
      return joined(values, !holds);
    }
    default:
      return undefined;
  }
}

function ofCase(formula: Formula, holds: boolean): Text | undefined {
  if (typeof formula !== 'string') {
    if ('not' in formula) return ofCase(formula.not, !holds);
    const [parts, all] = 'all' in formula ? [formula.all, true] : [formula.any, false];
    return joined(
      parts.map((part) => ofCase(part, holds)),
      all === holds
    );
  }
  const [kind, value] = formula.split(':');
  if (kind !== 'class') return said(own(caseNames, formula), holds);
  const name = classNames[value as CaseClass];
  return holds ? name : { zh: `非${name.zh}`, en: `no ${name.en}` };
}

function said(held: Held | undefined, holds: boolean): Text | undefined {
  return holds ? held?.is : held?.not;
}

function joined(parts: readonly (Text | undefined)[], all: boolean): Text | undefined {
  const known = parts.filter((part) => part !== undefined);
  if (known.length < parts.length || known.length === 0) return undefined;
  const and = { zh: all ? '且' : '或', en: all ? ' and ' : ' or ' };
  return both((lang) => known.map((part) => part[lang]).join(and[lang]));
}
