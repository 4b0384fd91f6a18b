import { describe, expect, it } from 'vitest';
import type { Case } from './clause';
import type { Fields } from '#domain/entry';
import { eventTitles } from './events/titles';
import { eventSpec, ticketEvents, type EventContext, type Progress, type TicketHolding } from './ticket-events';
import type { Policy } from './policy';

const of: Case = {
  class: 'fault',
  business: 'broadband',
  channel: 'hotline',
  tier: 'vip',
  care: false,
  difficulty: 'none',
  conditions: {
    'in-scope': true,
    'wants-change': false,
    'solvable-on-the-spot': false,
    'settles-on-call': false,
    'cured-by-restart': false,
    departments: true,
    'collects-personal-data': true,
    'complex-tariff': false,
    emergency: false,
    'can-verify': true
  }
};
const hour_ms = 3_600_000;
const ticket = {
  slot_ms: 2 * hour_ms,
  reviewFrom: 3,
  reenterFrom: 4,
  heldBy: { field: 'field' },
  supportTeam: 'back-office',
  tools: { meter: { zh: '光功率计', en: 'meter' }, modem: { zh: '光猫', en: 'modem' } },
  tests: { broadband: 'speed', default: 'call' },
  followUpAttempts: 2,
  contacts: { left: { zh: '预留', en: 'left' }, family: { zh: '家人', en: 'family' } }
};
const rightEndings = [{ ending: 'transferred', desks: ['supervisor'], after: ['demands-supervisor'] }];
const policy = { ticket, limits_ms: { '3.1-vip-1h': hour_ms }, rightEndings } as unknown as Policy;
/** The visit is owed until 20 hours have passed. */
const around: EventContext = {
  case: of,
  policy,
  at_ms: 0,
  written: { contact: '138' },
  ends_ms: (clause) => (clause === '3.1-tech-24h' ? 20 * hour_ms : undefined),
  customerDid: (act) => act === 'demands-supervisor'
};
const held: TicketHolding = {
  holder: 'agent',
  asked: ['network', 'billing'],
  planDone: [],
  verdicts: { 'process-checked': 'pass' }
};
const progress: Progress = { asked: [], planDone: [], taken: {}, missing: [] };

const written = (event: string, fields: Fields = {}) => eventSpec(event)?.writes?.(fields, held, around) ?? {};
const told = (event: string, fields: Fields = {}, more: Partial<Progress> = {}) =>
  eventSpec(event)?.tells?.(fields, { ...progress, ...more }, around) ?? {};

describe('what an event writes down', () => {
  it.each([
    ['dispatched', { team: 'field', assignee: '李工' }, { holder: 'field', assignee: '李工' }],
    ['dispatched', { team: 'back-office' }, { holder: 'specialist' }],
    ['lead-took', {}, { holder: 'team-lead' }],
    ['escalated', {}, { holder: 'complaint-supervisor' }],
    ['departments-asked', { departments: ['network'] }, { asked: ['network'] }],
    ['department-answered', { department: 'network' }, { asked: ['billing'] }],
    ['outcome-checked', { verdict: 'fail' }, { verdicts: { 'process-checked': 'pass', 'outcome-checked': 'fail' } }],
    ['visit-failed', {}, { visit_ms: undefined, slotEnd_ms: undefined }],
    ['visit-booked', { at: hour_ms }, { visit_ms: hour_ms, slotEnd_ms: 3 * hour_ms }],
    ['visit-booked', { at: 21 * hour_ms }, { visit_ms: 21 * hour_ms, slotEnd_ms: 23 * hour_ms }],
    ['follow-up-failed', { contact: 'family' }, { contactLeft: '138', tried: ['family'] }],
    ['follow-up-failed', { contact: '138' }, { contactLeft: '138', tried: ['left'] }],
    ['follow-up-failed', {}, { contactLeft: '138', tried: ['left'] }],
    ['result-told', {}, { tried: [] }],
    ['greeted', {}, {}],
    ['constructor', {}, {}]
  ] satisfies [string, Fields, Partial<TicketHolding>][])('%s with %j: %j', (event, fields, changes) => {
    expect(written(event, fields)).toStrictEqual(changes);
  });
});

describe('what guards are told of an event', () => {
  it.each([
    ['rated', { rating: 2 }, { low: false, dissatisfied: false }],
    ['rated', { rating: 3 }, { low: true, dissatisfied: false }],
    ['rated', { rating: 4 }, { low: true, dissatisfied: true }],
    ['labelled', { business: 'fault', difficulty: 'none' }, { wrong: false }],
    ['labelled', { business: 'fault', difficulty: 'major' }, { wrong: true }],
    ['tools-taken', { tools: ['modem', 'meter'] }, { complete: true }],
    ['tools-taken', { tools: ['modem'] }, { complete: false }],
    ['tested', { test: 'speed' }, { wrong: false }],
    ['tested', { test: 'call' }, { wrong: true }],
    ['transferred', {}, { noted: false, askedFor: false }],
    ['transferred', { transferReason: 'roaming' }, { noted: true, askedFor: false }],
    ['transferred', { transferTarget: 'supervisor' }, { noted: false, askedFor: true }],
    ['transferred', { transferTarget: 'billing' }, { noted: false, askedFor: false }],
    ['signed-off', { signoff: 'signed' }, { noted: true }],
    ['signed-off', { signoff: 'refused' }, { noted: false }],
    ['signed-off', { signoff: 'refused', reason: 'away' }, { noted: true }],
    ['visit-booked', { at: hour_ms }, { near: false, slot: 'within' }],
    ['visit-booked', { at: hour_ms - 1 }, { near: true, slot: 'within' }],
    ['visit-booked', { at: 21 * hour_ms }, { near: false, slot: 'later' }],
    ['greeted', {}, {}],
    ['__proto__', {}, {}]
  ] satisfies [string, Fields, object][])('%s with %j: %j', (event, fields, says) => {
    expect(told(event, fields)).toStrictEqual(says);
  });

  it('says when the customer is tried elsewhere before the contact that was left', () => {
    expect(told('follow-up-called', {}, { tried: ['family'] })).toEqual({ elsewhere: true });
    expect(told('follow-up-called', {}, { tried: ['family', 'left'] })).toEqual({ elsewhere: false });
  });

  it('counts what has happened: answers, attempts, fields', () => {
    expect(told('department-answered', {}, { asked: ['billing'] })).toEqual({ last: false });
    expect(told('department-answered')).toEqual({ last: true });
    expect(told('follow-up-failed', {}, { taken: { 'follow-up-failed': 1 } })).toMatchObject({ last: false });
    expect(told('follow-up-failed', {}, { taken: { 'follow-up-failed': 2 } })).toMatchObject({ last: true });
    expect(told('captured', {}, { missing: ['contact'] })).toEqual({ complete: false });
    expect(told('captured')).toEqual({ complete: true });
  });
});

describe('what events are called', () => {
  it('stands for each of them, and for nothing else', () => {
    expect(Object.keys(eventTitles).sort()).toEqual(Object.keys(ticketEvents).sort());
  });
});
