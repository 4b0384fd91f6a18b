class ScenarioTabs {
  #channel: BroadcastChannel | undefined;

  tell(row: string): void {
    this.#open()?.postMessage(row);
  }

  heard(then: (row: string) => void): () => void {
    const channel = this.#open();
    const hear = ({ data }: MessageEvent): void => then(String(data));
    channel?.addEventListener('message', hear);
    return () => channel?.removeEventListener('message', hear);
  }

  #open(): BroadcastChannel | undefined {
    return (this.#channel ??=
      typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('sb.scenarios'));
  }
}

export const scenarioTabs = new ScenarioTabs();
