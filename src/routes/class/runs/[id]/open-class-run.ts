import { report } from '#diagnostics/catalogue/storage';
import { bad, good, type Result } from '#diagnostics/diagnostic';
import { report as reportTransfer } from '#diagnostics/catalogue/transfer';
import { askedOf, replyTo, type Ruled } from '#class/disputed';
import { assess } from '#debrief/assess';
import type { PrepareLines } from '#debrief/advice';
import type { GivenRun } from '#debrief/run-file';
import { digest } from '#domain/digest';
import { saidIn } from '#domain/entry';
import type { Dispute } from '#storage/disputes';
import { limits } from '#storage/runs';
import { saveTrainer } from '#storage/trainer';
import type { OpenSource } from '#workspace/runs/source.ts';
import { Debrief } from '#workspace/debrief/debrief.svelte.ts';
import { Disputes, lastTrainer, type DisputeActs } from '#workspace/debrief/disputes.svelte.ts';
import { firstAdvice, upheldIn, type OpenedRun } from '#workspace/debrief/open-run.ts';
import { classRoom } from '../../class-room.svelte.ts';
import { keptClassRun, keptDecisions } from '../../kept-class.ts';

/** Opens the debrief of a class run, which does not become a call of the viewer. SB0510 if not in the class. */
export async function openClassRun(id: string, openSource: OpenSource, now: () => string): Promise<Result<OpenedRun>> {
  const opened = await openSource();
  if (!opened.ok) return opened;
  const source = opened.value;
  const [given, decided] = await Promise.all([givenRun(id), keptDecisions()]);
  if (!given.ok) return given;
  if (!decided.ok) return decided;
  const run = given.value;
  const { header, seal } = run;
  const today = await source.today(header);
  await today?.prepare(saidIn(run.entries));
  const assessed = assess({ run, firstOnSeed: false }, seal, today);
  const prepare: PrepareLines = async (texts) => today?.prepare(texts);
  const log = digest(run.entries);
  const asked = askedOf({ id, log, given: run }, assessed.card?.findings ?? [], decided.value.answers);
  const disputes = asked.map((one): Dispute => ({ id: `${id}/${one.finding}`, runId: id, ...one }));
  const debrief = new Debrief({
    run,
    assessed,
    disputes: new Disputes(disputes, actsOf({ id, log }, disputes)),
    store: source.store,
    first: await firstAdvice(assessed, upheldIn(disputes), prepare),
    earlier: [],
    prepare,
    isGuest: true
  });
  const title = source.titleOf(header.scenario);
  return good({
    source,
    header,
    title,
    diagnostics: [],
    ...(seal && { sealedAt: seal.sealedAt }),
    is: 'ended',
    debrief
  });

  function actsOf(call: { readonly id: string; readonly log: string }, all: readonly Dispute[]): DisputeActs {
    const notHere = () => Promise.resolve(bad(report('SB0510', {})));
    return {
      file: notHere,
      withdraw: notHere,
      lastTrainer: () => lastTrainer(source.store),
      async answer(finding, { name, ruling, ...given }) {
        const dispute = all.find((one) => one.finding === finding);
        const text = given.text.trim();
        const limit = limits.disputeCharacters;
        if (text.length > limit) return bad(reportTransfer('SB0531', { limit }));
        const kept = await saveTrainer(source.store, name, now());
        if (!kept.ok) return kept;
        if (!dispute) return good(undefined);
        const answer: Ruled = { ruling, by: { role: 'trainer', name: name.trim() }, text, at: now() };
        classRoom().answer(replyTo({ run: call, dispute }, answer));
        return good({ ...dispute, answer });
      }
    };
  }
}

async function givenRun(id: string): Promise<Result<GivenRun>> {
  const here = classRoom().runs.find((run) => run.id === id);
  if (here) return good(here.given);
  const kept = await keptClassRun(id);
  if (!kept.ok) return kept;
  const run = kept.value;
  const versions = run?.header.versions;
  return run && versions ? good({ ...run, header: { ...run.header, versions } }) : bad(report('SB0510', {}));
}
