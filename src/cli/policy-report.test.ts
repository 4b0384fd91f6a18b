import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { isPolicy, policyReport, type PolicyReport } from './policy-report';

const folder = mkdtempSync(join(tmpdir(), 'switchboard-report-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const shipped = readFileSync('machines/policy/default.yaml', 'utf8');
function reportOf(...changes: readonly (readonly [from: string, to: string])[]): Promise<PolicyReport> {
  const path = join(folder, 'policy.yaml');
  const text = changes.reduce((all, [from, to]) => {
    expect(all).toContain(from);
    return all.replace(from, () => to);
  }, shipped);
  writeFileSync(path, text);
  return policyReport(path);
}

describe('the report of a policy', () => {
  test('of the one in force: nothing is wrong, and nothing differs', async () => {
    expect(await policyReport('machines/policy/default.yaml')).toMatchObject({
      policy: 'default',
      ok: true,
      diagnostics: [],
      differences: []
    });
  });

  test('says what differs, key by key, and rows of a list by themselves', async () => {
    const { ok, differences } = await reportOf(
      ['3.1-tech-24h: 24h', '3.1-tech-24h: 12h'],
      ['years: []', 'years: [2027]'],
      ['    - { do: auto-replied, after: 2s }\n', '    - { do: auto-replied, after: 5s }\n'],
      ['  优先处理: priority\n', '  优先处理: priority\n  待定: pending\n']
    );
    expect(ok).toBe(true);
    expect(differences).toMatchObject([
      { key: 'limits.3.1-tech-24h', inForce: '24h', here: '12h', title: { en: 'Visit on site' } },
      { key: 'calendar.years', inForce: [], here: [2027] },
      { key: 'tags.待定', here: 'pending', title: { zh: '待定', en: 'Pending' } },
      {
        key: 'ticket.habits',
        inForce: { do: 'auto-replied', after: '2s' },
        before: {
          en: 'what is done: replies automatically; how long after the last thing that happened, or after what it counts from: 2 seconds'
        }
      },
      { key: 'ticket.habits', here: { do: 'auto-replied', after: '5s' } }
    ]);
  });

  test('of a bad one says what is wrong, and of nothing else', async () => {
    const { ok, diagnostics, differences } = await reportOf(['3.1-tech-24h: 24h', '3.1-tech-24h: -24h']);
    expect(ok).toBe(false);
    expect(diagnostics.map(({ code, line }) => [code, line! > 10])).toEqual([['SB0602', true]]);
    expect(differences).toEqual([]);
  });

  test('is of policies only', () => {
    expect(isPolicy('machines/policy/default.yaml')).toBe(true);
    expect(isPolicy('scenarios/fee-complaint.yaml')).toBe(false);
    expect(isPolicy('no/such/file.yaml')).toBe(false);
  });
});
