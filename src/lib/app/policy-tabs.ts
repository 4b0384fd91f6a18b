class PolicyTabs {
  #channel: BroadcastChannel | undefined;

  tell(): void {
    this.#open()?.postMessage('kept');
  }

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
