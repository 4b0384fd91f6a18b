/** What an expression may ask about. */
export interface Scope {
  readonly In: (id: string) => boolean;
  readonly _event: { readonly name: string; readonly data?: Readonly<Record<string, unknown>> };
}
export type Expression = (scope: Scope) => unknown;

const tokens =
  /\s*(?:(&&|\|\||[=!]==?|[<>]=?|[!().])|'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|(\d+(?:\.\d+)?)|([\w$]+))/y;
type Token = { readonly is: 'sign' | 'value' | 'word'; readonly text: string; readonly value?: unknown };

function tokensOf(text: string): Token[] {
  const found: Token[] = [];
  const source = text.trim();
  for (let at = 0; at < source.length; at = tokens.lastIndex) {
    tokens.lastIndex = at;
    const [, sign, single, double, number, word] = tokens.exec(source) ?? [];
    const quoted = single ?? double;
    if (sign !== undefined) found.push({ is: 'sign', text: sign });
    else if (quoted !== undefined)
      found.push({ is: 'value', text: quoted, value: quoted.replace(/\\(?:u([\da-f]{4})|(.))/gi, unescaped) });
    else if (number !== undefined) found.push({ is: 'value', text: number, value: Number(number) });
    else if (word !== undefined) found.push({ is: 'word', text: word });
    else throw new Error(`cannot read ${source} at ${at}`);
  }
  return found;
}

const signs: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function unescaped(_: string, code: string | undefined, sign: string): string {
  return code === undefined ? (signs[sign] ?? sign) : String.fromCharCode(parseInt(code, 16));
}

/** Reads the part of ECMAScript that conditions need: `In('id')`, `_event`, comparisons, `!`, `&&`, `||`, brackets. */
export function parseExpression(text: string): Expression {
  const rest = tokensOf(text);
  const takes = (...signs: readonly string[]): string | undefined =>
    rest[0]?.is === 'sign' && signs.includes(rest[0].text) ? rest.shift()!.text : undefined;
  const needs = (sign: string): void => {
    if (!takes(sign)) throw new Error(`${sign} missing in ${text}`);
  };
  const either = (): Expression => {
    const left = both();
    if (!takes('||')) return left;
    const right = either();
    return (scope) => left(scope) || right(scope);
  };
  const both = (): Expression => {
    const left = compared();
    if (!takes('&&')) return left;
    const right = both();
    return (scope) => left(scope) && right(scope);
  };
  const compared = (): Expression => {
    const left = negated();
    const sign = takes('==', '===', '!=', '!==', '<', '<=', '>', '>=');
    if (!sign) return left;
    const right = negated();
    return (scope) => compare(sign, left(scope), right(scope));
  };
  const negated = (): Expression => {
    if (!takes('!')) return single();
    const inner = negated();
    return (scope) => !inner(scope);
  };
  const single = (): Expression => {
    if (takes('(')) {
      const inner = either();
      needs(')');
      return inner;
    }
    const token = rest.shift();
    if (token?.is === 'value') return () => token.value;
    const words: Readonly<Record<string, Expression>> = {
      true: () => true,
      false: () => false,
      null: () => null,
      undefined: () => undefined
    };
    if (token?.is === 'word' && token.text in words) return words[token.text]!;
    if (token?.text === 'In') {
      needs('(');
      const id = rest.shift();
      needs(')');
      return ({ In }) => In(String(id?.value));
    }
    if (token?.text !== '_event') throw new Error(`${token?.text ?? 'an end'} not expected in ${text}`);
    const path: string[] = [];
    while (takes('.')) path.push(rest.shift()?.text ?? '');
    return ({ _event }) => path.reduce(memberOf, _event);
  };
  const whole = either();
  if (rest.length > 0) throw new Error(`${rest[0]!.text} not expected in ${text}`);
  return whole;
}

/** As in ECMAScript, asking nothing for a member is an error; the interpreter makes `false` of it. */
function memberOf(value: unknown, name: string): unknown {
  if (value == null) throw new TypeError(`no ${name} of ${value}`);
  return (value as Readonly<Record<string, unknown>>)[name];
}

function compare(sign: string, left: unknown, right: unknown): boolean {
  switch (sign) {
    case '===':
      return left === right;
    case '!==':
      return left !== right;
    case '==':
      return looselyEqual(left, right);
    case '!=':
      return !looselyEqual(left, right);
    case '<':
      return (left as number) < (right as number);
    case '<=':
      return (left as number) <= (right as number);
    case '>':
      return (left as number) > (right as number);
    default:
      return (left as number) >= (right as number);
  }
}

function looselyEqual(left: unknown, right: unknown): boolean {
  if (typeof left === typeof right) return left === right;
  if (left == null || right == null) return left == null && right == null;
  return Number(left) === Number(right);
}
