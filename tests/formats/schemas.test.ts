import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { operationsJsonSchema, runJsonSchema, traceJsonSchema } from '#formats/inside/json-schema';
import { deskActs } from '#machines/desk-acts';
import { readRun } from '#scenario/read-run';
import { readTrace } from '#scenario/read-trace';

const current = { runs: runJsonSchema(deskActs), traces: traceJsonSchema(), operations: operationsJsonSchema() };
type Kind = keyof typeof current;
const kinds: readonly Kind[] = ['runs', 'traces', 'operations'];

const schemaFile = (kind: Kind) => `tests/${kind}/schema.json`;
/** An interpreter of JSON Schema that is not ours. */
const schemaOf = (kind: Kind) => z.fromJSONSchema(JSON.parse(readFileSync(schemaFile(kind), 'utf8')) as never);

/** The shipped files of a kind, as plain data. */
function shipped(kind: Kind): readonly (readonly [string, unknown])[] {
  const files = readdirSync(`tests/${kind}`, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.yaml$/.test(name)
  );
  return files.map((name) => [name, parse(readFileSync(join('tests', kind, name), 'utf8')) as unknown]);
}

describe.each(kinds)('tests/%s/schema.json', (kind) => {
  test('is what its schema says (SB_WRITE=1 writes it anew)', async () => {
    const file = schemaFile(kind);
    const text = await format(JSON.stringify(current[kind]), { ...(await resolveConfig(file)), filepath: file });
    if (process.env['SB_WRITE']) writeFileSync(file, text);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  test('is met by all that is shipped', () => {
    const schema = schemaOf(kind);
    const files = shipped(kind);
    expect(files.length).toBeGreaterThan(20);
    for (const [name, value] of files) expect(schema.safeParse(value).error?.issues ?? [], name).toEqual([]);
  });

  test('says of every key at the top what it is, in both languages', () => {
    const { properties } = current[kind] as { properties: Readonly<Record<string, { title?: string }>> };
    const silent = Object.entries(properties).filter(([, { title }]) => !/^\S.* · .*\S$/.test(title ?? ''));
    expect(silent).toEqual([]);
  });
});

describe('refuses as the reader does', () => {
  const run = parse(readFileSync('tests/runs/fee-complaint.good.yaml', 'utf8')) as { entries: readonly object[] };
  const [first] = run.entries;
  test.each<[string, object]>([
    ['a mode that there is not', { mode: 'easy' }],
    ['a key that there is not', { extra: 1 }],
    ['an action that there is not', { entries: [{ at: '1s', do: 'sing' }] }],
    ['a field too few', { entries: [{ at: '1s', do: 'verify-identity' }] }],
    ['a field too many', { entries: [{ at: '1s', do: 'end-call', with: { colour: 'red' } }] }],
    ['a choice that there is not', { entries: [{ at: '1s', do: 'verify-identity', with: { method: 'fax' } }] }],
    ['a wait of format 1', { entries: [{ at: '1s', wait: '3m' }] }],
    ['a line that is also a deed', { entries: [{ ...first, do: 'end-call' }] }]
  ])('%s in a run', (_, changes) => {
    const wrong = { ...run, ...changes };
    expect(schemaOf('runs').safeParse(wrong).success).toBe(false);
    expect(readRun(JSON.stringify(wrong), 'run.json', deskActs).ok).toBe(false);
  });

  const script = { ticket: { channel: 'app', business: 'enquiry', openedAt: '2026-11-25 10:00' } };
  test.each<[string, object]>([
    ['no ticket', { ticket: undefined }],
    ['a channel that there is not', { ticket: { ...script.ticket, channel: 'fax' } }],
    ['a condition that there is not', { ticket: { ...script.ticket, conditions: { sunny: true } } }],
    ['an autopilot of nobody', { autopilots: ['robot'] }],
    ['an entry of nobody', { entries: [{ at: '1s', do: 'greeted' }] }]
  ])('%s in the script of a ticket', (_, changes) => {
    const wrong = JSON.parse(JSON.stringify({ ...script, ...changes })) as unknown;
    expect(schemaOf('traces').safeParse(wrong).success).toBe(false);
    expect(readTrace(JSON.stringify(wrong), 'script.yaml').ok).toBe(false);
  });
});
