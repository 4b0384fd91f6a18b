/**
 * Files that no careful author writes: each a generator, so that the repository stays small. What each
 * must give is the code of its first diagnostic, wherever such a file is read.
 */
export interface BadInput {
  readonly name: string;
  readonly bytes: () => Uint8Array | string;
  readonly code: string;
}

const repeated = (text: string, bytes = 500_000) => text.repeat(Math.floor(bytes / text.length));
const keys = (count: number) => Array.from({ length: count }, (_, at) => `k${at}: ${at}`).join('\n');

function bomb(width: number, levels: number): string {
  const level = (at: number) => `a${at}: &a${at} [${Array.from({ length: width }, () => `*a${at - 1}`).join(', ')}]`;
  return ['a0: &a0 [x, x, x, x, x, x, x, x, x]', ...Array.from({ length: levels }, (_, at) => level(at + 1))].join(
    '\n'
  );
}

export const badInputs: readonly BadInput[] = [
  { name: 'empty', bytes: () => '', code: 'SB0101' },
  { name: 'comments and nothing else', bytes: () => '# nothing\n\n# at all\n', code: 'SB0101' },
  { name: 'null', bytes: () => 'null\n', code: 'SB0101' },
  { name: '6 MB of text', bytes: () => 'x'.repeat(6_000_000), code: 'SB0102' },
  { name: '6 MB of bytes', bytes: () => new Uint8Array(6_000_000), code: 'SB0102' },
  { name: 'not UTF-8', bytes: () => new Uint8Array([0x66, 0x3a, 0x20, 0xc3, 0x28, 0x0a]), code: 'SB0103' },
  { name: 'UTF-16', bytes: () => new Uint8Array(Buffer.from('\ufeffformat: 1', 'utf16le')), code: 'SB0103' },
  { name: 'GBK', bytes: () => new Uint8Array([0x74, 0x3a, 0x20, 0xc4, 0xe3, 0xba, 0xc3, 0x0a]), code: 'SB0103' },
  { name: 'half a character', bytes: () => 'title: \ud83d', code: 'SB0103' },
  { name: 'a NUL', bytes: () => 'title: a\u0000b', code: 'SB0104' },
  { name: "the lexer's own marks", bytes: () => 'title: \u001f\u0002\u0018', code: 'SB0104' },
  { name: '20,000 keys', bytes: () => keys(20_000), code: 'SB0105' },
  { name: '20,000 keys on one line', bytes: () => `{ ${keys(20_000).replaceAll('\n', ', ')} }`, code: 'SB0105' },
  { name: '100,000 items', bytes: () => repeated('- a\n'), code: 'SB0105' },
  { name: 'half a million empty lines', bytes: () => '\n'.repeat(500_000), code: 'SB0105' },
  { name: 'half a million quotes', bytes: () => '"'.repeat(500_000), code: 'SB0105' },
  { name: 'brackets 100,000 deep', bytes: () => '['.repeat(100_000), code: 'SB0106' },
  { name: 'braces 100,000 deep', bytes: () => '{a: '.repeat(100_000), code: 'SB0106' },
  { name: 'dashes 100,000 deep', bytes: () => '- '.repeat(100_000), code: 'SB0106' },
  { name: 'question marks 100,000 deep', bytes: () => '? '.repeat(100_000), code: 'SB0106' },
  { name: 'colons 100,000 deep', bytes: () => 'a: '.repeat(100_000), code: 'SB0106' },
  {
    name: 'indents 500 deep',
    bytes: () => Array.from({ length: 500 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'),
    code: 'SB0106'
  },
  {
    name: 'indents 500 deep behind blank lines that step back',
    bytes: () => Array.from({ length: 500 }, (_, at) => `${' '.repeat(at)}a:\n \n# x`).join('\n'),
    code: 'SB0106'
  },
  { name: 'an alias bomb', bytes: () => bomb(9, 9), code: 'SB0111' },
  { name: 'a slim alias bomb', bytes: () => bomb(2, 40), code: 'SB0111' },
  { name: '1,000 aliases', bytes: () => `a: &a 1\nb: [${repeated('*a, ', 4000)}]`, code: 'SB0111' },
  { name: 'an alias to itself', bytes: () => 'a: &a [*a]', code: 'SB0110' },
  { name: 'an alias to nothing', bytes: () => 'a: *nobody', code: 'SB0110' },
  { name: 'two documents', bytes: () => 'a: 1\n---\nb: 2\n', code: 'SB0108' },
  { name: 'two documents after an end mark', bytes: () => 'a: 1\n...\n---\nb: 2\n', code: 'SB0108' },
  { name: 'a JavaScript function tag', bytes: () => 'a: !!js/function "() => 1"', code: 'SB0109' },
  { name: 'a binary tag', bytes: () => 'a: !!binary AAAA', code: 'SB0109' },
  { name: 'a directive', bytes: () => '%YAML 1.1\n---\na: yes\n', code: 'SB0109' },
  { name: 'a duplicate key', bytes: () => 'a: 1\na: 2\n', code: 'SB0112' },
  { name: '__proto__ as a key', bytes: () => '__proto__: { polluted: true }', code: 'SB0113' },
  { name: '__proto__ as a key deep inside', bytes: () => 'a: [{ b: { "__proto__": 1 } }]', code: 'SB0113' },
  { name: 'constructor as a key', bytes: () => 'constructor: { prototype: { polluted: true } }', code: 'SB0113' },
  { name: 'a merge key', bytes: () => 'a: &a { b: 1 }\nc: { <<: *a }', code: 'SB0114' },
  { name: 'a number without end', bytes: () => 'seed: .inf', code: 'SB0115' },
  { name: 'a number that is none', bytes: () => 'seed: .nan', code: 'SB0115' },
  { name: 'a number too large', bytes: () => 'seed: 1e999', code: 'SB0115' },
  { name: 'a list as a key', bytes: () => '? [a]\n: 1', code: 'SB0116' },
  { name: 'an open bracket', bytes: () => 'a: [1, 2', code: 'SB0107' },
  { name: 'an open quote', bytes: () => 'a: "open', code: 'SB0107' },
  { name: 'tabs as indent', bytes: () => 'a:\n\tb: 1', code: 'SB0107' },
  {
    name: 'an image',
    bytes: () => new Uint8Array(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')),
    code: 'SB0103'
  }
];
