import { report, type sentences } from '#diagnostics/catalogue/policy';
import type { ValuesOf } from '#diagnostics/report';
import type { Diagnostic } from '#diagnostics/diagnostic';
import { suggestion } from '#domain/suggest';
import type { Policy, PolicyFile } from '#machines/policy';
import type { Locate } from '../explain';
import { collect, shown } from '../say';
import { valueAt, type Path } from '../value-at';
import { missingAt } from './voice';

type PolicySentences = typeof sentences;

/** Collects what is wrong with a policy of valid shape, given as written and as read. */
export class PolicyCheck {
  readonly found: Diagnostic[] = [];
  constructor(
    readonly file: PolicyFile,
    readonly policy: Policy,
    private readonly locate: Locate
  ) {}

  say<Key extends keyof PolicySentences>(key: Key, path: Path, values: ValuesOf<PolicySentences, Key>): void {
    collect(this.found, report(key, values, this.locate(path)));
  }

  missing(path: Path): void {
    this.say('SB0601', path, missingAt(path));
  }

  name(key: 'SB0604' | 'SB0606.name' | 'SB0612' | 'SB0619', path: Path, name: string, known: readonly string[]): void {
    if (!known.includes(name)) this.say(key, path, { name: shown(name), suggestion: suggestion(name, known) });
  }

  /** Reports a key that the policy lacks; dots separate its levels: `ticket.self-help`. */
  key(path: Path, key: string): void {
    if (valueAt(this.file, key.split('.')) === undefined) this.say('SB0606.key', path, { name: shown(key) });
  }
}
