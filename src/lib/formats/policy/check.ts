import type { Diagnostic } from '#domain/diagnostic';
import { suggestion } from '#domain/suggest';
import type { Policy, PolicyFile } from '#machines/policy';
import type { Locate } from '../explain';
import { shown } from '../say';
import { valueAt, type Path } from '../value-at';
import { keyOf, sayPolicy } from './voice';

type Code = Parameters<typeof sayPolicy>[0];
type Values = Parameters<typeof sayPolicy>[2];
type Pair = readonly [zh: string, en: string];

/** A policy of the right shape, as it is written and as it was read, and what is wrong with it beside that. */
export class PolicyCheck {
  readonly found: Diagnostic[] = [];
  constructor(
    readonly file: PolicyFile,
    readonly policy: Policy,
    private readonly locate: Locate
  ) {}

  say(code: Code, path: Path, values: Values): void {
    this.found.push(sayPolicy(code, this.locate(path), values));
  }

  missing(path: Path): void {
    this.say('SB0601', path, { name: keyOf(path) });
  }

  /** Says so if a name is none of those that stand elsewhere in the policy, or among the given ones. */
  name(code: 'SB0604' | 'SB0606' | 'SB0612', path: Path, name: string, known: readonly string[]): void {
    if (!known.includes(name)) this.say(code, path, { name: shown(name), suggestion: suggestion(name, known) });
  }

  /** Says so if the policy has no such key, with dots between its levels: `ticket.self-help`. */
  key(path: Path, key: string): void {
    if (valueAt(this.file, key.split('.')) !== undefined) return;
    const remedy: Pair = [
      '写策略里已有的键，各级之间用点，如 ticket.self-help',
      'name a key that the policy has, with dots between its levels, such as ticket.self-help'
    ];
    this.say('SB0606', path, { name: shown(key), suggestion: remedy });
  }

  absurd(path: Path, problem: Pair, remedy: Pair): void {
    this.say('SB0603', path, { problem, remedy });
  }
}
