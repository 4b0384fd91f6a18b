class Modals {
  #open = $state(0);

  get open(): number {
    return this.#open;
  }

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
