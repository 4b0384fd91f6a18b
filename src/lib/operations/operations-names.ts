import type { Limit } from '#domain/limit';
import { channelNames, classNames, roleNames } from '#domain/terms';
import type { Text } from '#domain/text';
import { spanText } from '#domain/span-text';
import type { Cause, OperationsPolicy, Policy } from '#machines/policy';
import type { Trouble } from './operations-tables';
import { listed, shortfallNames } from './inside/sentence-values';

/** Display names from the policy; ids without a name are shown as they are. */
export class OperationsNames {
  constructor(
    readonly policy: Policy,
    readonly operations: OperationsPolicy
  ) {}

  department(id: string): Text {
    return named(this.policy.ticket?.departments, id);
  }

  departments(ids: readonly string[]): Text {
    return listed(ids.map((id) => this.department(id)));
  }

  business(id: string): Text {
    return named(this.policy.businessTypes, id);
  }

  channel(id: string): Text {
    return named(channelNames, id);
  }

  about(id: string): Text {
    return this.#cause(id)?.text ?? { zh: id, en: id };
  }

  /** Returns the policy's action for a cause, channel problem or dispute (5.2-channel, 5.2-business). */
  actionFor(id: string): Text | undefined {
    const action = this.#cause(id)?.action;
    return action === undefined ? undefined : this.operations.business.actions[action];
  }

  /** Returns a field value as text: the name of a policy word or of a role, else the value itself. */
  said(told: string): Text {
    return named({ ...roleNames, ...this.policy.ticket?.words, ...this.operations.words }, told);
  }

  trainings(ids: readonly string[]): Text {
    const { trainings } = this.operations;
    return listed(ids.map((id) => (Object.hasOwn(trainings, id) ? trainings[id]!.text : id)));
  }

  shortfalls(ids: readonly string[]): Text {
    return listed(ids.map((id) => named(shortfallNames, id)));
  }

  /** Causes an interview may find (3.3-interview), Chinese name to English; if empty, any cause is allowed. */
  get interviewCauses(): Readonly<Record<string, string>> {
    return this.policy.ticket?.causes['3.3-interview'] ?? {};
  }

  interviewCause(told: string): Text {
    const [zh, en] = Object.entries(this.interviewCauses).find((pair) => pair.includes(told)) ?? [told, told];
    return { zh, en };
  }

  trouble({ class: kind, business, area }: Trouble): Text {
    const [k, b] = [classNames[kind], this.business(business)];
    return { zh: `${area}${k.zh}（${b.zh}）`, en: `${k.en} in ${area} (${b.en})` };
  }

  limit(limit: Limit): Text {
    if (limit.per === 'working-days')
      return { zh: `${limit.days} 个工作日`, en: `${limit.days} working day${limit.days === 1 ? '' : 's'}` };
    const { zh, en } = spanText(limit.ms);
    return limit.per === 'wall' ? { zh, en } : { zh: `${zh}工作时间`, en: `${en} of working time` };
  }

  #cause(id: string): Cause | undefined {
    const { business, channels } = this.operations;
    const list = [business.causes, business.disputes, channels.causes].find((known) => Object.hasOwn(known, id));
    return list?.[id];
  }
}

function named(names: Readonly<Record<string, Text>> | undefined, id: string): Text {
  return names && Object.hasOwn(names, id) ? names[id]! : { zh: id, en: id };
}
