/** Tabs that have the policy desk open tell one another that something was kept, so that none shows what has been in force. A browser without the channel sees it once it looks again. */
class PolicyTabs {
  #channel: BroadcastChannel | undefined;

  /** Something was kept here. */
  tell(): void {
    this.#open()?.postMessage('kept');
  }

  /** Is told whenever another tab has kept something. @returns ends that */
  heard(then: () => void): () => void {
    const channel = this.#open();
    channel?.addEventListener('message', then);
    return () => channel?.removeEventListener('message', then);
  }

  #open(): BroadcastChannel | undefined {
    return (this.#channel ??=
      typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('sb.policies'));
  }
}

export const policyTabs = new PolicyTabs();
