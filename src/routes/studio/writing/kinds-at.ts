import type { Path } from '#formats/value-at';
import { schemaAt } from './schema-at.ts';

export type WordKind =
  | 'line'
  | 'good-line'
  | 'fact'
  | 'flag'
  | 'remedy'
  | 'remedy-kind'
  | 'solution'
  | 'variant'
  | 'region'
  | 'state'
  | 'trigger'
  | 'once-said'
  | 'part'
  | 'said'
  | 'value'
  | 'clause'
  | 'shared'
  | 'business'
  | 'team'
  | 'desk'
  | 'service'
  | 'cause'
  | 'formula';

/** Kind of a name and its owner: the region of a state, the act of a value. */
export interface KindAt {
  readonly kind: WordKind;
  readonly of?: string;
}

const places: readonly (readonly [part: string, where: string, kind: WordKind])[] = [
  ['reaction', 'say', 'line'],
  ['reaction', 'nod', 'line'],
  ['reaction', 'tell', 'fact'],
  ['reaction', 'go', 'state'],
  ['reaction', 'leads :', 'region'],
  ['reaction', 'leads *', 'state'],
  ['reaction', 'set', 'flag'],
  ['reaction', 'clear', 'flag'],
  ['reaction', 'wants', 'remedy'],
  ['guard', 'has', 'flag'],
  ['guard', 'lacks', 'flag'],
  ['guard', 'variant', 'variant'],
  ['guard', 'at :', 'region'],
  ['guard', 'at *', 'state'],
  ['guard', 'with', 'trigger'],
  ['guard', 'without', 'trigger'],
  ['guard', 'offer is', 'solution'],
  ['guard', 'offer at-least', 'fact'],
  ['formula', '', 'formula'],
  ['', 'uses', 'shared'],
  ['', 'business', 'business'],
  ['', 'variants * team', 'team'],
  ['', 'variants * traits', 'flag'],
  ['', 'variants * facts :', 'fact'],
  ['', 'variants * lines :', 'line'],
  ['', 'variants * expects :', 'part'],
  ['', 'variants * expects *', 'value'],
  ['', 'variants * desk services id', 'service'],
  ['', 'variants * desk later once', 'flag'],
  ['', 'draws :', 'fact'],
  ['', 'desk services id', 'service'],
  ['', 'desk later once', 'flag'],
  ['', 'expects :', 'part'],
  ['', 'expects *', 'value'],
  ['', 'sums :', 'cause'],
  ['', 'personal act', 'part'],
  ['', 'names says :', 'said'],
  ['', 'names desks :', 'desk'],
  ['', 'names remedies :', 'remedy'],
  ['', 'remedies * is', 'remedy-kind'],
  ['', 'remedies * yuan', 'fact'],
  ['', 'temper traits', 'flag'],
  ['', 'temper one-of', 'flag'],
  ['', 'temper hangs-up say', 'line'],
  ['', 'temper hangs-up warn', 'line'],
  ['', 'temper patience say', 'line'],
  ['', 'temper patience last', 'line'],
  ['', 'demands * anytime :', 'trigger'],
  ['', 'demands * unraised :', 'trigger'],
  ['', 'demands * raised :', 'trigger'],
  ['', 'demands * answered :', 'trigger'],
  ['', 'demands * put-off :', 'trigger'],
  ['', 'demands * settled :', 'trigger'],
  ['', 'demands * given-up :', 'trigger'],
  ['', 'demands * escalated :', 'trigger'],
  ['', 'behaviour * start', 'state'],
  ['', 'behaviour * on :', 'trigger'],
  ['', 'behaviour * states * on :', 'trigger'],
  ['', 'talk start', 'state'],
  ['', 'talk anywhere :', 'trigger'],
  ['', 'talk states * on :', 'trigger'],
  ['', 'ready * in', 'state'],
  ['', 'ready * after', 'once-said'],
  ['', 'ready * until', 'once-said'],
  ['', 'ready * bad clause', 'clause'],
  ['', 'ready * bad beside', 'good-line']
];

/** Returns the kind of scenario, SOP or policy name at a path; for a key, the path includes it. */
export function kindAt(path: Path, role: 'key' | 'value'): KindAt | undefined {
  const { part, within } = schemaAt(role === 'key' ? path.slice(0, -1) : path);
  const steps = role === 'key' ? [...within, ':'] : within;
  const found = places.find(([of, where]) => of === part && matches(where, steps));
  if (!found) return undefined;
  const [, where, kind] = found;
  const of = whose(path, where, steps);
  return { kind, ...(of === undefined ? {} : { of }) };
}

function matches(where: string, steps: readonly string[]): boolean {
  const wanted = where === '' ? [] : where.split(' ');
  return wanted.length === steps.length && wanted.every((it, at) => it === '*' || it === steps[at]);
}

function whose(path: Path, where: string, steps: readonly string[]): string | undefined {
  if (where.endsWith('*')) return steps.at(-1);
  const [first, second] = path;
  if (first === 'demands' || first === 'behaviour') return String(second);
  return first === 'talk' || first === 'ready' ? 'talk' : undefined;
}
