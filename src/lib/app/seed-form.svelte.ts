import { drawSeed } from './random-ids.ts';

const drawnOf = 100_000;

/** Form for the seed and day that determine the arrivals; by default a random seed and today. */
export class SeedForm {
  seed = $state(String(drawSeed() % drawnOf));
  date = $state('');

  /** @param today `2026-11-27` */
  constructor(today: string) {
    this.date = today;
  }

  draw(): void {
    this.seed = String(drawSeed() % drawnOf);
  }

  get seedWrong(): boolean {
    return !/^\d{1,9}$/.test(this.seed);
  }

  /** True if the day is out of range; a date field is empty if its input is not a valid day. */
  get dateWrong(): boolean {
    return this.date < '2020-01-01' || this.date > '2099-12-31';
  }
}
