import { Calendar } from '#calendar/calendar';
import { timeText } from '#calendar/dates';
import { dueOf } from '#calendar/due';
import { formatDuration } from '#domain/units';
import { inLang } from '#domain/text';
import { report } from '#diagnostics/catalogue/calendar';
import { provisionally } from '#domain/provisional';
import { old } from '#ticket/ticket';
import { json, policy } from '../arguments.ts';
import { command, type Command } from '../command.ts';
import { loadPolicy } from '../data.ts';
import { readBegin, readLimit } from '../due-input.ts';
import { diagnosticLines } from '../print.ts';

/** `sb due`: computes the end of a limit from its start, and shows how the calendar counted it. */
export const due: Command = command({
  name: 'due',
  summary: {
    zh: '时限从某时起算，到什么时候为止、算了哪些时间',
    en: 'When a limit that begins at a time ends, and what was counted'
  },
  takes: '<YYYY-MM-DDTHH:MM> 30min|24h|"4h working"|"1 working day"',
  words: [1, Infinity],
  options: { ...policy, ...json },
  async run({ words: [begins, ...words], values }, io) {
    const from = readBegin(begins!);
    const limit = readLimit(words.join(' '));
    if (!from.ok || !limit.ok) {
      for (const it of [...from.diagnostics, ...limit.diagnostics])
        diagnosticLines(it, io.lang).forEach((line) => io.err(line));
      io.err(due.usage);
      return 2;
    }
    const from_ms = from.value;
    const inForce = await loadPolicy(values.policy);
    if (!inForce.ok) {
      for (const it of inForce.diagnostics) diagnosticLines(it, io.lang).forEach((line) => io.err(line));
      return 1;
    }
    const hours = inForce.value.calendar;
    if (!hours) {
      diagnosticLines(old(inForce.value), io.lang).forEach((line) => io.err(line));
      return 1;
    }
    const { due_ms, counted, skipped, provisional } = dueOf(limit.value, from_ms, new Calendar(hours));
    for (const year of provisional)
      diagnosticLines(report('SB0801', { year }), io.lang).forEach((line) => io.err(line));
    if (values.json) {
      const at = (ms: number) => ({ ms, at: timeText(ms) });
      const spans = counted.map(({ from_ms: begin, to_ms: end }) => ({
        from: at(begin),
        to: at(end),
        counted_ms: end - begin
      }));
      io.out(JSON.stringify({ from: at(from_ms), due: at(due_ms), counted: spans, skipped, provisional }, null, 2));
      return 0;
    }
    const until = timeText(due_ms);
    io.out(inLang(provisionally({ zh: until, en: until }, provisional.length > 0 || undefined), io.lang));
    for (const { from_ms: begin, to_ms: end } of counted)
      io.out(`  ${timeText(begin)} – ${timeText(end)}  ${formatDuration(end - begin)}`);
    for (const { date, why } of skipped) io.out(`  ${date}  ${inLang(why, io.lang)}`);
    return 0;
  }
});
