import { namesHeard } from '#contact/names-heard';
import { report } from '#diagnostics/catalogue/sandbox';
import { bad, good, type Result } from '#diagnostics/diagnostic';
import { inspectCall } from '#scoring/quality-check';
import { RemoteReader } from '#language/remote-reader';
import type { SandboxFile } from '#sandbox/file';
import { namesOfCallers } from '#sandbox/caller';
import { History } from '#sandbox/history';
import { checkPlan, linesOf, livesInTurns } from '#sandbox/open';
import type { SandboxPlan } from '#sandbox/plan';
import { openSandbox, type Sandbox } from '#sandbox/sandbox';
import type { Staff } from '#simulation/live-house';
import { listenTo } from '#simulation/script';
import { arrivalsInWorker } from './arrivals.ts';
import { policyNow, policyOf, type PinnedPolicy } from './policy-in-force.ts';
import type { Scenario } from '#scenario/scenario';
import { data, lexiconAddress } from './shipped.ts';
import { readLanguageOf } from '#language/lexicon-bundle';
import type { ScenarioNames } from '#language/reading';
import type { Lang } from '#domain/text';
import { openWorker } from './reader.ts';

const slice_ms = 20;

function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

/** Sandbox ready to be played, with all its branches and the reader of its lines. */
export interface ReadySandbox {
  readonly histories: readonly History[];
  readonly active: number;
  readonly reader: RemoteReader;
  /** Digest of the policy that it is played by. */
  readonly policy: string;
}

/** Starts a sandbox under the policy in force. SB0906, or SB0907 if the code for its customers cannot be fetched. */
export async function beginNew(plan: SandboxPlan, staff: Staff): Promise<Result<ReadySandbox>> {
  const ready = await made(plan, policyNow);
  if (!ready.ok) return ready;
  const { sandbox, reader, policy } = ready.value;
  return good({ histories: [History.begin(sandbox, staff)], active: 0, reader, policy });
}

/** Replays a sandbox in slices, under its own policy or else the one in force; `told` gets the share done, 0 to 1. */
export async function openAgain(
  file: SandboxFile,
  told: (share: number) => void,
  signal?: AbortSignal
): Promise<Result<ReadySandbox>> {
  const ready = await made(file.plan, async () => {
    const pinned = await policyOf(file.policy);
    return pinned.ok ? pinned : policyNow();
  });
  if (!ready.ok) return ready;
  const { sandbox, reader, policy } = ready.value;
  try {
    await reader.prepare(linesOf(file));
  } catch {
    return bad(report('SB0907', {}));
  }
  let until_ms = 0;
  const turns = livesInTurns(sandbox, file, policy, () => performance.now() > until_ms);
  const next = () => {
    until_ms = performance.now() + slice_ms;
    return turns.next();
  };
  let turn = next();
  for (; !turn.done; turn = next()) {
    told(turn.value);
    await breathe();
    signal?.throwIfAborted();
  }
  const lives = turn.value;
  return lives.ok ? good({ histories: lives.value, active: file.active, reader, policy }, lives.diagnostics) : lives;
}

async function made(
  plan: SandboxPlan,
  pinned: () => Promise<Result<PinnedPolicy>>
): Promise<Result<{ readonly sandbox: Sandbox; readonly reader: RemoteReader; readonly policy: string }>> {
  try {
    const wanted = await pinned();
    if (!wanted.ok) return wanted;
    const { policy, digest } = wanted.value;
    const checked = checkPlan(plan, policy);
    if (!checked.ok) return checked;
    const [arrivals, scenarios] = await Promise.all([arrivalsInWorker(plan, policy), shippedCallers()]);
    const reader = deskReader(plan.lang, namesHeard(namesOfCallers(scenarios), policy));
    const opened = openSandbox(plan, policy, arrivals, (spec) => listenTo(reader.read, spec, policy, plan.lang), {
      scenarios,
      read: reader.read,
      inspect: inspectCall
    });
    return opened.ok ? good({ sandbox: opened.value, reader, policy: digest }) : opened;
  } catch {
    // No network, and not all of it was here.
    return bad(report('SB0907', {}));
  }
}

async function shippedCallers(): Promise<readonly Scenario[]> {
  // Made by our own build out of checked files.
  return (await data('callers')) as readonly Scenario[];
}

function deskReader(lang: Lang, names: ScenarioNames): RemoteReader {
  const own = readLanguageOf(lang);
  return new RemoteReader(own, (scope) => {
    const pack = scope === 'own' ? own : 'both';
    return openWorker({ does: 'begin', own, pack, from: lexiconAddress(pack), names });
  });
}
