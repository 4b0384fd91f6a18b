import { about, duration_ms, mapOf, oneOf, strict, text, words } from '#domain/schema';
import type { z } from 'zod';
import { byClause, clauseIds, count } from './words';

const course = strict({
  'visit-ahead': about(duration_ms, '上门至少提前多久约', 'how far ahead a visit is offered at the soonest', {
    unit: 'duration',
    clauses: ['3.1-tech-24h']
  }),
  'getting-ready': about(duration_ms, '上门前的准备', 'how long one needs at the least to get ready for a visit', {
    unit: 'duration',
    clauses: ['3.2-fault-reconfirm']
  }),
  'on-site': about(duration_ms, '现场作业', 'the test on site, the signature, and what else is done there', {
    unit: 'duration',
    clauses: ['3.2-fault-test', '3.2-fault-signoff']
  }),
  'found-out-again': about(duration_ms, '重新查明', 'what it takes to find out what was found out and not passed on', {
    unit: 'duration',
    clauses: ['2.1-selfhelp-failed', '2.2-major']
  }),
  'wrong-per-rating': about(count(1, 100), '几处差错降一档评价', 'so many things that went wrong cost one rating', {
    clauses: ['4.2-auto']
  })
}).transform((it) => ({
  visitAhead_ms: it['visit-ahead'],
  gettingReady_ms: it['getting-ready'],
  onSite_ms: it['on-site'],
  foundOutAgain_ms: it['found-out-again'],
  wrongPerRating: it['wrong-per-rating']
}));

const share = (term: string, what: string) => about(count(0, 100), term, what, { clauses: ['4.2-auto'] });
const hardToPlease = strict({
  calm: share('平和的客户', 'of calm customers'),
  worried: share('着急的客户', 'of worried customers'),
  angry: share('生气的客户', 'of angry customers')
});

const makesSense = strict({
  'demand-words': about(count(1, 20), '诉求至少几个字（词）', 'words of a demand, characters in Chinese'),
  'contact-digits': about(count(1, 20), '联系方式至少几位数字', 'digits of a number that can be called'),
  'address-characters': about(count(1, 50), '地址至少几个字', 'characters of an address')
}).transform((it) => ({
  demandWords: it['demand-words'],
  contactDigits: it['contact-digits'],
  addressCharacters: it['address-characters']
}));

const holders = ['field', 'specialist'] as const;

const minute_ms = 60_000;

const before = {
  course: {
    visitAhead_ms: 120 * minute_ms,
    gettingReady_ms: 30 * minute_ms,
    onSite_ms: 45 * minute_ms,
    foundOutAgain_ms: 120 * minute_ms,
    wrongPerRating: 2
  },
  makesSense: { demandWords: 2, contactDigits: 7, addressCharacters: 4 },
  hardToPlease: { calm: 0, worried: 0, angry: 0 },
  supportTeam: 'back-office',
  heldBy: { field: 'field' }
} as const;

const slotMoves = ['end', 'beginning'] as const;

