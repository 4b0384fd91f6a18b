import type { Diagnostic } from '#diagnostics/diagnostic';
import type { Claim, Tabs } from './claim';
import { report } from '#diagnostics/catalogue/session';

/**
 * What tabs say to one another. `claim`: may I have it? `ask`: does anybody have it? `mine`: I have it. `took`: I
 * have it from now on. `free`: I let it go.
 */
interface TabMessage {
  readonly kind: 'claim' | 'ask' | 'mine' | 'took' | 'free';
  readonly tab: string;
}

/** How long an owner has to answer. A message between tabs takes a few milliseconds; a busy page may take more. */
const answer_ms = 300;
/** How often an onlooker asks whether the owner is still there, in case it crashed and could not say `free`. */
const ask_ms = 3000;
/** So many unanswered questions in a row mean that it is gone. */
const patience = 3;

/**
 * Claims over a BroadcastChannel, for browsers and pages without Web Locks. Of two that claim at once the smaller tab
 * name wins. A frozen owner that missed the questions hears `took` when it thaws, and has lost.
 */
export async function claimByChannel(
  name: string,
  tabs: Tabs,
  open: (name: string) => BroadcastChannel,
  lost: (why: Diagnostic) => void
): Promise<Claim> {
  const { tab, wait } = tabs;
  const channel = open(name);
  let state: 'claiming' | 'owner' | 'onlooker' | 'done' = 'claiming';
  let unanswered = 0;
  let freed = (): void => undefined;
  const whenFree = new Promise<void>((resolve) => (freed = resolve));
  const call = (kind: TabMessage['kind']): void => {
    if (state !== 'done') channel.postMessage({ kind, tab } satisfies TabMessage);
  };
  channel.onmessage = ({ data }: MessageEvent<TabMessage>) => {
    if (data.tab === tab) return;
    if (data.kind === 'ask') {
      if (state === 'owner') call('mine');
    } else if (data.kind === 'claim') {
      if (state === 'owner' || (state === 'claiming' && tab < data.tab)) call('mine');
      else if (state === 'claiming') state = 'onlooker';
    } else if (data.kind === 'mine' || data.kind === 'took') {
      unanswered = 0;
      if (state === 'claiming') state = 'onlooker';
      else if (state === 'owner' && data.kind === 'took') {
        end();
        lost(report('SB0541', {}));
      }
    } else if (state === 'onlooker') freed();
  };
  const end = (): void => {
    if (state === 'done') return;
    state = 'done';
    stopListening?.();
    channel.close();
  };
  const release = (): void => {
    if (state === 'owner') call('free');
    end();
  };
  const stopListening = tabs.onLeave?.(() => {
    const owned = state === 'owner';
    release();
    // If the browser keeps the page and brings it back, it must not believe that it still has the run.
    if (owned) lost(report('SB0541', {}));
  });
  // What the messages of the meantime made of it; the compiler does not see them come.
  const now = (): typeof state => state;

  call('claim');
  await wait(answer_ms);
  if (now() === 'claiming') {
    state = 'owner';
    call('took');
    return { owned: true, release, whenFree: new Promise(() => undefined) };
  }
  const watch = async (): Promise<void> => {
    while (now() === 'onlooker' && unanswered < patience) {
      await wait(ask_ms);
      unanswered++;
      call('ask');
      await wait(answer_ms);
    }
    if (now() === 'onlooker') freed();
  };
  void watch();
  return { owned: false, why: report('SB0540', {}), release, whenFree };
}
