import { Calendar } from '#calendar/calendar';
import { timeText } from '#calendar/dates';
import { dueOf } from '#calendar/due';
import { formatDuration } from '#domain/units';
import { inLang } from '#domain/text';
import { bad } from '#domain/diagnostic';
import { old } from '#ticket/ticket';
import { withPolicy, type Command } from '../command.ts';
import { loadPolicy } from '../data.ts';
import { readBegin, readLimit } from '../due-input.ts';
import { diagnosticLines } from '../print.ts';

/** `sb due`: when a limit ends that begins at a time, and what was counted: for whoever wants to see what the calendar makes of it. */
export const due: Command = {
  name: 'due',
  summary: {
    zh: '时限从某时起算，到什么时候为止、算了哪些时间',
    en: 'When a limit that begins at a time ends, and what was counted'
  },
  usage:
    'sb due <YYYY-MM-DDTHH:MM> <limit> [--policy <policy.yaml>] [--json]    limit: 30min | 24h | "4h working" | "1 working day"',
  async run(args, io) {
    const asked = withPolicy(args);
    const [begins, ...words] = asked?.rest.filter((arg) => arg !== '--json') ?? [];
    if (begins === undefined || [begins, ...words].some((word) => word.startsWith('--'))) {
      io.err(due.usage);
      return 2;
    }
    const from = readBegin(begins);
    const limit = readLimit(words.join(' '));
    if (!from.ok || !limit.ok) {
      for (const it of [...from.diagnostics, ...limit.diagnostics])
        diagnosticLines(it, io.lang).forEach((line) => io.err(line));
      io.err(due.usage);
      return 2;
    }
    const from_ms = from.value;
    const policy = await loadPolicy(asked?.path);
    if (!policy.ok) {
      for (const it of policy.diagnostics) diagnosticLines(it, io.lang).forEach((line) => io.err(line));
      return 1;
    }
    const hours = policy.value.calendar;
    const result = hours ? dueOf(limit.value, from_ms, new Calendar(hours)) : bad(old(policy.value));
    if (!result.ok) {
      for (const it of result.diagnostics) diagnosticLines(it, io.lang).forEach((line) => io.err(line));
      return 1;
    }
    const { due_ms, counted, skipped } = result.value;
    if (args.includes('--json')) {
      const at = (ms: number) => ({ ms, at: timeText(ms) });
      const spans = counted.map(({ from_ms: begin, to_ms: end }) => ({
        from: at(begin),
        to: at(end),
        counted_ms: end - begin
      }));
      io.out(JSON.stringify({ from: at(from_ms), due: at(due_ms), counted: spans, skipped }, null, 2));
      return 0;
    }
    io.out(timeText(due_ms));
    for (const { from_ms: begin, to_ms: end } of counted)
      io.out(`  ${timeText(begin)} – ${timeText(end)}  ${formatDuration(end - begin)}`);
    for (const { date, why } of skipped) io.out(`  ${date}  ${inLang(why, io.lang)}`);
    return 0;
  }
};
