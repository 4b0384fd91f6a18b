import { drawSeed } from './random-ids.ts';

/** What is drawn by chance has so many values: few enough to be typed and told. */
const drawnOf = 100_000;

/** From what it follows who comes, and on which day: drawn and today, until somebody says otherwise. */
export class SeedForm {
  seed = $state(String(drawSeed() % drawnOf));
  date = $state('');

  /** @param today `2026-11-27` */
  constructor(today: string) {
    this.date = today;
  }

  /** Another by chance. */
  draw(): void {
    this.seed = String(drawSeed() % drawnOf);
  }

  get seedWrong(): boolean {
    return !/^\d{1,9}$/.test(this.seed);
  }

  /** A field for days holds none that there is not: what is left in it then is nothing. */
  get dateWrong(): boolean {
    return this.date < '2020-01-01' || this.date > '2099-12-31';
  }
}
