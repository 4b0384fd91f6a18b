import { createActor } from 'xstate';
import { report } from '#diagnostics/catalogue/session';
import type { Diagnostic } from '#diagnostics/diagnostic';
import type { Claim, Tabs } from './claim';
import { answer_ms, channelClaim, type TabMessage } from './machines/channel-claim';

/** Claims over a BroadcastChannel, for browsers and pages without Web Locks; see `channelClaim` for the protocol. */
export async function claimByChannel(
  name: string,
  { tab, wait, onLeave }: Tabs,
  open: (name: string) => BroadcastChannel,
  lost: (why: Diagnostic) => void
): Promise<Claim> {
  const channel = open(name);
  let freed = (): void => undefined;
  const whenFree = new Promise<void>((resolve) => (freed = resolve));
  const chart = channelClaim(tab, {
    say: (kind) => channel.postMessage({ kind, tab } satisfies TabMessage),
    close() {
      stopListening?.();
      channel.close();
    },
    freed,
    lost: () => lost(report('SB0541', {}))
  });
  const claim = createActor(chart, { clock: clockOf(wait) });
  const send: typeof claim.send = (event) => {
    if (claim.getSnapshot().status === 'active') claim.send(event);
  };
  channel.onmessage = ({ data }: MessageEvent<TabMessage>) => {
    if (data.tab !== tab) send({ type: data.kind, tab: data.tab });
  };
  const stopListening = onLeave?.(() => send({ type: 'leave' }));
  claim.start();
  await wait(answer_ms);
  const release = (): void => send({ type: 'release' });
  return claim.getSnapshot().matches('owner')
    ? { owned: true, release, whenFree: new Promise(() => undefined) }
    : { owned: false, why: report('SB0540', {}), release, whenFree };
}

function clockOf(wait: Tabs['wait']) {
  const running = new Set<number>();
  let last = 0;
  return {
    setTimeout(done: (...args: unknown[]) => void, ms: number): number {
      const id = (last += 1);
      running.add(id);
      void wait(ms).then(() => {
        if (running.delete(id)) done();
      });
      return id;
    },
    clearTimeout: (id: number): void => void running.delete(id)
  };
}
