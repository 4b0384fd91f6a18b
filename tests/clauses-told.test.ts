import { beforeEach, describe, expect, it } from 'vitest';
import { locale } from '#app/locale.svelte';
import { m } from '#app/messages';
import { readingsOf } from '#app/readings';
import { policyDigest } from '#app/shipped-policy';
import type { Case } from '#machines/clause';
import { callClauses } from '#machines/call-clauses';
import { sopClauseOf } from '#machines/sop-clauses';
import { openPolicy } from '../src/cli/data';
import { clauseRows, type ClauseShown } from '../src/lib/workspace/clause/clause-rows.ts';

const opened = await openPolicy();
if (!opened.ok) throw new Error(JSON.stringify(opened.diagnostics));
const { policy } = opened.value;

const shown: ClauseShown = { policy, lang: 'zh-CN', exam: false, agentId: '1024', readings: [] };

function told(id: string, change: Partial<ClauseShown> = {}): Readonly<Record<string, readonly string[]>> {
  const rows = clauseRows(sopClauseOf(id)!, { ...shown, ...change });
  return Object.fromEntries(rows.map((row) => [row.id, row.texts]));
}

beforeEach(() => locale.set('zh-CN'));

describe('what is told of a clause', () => {
  it('is of each that a call is judged by when it is due and what counts as done, in names and without ids', () => {
    for (const { id } of callClauses) {
      const { due, met, ...rest } = told(id);
      expect(due, id).toHaveLength(1);
      expect(met, id).toHaveLength(1);
      const all = [due, met, ...Object.values(rest)].flat(2).join('\n');
      expect(all, id).not.toMatch(/undefined|[{}]|[a-z]+-[a-z]+/);
    }
  });

  it('has the parts by name, the order, the limit and the official line with the agent’s own number', () => {
    expect(told('1.2-disclose')['met']?.[0]).toContain('当前资费、生效时间、取消规则');
    expect(told('3.2-complaint-order')['met']?.[0]).toContain('致歉 → 正在核实 → 解决方案');
    const greet = told('1.1-hotline-greet');
    expect(greet['limit']).toEqual(['3 秒']);
    expect(greet['script']?.[0]).toContain('工号1024');
  });

  it('has the fields that this case needs', () => {
    const of = (business: string) => ({ business, class: 'fault', conditions: {} }) as unknown as Case;
    expect(told('1.2-capture', { of: of('broadband') })['met']?.[0]).toContain('服务地址');
    expect(told('1.2-capture', { of: of('fee-dispute') })['met']?.[0]).not.toContain('服务地址');
  });

  it('gives no official line away in an exam', () => {
    expect(told('1.1-hotline-greet', { exam: true })).not.toHaveProperty('script');
  });

  it('says of a ban that it holds throughout, with what it is broken by', () => {
    const ban = told('5.1-shirking');
    expect(ban['due']).toEqual([m.clause_due_always()]);
    expect(ban['banned']?.[0]).toContain('反问客户');
    expect(told('1.2-disclose')).not.toHaveProperty('banned');
  });
});

describe('how a clause is read', () => {
  const versions = { charts: '', policy: policyDigest(), lexicon: '', scenario: '' };

  it('is what the policy says of it', async () => {
    const readings = await readingsOf('1.2-disclose', { versions });
    expect(readings.length).toBeGreaterThan(1);
    expect(readings[0]?.zh).toContain('当前资费');
    expect(told('1.2-disclose', { readings })['read']).toHaveLength(readings.length);
  });

  it('is not said of a run under another policy', async () => {
    const older = { ...versions, policy: 'another' };
    expect(await readingsOf('1.2-disclose', { versions: older })).toEqual([]);
  });
});
