import { local } from '#app/local';
import { parseTime, timeText } from '#calendar/dates';
import type { Fields, FieldValue } from '#domain/entry';
import type { FormField } from '#ticket/form';

export class ActValues {
  texts = $state<Record<string, string>>({});
  lists = $state<Record<string, string[]>>({});
  tried = $state(false);

  /** @param opened_ms opening time of the ticket, from which its times count */
  constructor(
    private readonly fields: readonly FormField[],
    private readonly opened_ms: number,
    private readonly asked: readonly string[] = []
  ) {}

  fill(from: Fields, only?: readonly string[]): void {
    for (const field of this.fields) {
      if (only && !only.includes(field.name)) continue;
      const value = from[field.name];
      if (value === undefined) continue;
      if (Array.isArray(value)) this.lists[field.name] = [...(value as readonly string[])];
      else if (field.type === 'time')
        this.texts[field.name] = timeText(this.opened_ms + Number(value))
          .slice(0, 16)
          .replace(' ', 'T');
      else if (field.type === 'duration') this.texts[field.name] = String(Number(value) / 60_000);
      else if (field.type === 'text') {
        // By its name, as people read and write it.
        const named = field.choices?.find((choice) => choice.value === value)?.text;
        this.texts[field.name] = named ? local(named) : String(value);
      } else this.texts[field.name] = String(value);
    }
  }

  isMissing({ name, optional, wanted, type }: FormField): boolean {
    if (optional && !wanted && !this.asked.includes(name)) return false;
    return type === 'list' ? (this.lists[name] ?? []).length === 0 : (this.texts[name] ?? '').trim() === '';
  }

  /** True if a mandatory field is empty. */
  get incomplete(): boolean {
    return this.fields.some((field) => !field.optional && this.isMissing(field));
  }

  /** True if a field that the SOP requires is empty; submitting twice allows it, the SOP check finds it later. */
  get wanting(): boolean {
    return this.fields.some((field) => this.isMissing(field));
  }

  get values(): Fields {
    const all = this.fields.flatMap((field): readonly (readonly [string, FieldValue])[] => {
      const value = this.#valueOf(field);
      return value === undefined ? [] : [[field.name, value]];
    });
    return Object.fromEntries(all);
  }

  /** Fields filled in although the ticket does not need them (1.2-minimal). */
  get needless(): readonly FormField[] {
    return this.fields.filter((field) => field.needless && !this.#isEmpty(field));
  }

  #isEmpty({ name, type }: FormField): boolean {
    return type === 'list' ? (this.lists[name] ?? []).length === 0 : (this.texts[name] ?? '').trim() === '';
  }

  #valueOf(field: FormField): FieldValue | undefined {
    if (this.#isEmpty(field)) return undefined;
    const text = (this.texts[field.name] ?? '').trim();
    switch (field.type) {
      case 'list':
        return this.lists[field.name];
      case 'number':
        return Number(text);
      case 'duration':
        return Math.round(Number(text) * 60_000);
      case 'time': {
        const at_ms = parseTime(text);
        return at_ms === undefined ? undefined : at_ms - this.opened_ms;
      }
      case 'choice':
        return field.choices?.find(({ value }) => String(value) === text)?.value ?? text;
      case 'text':
        return field.choices?.find(({ text: name }) => name.zh === text || name.en === text)?.value ?? text;
    }
  }
}
