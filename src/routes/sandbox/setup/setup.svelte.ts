import { locale } from '#app/locale.svelte';
import { SeedForm } from '#app/seed-form.svelte';
import { policyNow } from '#app/policy-in-force';
import { Calendar } from '#calendar/calendar';
import { dateOf, dayOf, parseDate } from '#calendar/dates';
import { caseClasses, type CaseClass, type Channel } from '#domain/ids';
import { roles, type Role } from '#domain/roles';
import type { Lang } from '#domain/text';
import type { Diligence } from '#kernel/diligence';
import { usualMix, type Mix, type SandboxPlan } from '#sandbox/plan';
import { staffWithout } from '#sandbox/walks';
import type { Staff } from '#simulation/live-house';

/** Choices of roles that the user plays. */
export const playings = ['all', 'one', 'none'] as const;
export type Playing = (typeof playings)[number];

/** Roles that the user can play: customer and system act by themselves unless taken over later. */
export const playable = roles.filter((role) => role !== 'customer' && role !== 'system');

export class SetupForm extends SeedForm {
  at = $state('09:00');
  business = $state('');
  channel = $state<Channel | ''>('');
  tier = $state<'ordinary' | 'vip' | ''>('');
  difficulty = $state<'none' | 'ordinary' | 'major' | ''>('');
  playing = $state<Playing>('all');
  role = $state<Role>('agent');
  diligence = $state<Diligence>('average');

  tickets = $state('40');
  hours = $state('9');
  classes = $state<Record<CaseClass, string>>({ fault: '40', request: '35', complaint: '25' });
  vip = $state('15');
  care = $state('10');
  hard = $state('15');
  outages = $state('0');

  #chosen = $state<Lang>();

  constructor() {
    super(today());
  }

  /** Language of the customers: that of the interface, until the user chooses another. */
  get lang(): Lang {
    return this.#chosen ?? locale.current;
  }

  set lang(to: Lang) {
    this.#chosen = to;
  }

  /** Draws another random seed. */
  surprise(): void {
    this.draw();
    [this.business, this.channel, this.tier, this.difficulty] = ['', '', '', ''];
  }

  get shiftWrong(): boolean {
    return !within(this.tickets, 1, 200) || !within(this.hours, 1, 12) || this.#weights().every((it) => it === 0);
  }

  /** Plan of a single ticket. */
  get one(): SandboxPlan {
    const { business, channel, tier, difficulty } = this;
    const wanted = {
      ...(business && { business }),
      ...(channel && { channel }),
      ...(tier && { tier }),
      ...(difficulty && { difficulty })
    };
    return { ...this.#base(), hours: 9, tickets: 1, mix: usualMix, ...(Object.keys(wanted).length > 0 && { wanted }) };
  }

  get shift(): SandboxPlan {
    const [fault = 0, request = 0, complaint = 0] = this.#weights();
    const mix: Mix = {
      ...usualMix,
      classes: { fault, request, complaint },
      vip_percent: percent(this.vip),
      care_percent: percent(this.care),
      hard_percent: percent(this.hard),
      outages: within(this.outages, 0, 5) ? Number(this.outages) : 0
    };
    return { ...this.#base(), hours: Number(this.hours), tickets: Number(this.tickets), mix };
  }

  /** Returns the roles on autopilot: those not left to the user in `playing`. */
  staff(playing: Playing): Staff {
    const own = playing === 'all' ? playable : playing === 'one' ? [this.role] : [];
    return Object.fromEntries(
      Object.keys(staffWithout(own)).map((role) => [role, role === 'system' ? 'exemplary' : this.diligence] as const)
    );
  }

  #base() {
    return { seed: Number(this.seed), date: this.date, at: this.at, lang: this.lang };
  }

  #weights(): readonly number[] {
    return caseClasses.map((kind) => (within(this.classes[kind], 0, 1000) ? Number(this.classes[kind]) : 0));
  }
}

const percent = (text: string): number => (within(text, 0, 100) ? Number(text) : 0);

function within(text: string | number, least: number, most: number): boolean {
  const value = Number(text);
  return String(text).trim() !== '' && Number.isFinite(value) && value >= least && value <= most;
}

function today(): string {
  return dateOf(dayOf(Date.now()));
}

/** Returns the day, such as `2026-11-27`, or the organisation's next working day. */
export async function workingDay(date: string): Promise<string> {
  const now = await policyNow();
  const calendar = now.ok ? now.value.policy.calendar : undefined;
  const first = parseDate(date);
  if (!calendar || first === undefined) return date;
  const hours = new Calendar(calendar);
  const days = Array.from({ length: 30 }, (_, after) => first + after);
  return dateOf(days.find((day) => 'works' in hours.kindOf(day)) ?? first);
}