/** Decisions about tickets that the source leaves open; if absent (older policies), the earlier practice applies. */
export const decided = {
  contacts: about(
    mapOf(text).optional(),
    '回访的联系方式',
    'by which contacts a customer is followed up; the first is the one that was left, and comes first',
    { clauses: ['4.2-24h'], reason: { zh: '不写：不看先后', en: 'left out: in any order' } }
  ),
  dialects: about(mapOf(text).optional(), '方言', 'dialects that a customer may ask to be spoken to in', {
    clauses: ['1.1-hotline-language']
  }),
  additions: about(
    byClause(clauseIds, mapOf(text)).optional(),
    '话术的附加句',
    'what an official line adds where a field is filled in, by clause and field',
    { clauses: ['4.1-fault'] }
  ),
  'identity-methods': about(mapOf(text).optional(), '核对身份的方式', 'by what a customer is verified', {
    clauses: ['2.1-identity'],
    reason: { zh: '原文说“等”；不写：都可以', en: 'the source says "or the like"; left out: any' }
  }),
  waits: about(mapOf(text).optional(), '等客户的原因', 'why one may wait for a customer', {
    clauses: ['3.2-one-plan'],
    reason: { zh: '不写：都可以', en: 'left out: any' }
  }),
  'reenter-from': about(
    count(1, 4).optional(),
    '投诉从哪一档起重新处理',
    'the rating from which on a complaint is handled again',
    { clauses: ['4.1-reenter'], reason: { zh: '不写：4', en: 'left out: 4' } }
  ),
  'hard-to-please': about(
    hardToPlease.optional(),
    '不肯给满分的客户',
    'of a hundred customers for whom all went well, how many rate one step lower all the same, by temper; one in five of those another',
    { clauses: ['4.2-auto'], reason: { zh: '不写：办好了就是非常满意', en: 'left out: nobody' } }
  ),
  'makes-sense': about(
    makesSense.optional(),
    '登记内容的最低要求',
    'what a field must hold at the least to say something',
    {
      clauses: ['1.2-capture']
    }
  ),
  'support-team': about(words.optional(), '支撑普通疑难的团队', 'the team that ordinary difficulty is handed to', {
    clauses: ['2.2-ordinary'],
    reason: { zh: '不写：后台业务专员', en: 'left out: the back office' }
  }),
  'held-by': about(
    mapOf(oneOf(holders)).optional(),
    '各团队由谁处理',
    'who holds the tickets of a team; else a specialist',
    {
      clauses: ['3.1-tech-team', '3.1-dispatch']
    }
  ),
  'alert-again': about(
    duration_ms.optional(),
    '多久没有进展就再次提醒',
    'after how long without a step somebody is alerted again',
    {
      unit: 'duration',
      clauses: ['3.3-intervene', '4.2-24h', '4.2-review'],
      reason: {
        zh: '不写：不再提醒；有时限在走就由时限提醒',
        en: 'left out: never; while a limit runs, that limit warns'
      }
    }
  ),
  'slot-moves-to': about(
    oneOf(slotMoves).optional(),
    '商定时段移动时限到',
    'to what an agreed slot moves the visit and the field limit: its end, or the time that it begins',
    {
      clauses: ['3.1-tech-24h', '3.3-overdue-field'],
      reason: { zh: '不写：时段结束', en: 'left out: its end' }
    }
  ),
  'latest-visit': about(
    duration_ms.optional(),
    '上门最远约到多久以后',
    'how far ahead a visit can be agreed on at the most',
    {
      unit: 'duration',
      clauses: ['3.1-tech-24h'],
      reason: { zh: '不写：不限', en: 'left out: any time' }
    }
  ),
  course: about(course.optional(), '无人决定时如何发展', 'how a ticket goes on where nobody decides it', {
    reason: { zh: '用于自动角色和通话之后', en: 'on autopilot, and behind a call' }
  })
} as const;

type Written = z.output<z.ZodObject<typeof decided>>;

/** Returns these decisions, with defaults for those that a policy lacks. */
export function decisionsOf(it: Written) {
  return {
    contacts: it.contacts ?? {},
    dialects: it.dialects ?? {},
    additions: it.additions ?? {},
    identityMethods: it['identity-methods'] ?? {},
    waits: it.waits ?? {},
    reenterFrom: it['reenter-from'] ?? 4,
    hardToPlease: it['hard-to-please'] ?? before.hardToPlease,
    makesSense: it['makes-sense'] ?? before.makesSense,
    supportTeam: it['support-team'] ?? before.supportTeam,
    heldBy: it['held-by'] ?? before.heldBy,
    course: it.course ?? before.course,
    slotMovesTo: it['slot-moves-to'] ?? 'end',
    ...(it['latest-visit'] === undefined ? {} : { latestVisit_ms: it['latest-visit'] }),
    ...(it['alert-again'] === undefined ? {} : { alertAgain_ms: it['alert-again'] })
  };
}
