import ts from 'typescript';
import type { SourceFile } from './sources.ts';

/** Names of types and classes with the files that declare them at top level. */
export function declaredTypes(files: readonly SourceFile[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  for (const { path, code } of files) {
    for (const name of typesIn(code)) found.set(name, (found.get(name) ?? new Set()).add(path));
  }
  return new Map([...found].map(([name, paths]) => [name, [...paths]]));
}

/** Names that two or more files declare, the most frequent first. */
export function declaredTwice(types: ReadonlyMap<string, readonly string[]>): readonly [string, readonly string[]][] {
  return [...types].filter(([, paths]) => paths.length > 1).sort(([, a], [, b]) => b.length - a.length);
}

function typesIn(code: string): readonly string[] {
  const { statements } = ts.createSourceFile('file.ts', code, ts.ScriptTarget.Latest);
  return statements.flatMap((statement) =>
    isNamedType(statement) && statement.name !== undefined ? [statement.name.text] : []
  );
}

function isNamedType(
  node: ts.Statement
): node is ts.InterfaceDeclaration | ts.TypeAliasDeclaration | ts.ClassDeclaration {
  return ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isClassDeclaration(node);
}
