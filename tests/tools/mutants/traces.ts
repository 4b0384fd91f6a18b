import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from '#domain/assert';
import { bad, good, type Diagnostic, type Result } from '#diagnostics/diagnostic';
import type { Fact } from '#domain/fact';
import { wordedFacts } from '#ticket/texts';
import { live, type TicketAutopilot } from '#ticket/live';
import { openTicket, type Ticket } from '#ticket/ticket';
import { readyTrace, type ReadyTrace } from '../../../src/cli/commands/trace.ts';
import { factLines } from '../../../src/cli/fact-lines.ts';
import { root } from '../../../src/cli/files.ts';
import type { Machine } from './config.ts';

/** A golden trace, ready to be lived on any chart. */
export interface Trace {
  /** Its folder; under the second policy, with that behind it. */
  readonly name: string;
  readonly ready: ReadyTrace;
  /** Its facts as they are on record, a line each. Absent: nobody has written them down yet. */
  readonly golden?: readonly string[];
}

const folder = join(root, 'tests/traces');

/** What a case is held to, and the policy that it is lived under for that. */
const records = [
  { file: 'facts.txt', behind: '', always: true },
  { file: 'tight.txt', behind: ' (tight)', always: false, policy: join(root, 'tests/policies/tight.yaml') }
] as const;

/** The golden traces, in the order of their names, or one of them; or what is wrong with their scripts. */
export async function goldenTraces(only?: string): Promise<Result<readonly Trace[]>> {
  const found: Trace[] = [];
  const wrong: Diagnostic[] = [];
  for (const name of existsSync(folder) ? readdirSync(folder).sort() : []) {
    const script = join(folder, name, 'script.yaml');
    if ((only !== undefined && name !== only) || !existsSync(script)) continue;
    for (const { file, behind, always, ...under } of records) {
      const path = join(folder, name, file);
      const written = existsSync(path);
      if (!always && !written) continue;
      const ready = await readyTrace(script, 'policy' in under ? under.policy : undefined);
      if (!ready.ok) wrong.push(...ready.diagnostics);
      else {
        const lines = written ? readFileSync(path, 'utf8').trimEnd() : '';
        const golden = lines === '' ? {} : { golden: lines.split('\n') };
        found.push({ name: `${name}${behind}`, ready: ready.value, ...golden });
      }
    }
  }
  return wrong.length > 0 ? bad(...wrong) : good(found);
}

/** A ticket of a trace on a chart. */
export function ticketOn({ ready: { spec, policy, listen } }: Trace, machine: Machine): Ticket {
  const ticket = openTicket(spec, policy, listen, machine);
  assert(ticket.ok, 'a ticket of a golden trace', ticket.diagnostics);
  return ticket.value;
}

/**
 * The facts of a trace.
 * @param onlooker  asked before everybody else whenever somebody may act; does nothing itself
 */
export function factsOf({ ready }: Trace, ticket: Ticket, onlooker?: TicketAutopilot): readonly Fact[] {
  const { given, pilots, until_ms } = ready;
  return live(ticket, given, onlooker ? [onlooker, ...pilots] : pilots, until_ms).state.memory.facts.toArray();
}

/** Facts as a golden trace shows them: a line each, without those that nobody is told of. */
export function shown({ ready: { spec, policy } }: Trace, facts: readonly Fact[]): readonly string[] {
  return factLines(wordedFacts(facts, spec, policy), spec.openedAt_ms, 'zh-CN').map((line) => line.trimEnd());
}
