import { beforeEach, describe, expect, it } from 'vitest';
import { locale } from '#app/locale.svelte';
import { m } from '#app/messages';
import type { CallState } from '#contact/call';
import { stageOf, timersOf } from '#contact/view';
import type { Step } from '#coach/step';
import { sayingTasks } from '#domain/terms';
import { fold } from '#kernel/fold';
import { playFile, type PlayedFile } from '../src/cli/play-file';
import { insideOf } from '../src/routes/practice/[scenario]/call/bar/inside';
import { nowControl, nowText } from '../src/routes/practice/[scenario]/call/now/now-here';

async function played(name: string): Promise<PlayedFile> {
  const [scenario] = name.split('.');
  const found = await playFile(`scenarios/${scenario}.yaml`, `tests/runs/${name}.yaml`);
  if (!found.ok) throw new Error(JSON.stringify(found.diagnostics));
  return found.value;
}

/** The state at each entry of a run, and in its end. */
function statesOf({ call, run, state }: PlayedFile): readonly CallState[] {
  return [...run.entries.map(({ at_ms }, at) => fold(call.simulation, run.entries.slice(0, at), at_ms)), state];
}

beforeEach(() => locale.set('zh-CN'));

describe('where a call stands', () => {
  const courseOf = (file: PlayedFile) => [
    ...new Set(statesOf(file).map((state) => insideOf(stageOf(state).inside, state.memory)))
  ];

  it('follows identity, what the customer says of the matter, and the ticket', async () => {
    const cured = courseOf(await played('broadband-outage.good'));
    expect(cured.slice(0, 3)).toEqual(['connected', 'open', 'verified']);
    const fee = courseOf(await played('fee-complaint.good'));
    expect(fee.filter((it) => ['verified', 'agrees', 'closed'].includes(it ?? ''))).toEqual([
      'verified',
      'agrees',
      'closed'
    ]);
  });

  it('is never that the identity is to be verified once it is', async () => {
    const states = statesOf(await played('fee-complaint.good'));
    const said = states
      .filter(({ memory }) => memory.desk.identity === 'verified')
      .map((state) => insideOf(stageOf(state).inside, state.memory));
    expect(said.length).toBeGreaterThan(5);
    expect(said).not.toContain('open');
  });
});

describe('the limit of the first check', () => {
  it('asks for nothing that is done already: first for identity, then for the details, and then it is met', async () => {
    const file = await played('fee-complaint.good');
    const course = statesOf(file).flatMap((state) => {
      const limit = timersOf(file.call, state).find(({ to }) => to === 'checked');
      return limit ? [[limit.is === 'running' ? limit.next : limit.is, state.memory.desk.identity] as const] : [];
    });
    expect([...new Set(course.map(([next]) => next))]).toEqual(['verified', 'details-checked', 'met']);
    for (const [next, identity] of course) if (next === 'verified') expect(identity).not.toBe('verified');
  });
});

describe('what is to be done now', async () => {
  const file = await played('fee-complaint.good');
  const states = statesOf(file);
  // Of an exam nothing is said.
  const call = { ...file.call, header: { ...file.call.header, mode: 'guided' } };
  const drafts = { of: () => undefined } as never;
  const at = (state: CallState, asked?: object) => ({ asked, drafts, screen: { call, state } }) as never;
  const end = states.at(-1)!;

  it('is to press the button that fills a field in, by its own words', () => {
    const told = states.find(({ memory }) => memory.acts.some(({ name }) => name === 'tells-demand'))!;
    const step: Step = {
      is: 'do',
      act: 'fill-field',
      fields: { field: 'demand', value: '别的话' },
      control: 'fill-field:demand'
    };
    expect(nowText(step, at(told))).toContain(m.desk_fill_in_words());
    expect(nowText(step, at(told))).not.toContain('别的话');
    // Nothing to press: the value itself.
    expect(nowText(step, at(states[0]!))).toContain('别的话');
  });

  it('is the yes of a question that stands open, behind what is still to be chosen there', () => {
    const step: Step = { is: 'do', act: 'hand-over', fields: { team: 'field' }, control: 'hand-over' };
    const asked = (team: string) =>
      nowText(step, at(end, { control: 'hand-over', yes: m.desk_hand_yes(), fields: { team } }));
    expect(nowText(step, at(end))).toContain(m.desk_hand_over());
    expect(asked('')).toContain(call.table.policy.teams['field']!.zh);
    expect(asked('field')).toBe(m.now_confirm({ button: m.desk_hand_yes() }));
    const other = { control: 'close-ticket', yes: m.desk_close_yes(), fields: {} };
    expect(nowText(step, at(end, other))).toContain(m.desk_hand_over());
  });

  it('is to write the reason of a transfer, as long as nothing stands there', () => {
    const step: Step = {
      is: 'do',
      act: 'transfer',
      fields: { desk: 'supervisor', reason: '账单' },
      control: 'transfer'
    };
    const asked = { control: 'transfer', yes: m.desk_transfer_yes(), fields: { desk: 'supervisor' } };
    const typed = (fields: Readonly<Record<string, string>>) =>
      ({ asked, drafts: { of: (field: string) => fields[field] }, screen: { call, state: end } }) as never;
    const empty = typed({ 'transfer-desk': 'supervisor', 'transfer-reason': ' ' });
    expect(nowText(step, empty)).toBe(
      m.now_write_first({ field: m.desk_route_reason(), button: m.desk_transfer_yes() })
    );
    expect(nowControl(step, empty)).toBe('transfer:reason');
    const written = typed({ 'transfer-desk': 'supervisor', 'transfer-reason': '要求主管处理' });
    expect(nowText(step, written)).toBe(m.now_confirm({ button: m.desk_transfer_yes() }));
    expect(nowControl(step, written)).toBe('transfer');
    // To whom comes first.
    expect(nowControl(step, typed({}))).toBe('transfer');
  });

  it('is an instruction, not the name of what is said', () => {
    const step: Step = { is: 'say', line: 'x', means: [{ name: 'visit-eta' }, { name: 'contact-again' }] };
    expect(nowText(step, at(end))).toBe(`${sayingTasks['visit-eta'].zh}，${sayingTasks['contact-again'].zh}。`);
  });

  it('tells what of the customer’s is to be answered, where what is said has no name', () => {
    const to: Step = { is: 'say', line: 'x', means: [], to: '那我的流量还剩多少？' };
    expect(nowText(to, at(end))).toContain('那我的流量还剩多少？');
  });
});
