import { report, type sentences } from '#diagnostics/catalogue/yaml';
import type { ValuesOf } from '#diagnostics/report';
import type { Diagnostic } from '#diagnostics/diagnostic';
import { isAlias, isMap, isScalar, isSeq, type Document, type Node } from 'yaml';
import { collect, shown } from '../say';
import type { YamlLimits } from './scan';

/** Start offsets of a child's key and value, in characters from the start of the file. */
export interface Spot {
  readonly key: number;
  readonly value: number;
  readonly source?: string;
}

/** Plain data with the positions of all keys and values. Data under aliases is shared. */
export interface Walked {
  readonly value: unknown;
  readonly at: number;
  readonly spots: ReadonlyMap<object, ReadonlyMap<string | number, Spot>>;
  readonly diagnostics: readonly Diagnostic[];
}

type YamlSentences = typeof sentences;
type PlaceOf = (offset: number) => { readonly file: string; readonly line: number; readonly column: number };

const refused: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Converts a parsed document to plain data without yaml's aliases and its quadratic check of duplicate keys. */
export function walk(document: Document.Parsed, limits: YamlLimits, placeOf: PlaceOf): Walked {
  const walker = new Walker(limits, placeOf);
  const root = document.contents as Node | null;
  const at = root?.range?.[0] ?? 0;
  const value = root === null ? null : walker.node(root);
  if (walker.sizeOf(value) > limits.expanded) walker.say('SB0111', at, { limit: limits.expanded });
  return { value, at, spots: walker.spots, diagnostics: walker.found };
}

class Walker {
  readonly spots = new Map<object, Map<string | number, Spot>>();
  readonly found: Diagnostic[] = [];
  private readonly anchors = new Map<string, unknown>();
  private readonly sizes = new Map<object, number>();

  constructor(
    private readonly limits: YamlLimits,
    private readonly placeOf: PlaceOf
  ) {}

  say<Code extends keyof YamlSentences>(code: Code, offset: number, values: ValuesOf<YamlSentences, Code>): void {
    collect(this.found, report(code, values, this.placeOf(offset)));
  }

  sizeOf(value: unknown): number {
    return value !== null && typeof value === 'object' ? (this.sizes.get(value) ?? 1) : 1;
  }

  node(node: Node): unknown {
    if (isAlias(node)) return this.alias(node.source, node.range?.[0] ?? 0);
    const value = isMap(node) ? this.map(node) : isSeq(node) ? this.seq(node) : this.scalar(node);
    const anchor = (node as { anchor?: string }).anchor;
    // Known once it is complete: an alias to what it stands in finds nothing.
    if (anchor !== undefined) this.anchors.set(anchor, value);
    return value;
  }

  private alias(name: string, offset: number): unknown {
    if (this.anchors.has(name)) return this.anchors.get(name);
    this.say('SB0110', offset, { name: shown(name) });
    return null;
  }

  private scalar(node: Node): unknown {
    const value: unknown = isScalar(node) ? node.value : null;
    if (typeof value === 'bigint' || (typeof value === 'number' && !Number.isFinite(value))) {
      this.say('SB0115', node.range?.[0] ?? 0, { value: String(value) });
      return null;
    }
    return value ?? null;
  }

  private seq(node: { items: unknown[] }): unknown[] {
    const spots = new Map<number, Spot>();
    let size = 1;
    const list = node.items.map((item, at) => {
      const from = (item as Node).range?.[0] ?? 0;
      spots.set(at, { key: from, value: from, ...sourceOf(item) });
      const value = this.node(item as Node);
      size += this.sizeOf(value);
      return value;
    });
    return this.keep(list, spots, size);
  }

  private map(node: { items: { key: unknown; value: unknown }[] }): Record<string, unknown> {
    const spots = new Map<string, Spot>();
    let size = 1;
    const map: Record<string, unknown> = {};
    for (const { key: keyNode, value: valueNode } of node.items) {
      const from = (keyNode as Node | null)?.range?.[0] ?? 0;
      const key = this.key(keyNode, from, spots);
      // Read in any case: an anchor in it may be asked for later.
      const value = valueNode === null || valueNode === undefined ? null : this.node(valueNode as Node);
      size += this.sizeOf(value);
      if (key === undefined) continue;
      map[key] = value;
      spots.set(key, { key: from, value: (valueNode as Node | null)?.range?.[0] ?? from, ...sourceOf(valueNode) });
    }
    return this.keep(map, spots, size);
  }

  private key(node: unknown, offset: number, taken: ReadonlyMap<string, Spot>): string | undefined {
    if (!isScalar(node) || typeof node.value !== 'string') return this.refuse('SB0116', offset, {});
    const key = node.value;
    if (refused.has(key)) return this.refuse('SB0113', offset, { key });
    if (key === '<<') return this.refuse('SB0114', offset, {});
    const first = taken.get(key);
    if (first) return this.refuse('SB0112', offset, { key: shown(key), first: this.placeOf(first.key).line });
    return key;
  }

  private refuse<Code extends keyof YamlSentences>(
    code: Code,
    offset: number,
    values: ValuesOf<YamlSentences, Code>
  ): undefined {
    this.say(code, offset, values);
    return undefined;
  }

  private keep<T extends object>(value: T, spots: Map<string | number, Spot>, size: number): T {
    this.spots.set(value, spots);
    this.sizes.set(value, Math.min(size, this.limits.expanded + 1));
    return value;
  }
}

function sourceOf(node: unknown): { readonly source?: string } {
  return isScalar(node) && typeof node.value === 'number' && node.source !== undefined ? { source: node.source } : {};
}
