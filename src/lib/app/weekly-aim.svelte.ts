import { aims, usualAim, type Aim } from '#progress/week';
import { readSetting, writeSetting } from './setting.ts';

const key = 'sb.aim';
const choices = aims.map((aim) => `${aim}` as const);

class WeeklyAim {
  #days = $state<Aim>((Number(readSetting(key, choices)) || usualAim) as Aim);

  get days(): Aim {
    return this.#days;
  }

  set(days: Aim): void {
    this.#days = days;
    writeSetting(key, days === usualAim ? undefined : String(days));
  }
}

export const weeklyAim = new WeeklyAim();
