/** How many dialogs lie over the page: whatever must stand still meanwhile follows it. */
class Modals {
  #open = $state(0);

  get open(): number {
    return this.#open;
  }

  /** A dialog opens; call what comes back when it has closed. */
  enter(): () => void {
    this.#open += 1;
    let inside = true;
    return () => {
      if (inside) this.#open -= 1;
      inside = false;
    };
  }
}

export const modals = new Modals();
