import { beforeEach, describe, expect, it } from 'vitest';
import { locale, locales } from '#app/locale.svelte';
import { listTexts } from '#app/texts.svelte';
import type { LostReason } from '#progress/next';
import { reasonText } from './exercise-words.ts';

const gate: LostReason = { is: 'lost', clause: '5.1-shirking', lost: 0, max: 0, gate: true };
const picked = {
  zh: '选的这句在这里不合适：把客户往外赶。一票否决。',
  en: 'The line that was picked is not right here. It shows the customer the door. This is an automatic fail.'
};

describe.each(locales)('why this exercise, in %s', (lang) => {
  beforeEach(async () => {
    locale.set(lang);
    await listTexts.load();
  });
  const fails = lang === 'en' ? /automatic fail|fails a call/g : /一票否决/g;

  it('names what a clause asks for', () => {
    const told = reasonText({ reason: { is: 'fading', clause: '1.1-hotline-greet', due_ms: 0 } });
    expect(told).toContain(listTexts.current!.clauses['1.1-hotline-greet']);
    expect(told).toMatch(lang === 'en' ? /^[^\p{Script=Han}]+$/u : /\p{Script=Han}/u);
  });

  it('says once that a line fails a call, whoever says it', () => {
    for (const why of [picked, undefined])
      expect(reasonText({ reason: { ...gate, ...(why && { why }) } }).match(fails)).toHaveLength(1);
  });

  it('says that the call was failed, and what is done about it', () => {
    const lost: LostReason = { ...gate, why: picked, failed: 'exam' };
    const [call, step] = [reasonText({ reason: lost }), reasonText({ reason: lost, step: 'verification' })];
    const { failed, ...before } = lost;
    expect(failed).toBe('exam');
    for (const told of [call, step]) {
      expect(told).toContain(reasonText({ reason: before }));
      expect(told).toMatch(lang === 'en' ? /That call \(exam\) was not passed/i : /那通考核没通过/);
      expect(told).not.toMatch(/。。|）。）|\.\./);
    }
    expect(call).not.toBe(step);
  });
});
