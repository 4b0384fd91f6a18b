import { passes_ms, type Entry } from '#domain/entry';
import { timeText } from '#calendar/dates';
import { inLang } from '#domain/text';
import type { ReadUtterance } from '#language/reading';
import type { Policy } from '#machines/policy';
import { roles, type Role } from '#domain/roles';
import { readTrace } from '#scenario/read-trace';
import { runLimits } from '#formats/yaml';
import { autopilot } from '#ticket/autopilot';
import { ticketOf } from '#simulation/from-script';
import { namesHeard } from '#contact/names-heard';
import type { WordedFact } from '#domain/fact';
import { wordedFacts } from '#ticket/texts';
import { live, type TicketAutopilot } from '#ticket/live';
import { entriesOf, listenerOf } from '#simulation/script';
import type { Listen, TicketSpec } from '#ticket/spec';
import { openTicket, type Ticket, type TicketRunState } from '#ticket/ticket';
import { bad, good, type Result } from '#diagnostics/diagnostic';
import { json, policy } from '../arguments.ts';
import { command, type Command } from '../command.ts';
import { loadLexicon, loadPolicy } from '../data.ts';
import { callersPath, readBytes, shortName } from '../files.ts';
import { factLines } from '../fact-lines.ts';
import { diagnosticLines } from '../print.ts';

const longest_ms = 60 * 86_400_000;

/** `sb trace`: replays one ticket from a script and prints every fact, in order. */
export const trace: Command = command({
  name: 'trace',
  summary: {
    zh: '按脚本走完一张工单，按次序打印每件事',
    en: 'Lives one ticket from a script and prints every fact in order'
  },
  takes: '<script.yaml>',
  words: [1, 1],
  options: { ...policy, ...json },
  details: {
    zh: [
      '脚本：ticket（channel、business、service、tier、care、openedAt、lang 等）、entries（at 和 who，加 say、do 或 wait）、until，可选 autopilots 和 seed。',
      'say 按通话里同一个阅读器来读，只产生说话人的角色能做的事；超出业务必需的提问、过长或不是客户语言的话也会记下。',
      'lang 是客户的语言（zh-CN 或 en）；不写就按客户说的话，客户没说话就按脚本的第一句话。'
    ].join('\n'),
    en: [
      'A script has a ticket (channel, business, service, tier, care, openedAt, lang and more), entries (at and who, with say, do or wait),',
      'until, and perhaps autopilots and a seed. What is said is read by the reader of a call and makes the events that the speaker’s role may',
      'cause; questions for more than the request needs, and lines too long or in another language than the customer’s, are found, too.',
      'lang is the customer’s language (zh-CN or en): left out, that of what the customer says, else of the first line.'
    ].join('\n')
  },
  async run({ words: [path], values }, io) {
    const traced = await traceFile(path!, values.policy);
    for (const it of traced.diagnostics) diagnosticLines(it, io.lang).forEach((line) => io.err(line));
    if (!traced.ok) return 1;
    const { facts, openedAt_ms } = traced.value;
    if (values.json) {
      const told = facts.map(({ at_ms, kind, clause, who, text }) => ({
        at_ms,
        at: timeText(openedAt_ms + at_ms),
        kind,
        clause,
        who,
        text: inLang(text, io.lang)
      }));
      io.out(JSON.stringify(told, null, 2));
    } else for (const line of factLines(facts, openedAt_ms, io.lang)) io.out(line);
    return 0;
  }
});

export interface Traced {
  readonly ticket: Ticket;
  readonly entries: readonly Entry[];
  readonly state: TicketRunState;
  readonly facts: readonly WordedFact[];
  readonly openedAt_ms: number;
  readonly until_ms: number;
}

export interface ReadyTrace {
  readonly spec: TicketSpec;
  readonly policy: Policy;
  readonly given: readonly Entry[];
  readonly listen: Listen | undefined;
  readonly pilots: readonly TicketAutopilot[];
  readonly until_ms: number;
}

/** Reads a script file. Bad files and policies are returned as diagnostics; invalid events become facts on replay. */
export async function readyTrace(path: string, policyPath?: string): Promise<Result<ReadyTrace>> {
  const policy = await loadPolicy(policyPath);
  if (!policy.ok) return policy;
  const there = callersPath(path);
  const bytes = readBytes(there, runLimits.bytes);
  if (!bytes.ok) return bytes;
  const file = shortName(there);
  const script = readTrace(bytes.value, file);
  if (!script.ok) return script;
  const spec = ticketOf(script.value, policy.value, file);
  if (!spec.ok) return spec;
  const listen = await listenerOf(script.value, spec.value, policy.value, () => loadReader(policy.value));
  if (!listen.ok) return listen;
  const { autopilots, entries, seed } = script.value;
  const pilots = roles.flatMap((role) => {
    const how = autopilots[role];
    return how === undefined ? [] : [autopilot(role, how, seed)];
  });
  const last_ms = Math.max(0, ...entries.map((entry) => entry.at_ms + passes_ms(entry)));
  const alone = (Object.keys(autopilots) as Role[]).every((role) => role === 'system');
  const until_ms = script.value.until_ms ?? (alone ? last_ms : longest_ms);
  const given = entriesOf(script.value);
  const ready = { spec: spec.value, policy: policy.value, given, listen: listen.value, pilots, until_ms };
  return good(ready, script.diagnostics);
}

export async function traceFile(path: string, policyPath?: string): Promise<Result<Traced>> {
  const ready = await readyTrace(path, policyPath);
  if (!ready.ok) return ready;
  const { spec, policy, given, listen, pilots, until_ms } = ready.value;
  const ticket = openTicket(spec, policy, listen);
  if (!ticket.ok) return bad(...ticket.diagnostics.map((it) => ({ file: shortName(callersPath(path)), ...it })));
  const lived = live(ticket.value, given, pilots, until_ms);
  const { openedAt_ms } = spec;
  return good(
    {
      ticket: ticket.value,
      ...lived,
      facts: wordedFacts(lived.state.memory.facts, spec, policy),
      openedAt_ms,
      until_ms
    },
    [...ready.diagnostics, ...lived.diagnostics.map((it) => ({ file: shortName(callersPath(path)), ...it }))]
  );
}

async function loadReader(policy: Policy): Promise<Result<ReadUtterance>> {
  const lexicon = await loadLexicon();
  if (!lexicon.ok) return lexicon;
  const { makeReader } = await import('#language/read');
  return good(makeReader(lexicon.value, namesHeard(undefined, policy)));
}
