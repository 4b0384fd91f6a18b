import type { CycleFields } from '#machines/cycles';
import { withRow, type OperationsTables, type ProposalRow } from '../operations-tables';
import { unknown, type Asked, type ProcessHandler } from './process-handler';
import type { OperationsContext } from './operations-context';
import { proposalErrands } from './proposal-errands';
import { toQuarter } from './quarter';
import { listed } from './sentence-values';

type Terms = Pick<ProposalRow, 'title' | 'clause' | 'sets'>;

function termsOf(
  house: OperationsContext,
  { proposal, title, key, value }: CycleFields<'proposed'>
): Terms | undefined {
  const { proposals } = house.operations;
  if (Object.hasOwn(proposals, proposal)) {
    const { text, clause, sets } = proposals[proposal]!;
    return { title: text, clause, sets };
  }
  if (title === undefined || key === undefined || value === undefined) return undefined;
  return { title: { zh: title, en: title }, clause: '5.3-quarterly', sets: { [key]: value } };
}

function propose(house: OperationsContext, books: OperationsTables, fields: CycleFields<'proposed'>): Asked {
  const terms = termsOf(house, fields);
  if (!terms) {
    const ready = Object.keys(house.operations.proposals).join(', ');
    return {
      flaw: {
        zh: `策略里没有现成的提案 ${fields.proposal}（有：${ready}），自拟的要写 title、key、value`,
        en: `the policy has no ready proposal ${fields.proposal} (there is ${ready}); one of your own needs title, key and value`
      }
    };
  }
  const found = books.months.values().flatMap(({ report }) => report.findings.map(({ id }) => id));
  const reasons = fields.reasons ?? [];
  const strange = reasons.find((id) => !found.includes(id));
  if (strange !== undefined) return { flaw: unknown({ zh: '月度发现', en: 'finding of a month' }, strange, found) };
  return { with: { terms, reasoned: reasons.length > 0 } };
}

const states = [
  'proposed',
  'piloting',
  'proven',
  'failed',
  'adopted',
  'dropped'
] as const satisfies ProposalRow['is'][];

/** Process handler of 5.3-quarterly: proposals; an adopted one creates a new policy version. */
export const proposal: ProcessHandler = {
  asks: {
    proposed: propose,
    'pilot-begun': () => ({}),
    'pilot-ended': () => ({}),
    adopted: () => ({}),
    dropped: () => ({})
  },
  errands: proposalErrands,
  keeps(house, books, { key, what, by, now_ms }) {
    const is = states.find((state) => state === what);
    if (!is) return { books };
    const before = is === 'proposed' ? undefined : books.proposals.get(key);
    const row: ProposalRow = {
      ...(before ?? {
        proposal: key,
        owner: String(by['owner']),
        reasons: (by['reasons'] as readonly string[] | undefined) ?? [],
        ...(by['terms'] as Terms)
      }),
      is,
      ...(is === 'piloting' ? { where: String(by['where']) } : {}),
      ...(by['seen'] === undefined ? {} : { seen: String(by['seen']) })
    };
    const next = withRow(books, 'proposals', key, row);
    if (is === 'proposed') return { books: next, sends: [toQuarter(now_ms, 'proposal-made')] };
    if (is === 'dropped') return { books: next, sends: [toQuarter(now_ms, 'proposal-decided')] };
    if (is !== 'adopted') return { books: next };
    const version = versionOf(house, books) + 1;
    const versions = [...books.versions, { version, at_ms: now_ms, proposal: key, sets: row.sets }];
    return { books: { ...next, versions }, sends: [toQuarter(now_ms, 'proposal-decided')] };
  },
  clauseOf: (books, key) => books.proposals.get(key)?.clause,
  values(house, books, { key, by }) {
    const row = books.proposals.get(key);
    const terms = row ?? (by['terms'] as Terms | undefined);
    const seen = row?.seen === undefined ? undefined : house.said(row.seen);
    const sets = Object.entries(terms?.sets ?? {}).map(([name, value]) => `${name}: [${value.join(', ')}]`);
    return {
      proposal: key,
      title: terms?.title,
      owner: house.said(row?.owner ?? String(by['owner'] ?? '')),
      reasons: row && row.reasons.length > 0 ? listed(row.reasons) : { zh: '无', en: 'none' },
      where: row?.where === undefined ? undefined : house.said(row.where),
      seen: seen ? { zh: `：${seen.zh}`, en: `: ${seen.en}` } : '',
      reason: house.said(String(by['reason'] ?? '')),
      version: versionOf(house, books),
      sets: sets.join('; ')
    };
  }
};

export function versionOf(house: OperationsContext, books: OperationsTables): number {
  return books.versions.at(-1)?.version ?? house.policy.version;
}
