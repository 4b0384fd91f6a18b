import { bad, good, type Result } from '#diagnostics/diagnostic';
import { saidIn } from '#domain/entry';
import type { Text } from '#domain/text';
import { betweenCalls } from '#app/between-calls';
import { openCall, type Call, type CallState } from '#contact/call';
import type { RunHeader, WrapUp } from '#contact/log';
import { desktopNames, type DesktopNames } from '#debrief/desktop-names';
import { Rewind } from '#debrief/rewind';
import type { WrapUpPolicy } from '#machines/policy';
import { fileWrapUp } from '#storage/wrap-up';
import { loadRun } from '#storage/runs';
import { openSource } from '../runs/open-source.ts';

export interface CallToWrapUp {
  readonly header: RunHeader;
  readonly title: Text | undefined;
  readonly call: Call;
  readonly state: CallState;
  readonly names: DesktopNames;
  readonly policy: WrapUpPolicy;
  readonly filed: WrapUp | undefined;
  readonly file: (work: WrapUp) => Promise<Result<WrapUp>>;
}

/** `open`: the call goes on. `old`: it used other data than today's, so that its log cannot be checked. */
export type OpenedWrapUp =
  | { readonly is: 'ready'; readonly work: CallToWrapUp }
  | { readonly is: 'open'; readonly header: RunHeader }
  | { readonly is: 'old'; readonly header: RunHeader };

/** Loads a run with its final state, folded from the log. SB0510 if there is none; else storage errors. */
export async function openWrapUp(id: string): Promise<Result<OpenedWrapUp>> {
  const opened = await openSource();
  if (!opened.ok) return opened;
  const { store, today, titleOf } = opened.value;
  const loaded = await loadRun(store, id);
  if (!loaded.ok) return bad(...loaded.diagnostics);
  const { run, status } = loaded.value;
  const { header } = run;
  if (status === 'open') return good({ is: 'open', header });
  const [data, { wrapUp: policy }] = await Promise.all([today(header), betweenCalls(header.versions.policy)]);
  const isToday =
    data && Object.entries(data.versions).every(([part, digest]) => header.versions[part as 'charts'] === digest);
  if (!isToday || header.drill) return good({ is: 'old', header });
  await data.prepare(saidIn(run.entries));
  const call = openCall(data.scenario, data.policy, data.read, header);
  const work: CallToWrapUp = {
    header,
    title: titleOf(header.scenario),
    call,
    state: new Rewind(call, run.entries).end(run.until_ms),
    names: desktopNames(call.caseFile.desk, data.policy),
    policy,
    filed: run.wrapUp,
    file: (filed) => fileWrapUp(store, id, filed, new Date().toISOString())
  };
  return good({ is: 'ready', work });
}
