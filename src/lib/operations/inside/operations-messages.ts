import type { Text } from '#domain/text';
import { cycleEvents, type CycleEvent } from '#machines/cycles';
import type { Role } from '#domain/roles';
import type { Deviation } from '#domain/ids';
import { deviationNames, timerEventNames, roleNames } from '#domain/terms';

export const notNow: Text = { zh: '还没轮到，或者已经过了', en: 'its turn has not come, or is over' };

/** Returns the message that a role may not do something, and which roles may. */
export function notFor(who: Role, allowed: readonly Role[]): Text {
  const names = (lang: 'zh' | 'en') => allowed.map((role) => roleNames[role][lang]);
  return {
    zh: `${roleNames[who].zh}不能做，应由${names('zh').join('、')}`,
    en: `not for the ${roleNames[who].en} to do, but for the ${names('en').join(', ')}`
  };
}

/** Returns the text of a refusal: its reason, and the events possible instead with their roles. */
export function refusedText(event: CycleEvent, why: Text, possible: readonly CycleEvent[]): Text {
  const nameOf = (name: CycleEvent, lang: 'zh' | 'en'): string => cycleEvents[name].text[lang];
  const names = (lang: 'zh' | 'en') =>
    possible.map((name) => {
      const who = cycleEvents[name].who.map((role) => roleNames[role][lang]);
      return lang === 'zh' ? `${nameOf(name, lang)}（${who.join('、')}）` : `${nameOf(name, lang)} (${who.join(', ')})`;
    });
  const some = possible.length > 0;
  return {
    zh: `未受理“${nameOf(event, 'zh')}”：${why.zh}。${some ? `现在可以：${names('zh').join('；')}` : '现在没有可做的事'}`,
    en: `Refused (${nameOf(event, 'en')}): ${why.en}. ${some ? `Possible now: ${names('en').join('; ')}` : 'Nothing can be done now'}`
  };
}

export function alertText(to: Role, text: Text): Text {
  return { zh: `提醒${roleNames[to].zh}：${text.zh}`, en: `to the ${roleNames[to].en}: ${text.en}` };
}

/** Returns the text of an irregular step, with `asked`, the text of its clause. */
export function irregularText(deviation: Deviation, asked: Text, text: Text): Text {
  return {
    zh: `不合规（${deviationNames[deviation].zh}）：${text.zh}。要求：${asked.zh}`,
    en: `irregular (${deviationNames[deviation].en}): ${text.en}. Asked for: ${asked.en}`
  };
}

export function limitText(limit: Text, is: keyof typeof timerEventNames): Text {
  return { zh: `${limit.zh}：${timerEventNames[is].zh}`, en: `${limit.en}: ${timerEventNames[is].en}` };
}
