/** Tabs that have the studio open tell one another on which scenario something was kept, so that none goes on with a text that is old. A browser without the channel sees it once the tab is looked at again. */
class ScenarioTabs {
  #channel: BroadcastChannel | undefined;

  /** @param row what was kept here, as the store calls it */
  tell(row: string): void {
    this.#open()?.postMessage(row);
  }

  /** Is told whenever another tab has kept something. @returns ends that */
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
