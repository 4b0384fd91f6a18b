/** What the guide of a first walk says: read off the desk, step by step, until the ticket is archived. */
import { beforeAll, describe, expect, test } from 'vitest';
import { local } from '#app/local';
import { locale } from '#app/locale.svelte';
import type { Fields } from '#domain/entry';
import { sopText } from '#machines/sop-text';
import { begun, shipped, staffOf } from '#sandbox/testing/sandboxes';
import { planOfWalk, walkIds, walks, type WalkId } from '#sandbox/walks';
import { SandboxSession } from '#session/sandbox-session.svelte';
import { DeskPage } from '../desk-page.svelte';
import { eventName } from '../words';
import { walkNote } from './walk-note';
import { sample } from '../../../../tests/tools/sample.ts';

function deskOf(id: WalkId): DeskPage {
  const history = begun(planOfWalk(walks[id], '2026-11-27', 'en'), staffOf('exemplary', walks[id].plays));
  history.runUntil(history.sandbox.begins_ms, {});
  const session = new SandboxSession(history, {
    now: () => 0,
    breathe: () => Promise.resolve(),
    readAhead: () => Promise.resolve(),
    changed: () => undefined,
    nameTry: (number) => `${number}`,
    claimed: () => Promise.resolve(),
    owned: () => true
  });
  session.breakpoints = { breach: false, alert: false, states: [], turn: false };
  return new DeskPage(session);
}

/** More steps than any walk has. */
const mostSteps = 120;

/** Goes on as the guide says until the ticket is over. @param fill what is filled in for an act, given what should be */
async function follow(desk: DeskPage, fill: (event: string, given: Fields) => Fields, seen: () => void): Promise<void> {
  for (let step = 0; step < mostSteps && !desk.view!.over; step += 1) {
    seen();
    const { hint, wait } = desk;
    if (!hint) await desk.session.jump('event');
    else if (wait) await desk.session.runUntil(wait.until_ms);
    else {
      const { do: event, with: given = {} } = hint.entry;
      expect(await desk.act(event as Parameters<DeskPage['act']>[0], hint.who, fill(event, given)), event).toBe(true);
    }
  }
}
const kindsIn = (desk: DeskPage): readonly string[] => desk.view!.facts.map(({ kind }) => kind);

beforeAll(() => locale.set('en'));

describe.each(sample(walkIds, 1))('the guide of %s', (id) => {
  test('counts each step where its clause stands in the SOP, and never goes back', async () => {
    const desk = deskOf(id);
    const counted = new Map<string, number>();
    const seen: number[] = [];
    await follow(
      desk,
      (_event, given) => given,
      () => {
        const { step } = walkNote(desk);
        seen.push(step);
        if (desk.hint) counted.set(desk.hint.entry.do, step);
      }
    );
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(new Set(seen)).toEqual(new Set([1, 2, 3, 4]));
    // What is asked for in the intake and written down behind the verification takes nobody back there.
    const sections = { greeted: 1, 'privacy-told': 1, captured: 2, 'identity-verified': 2, 'details-checked': 2 };
    for (const [event, step] of Object.entries(sections))
      if (counted.has(event)) expect([event, counted.get(event)]).toEqual([event, step]);
    expect(counted.get('identity-verified')).toBe(2);
    expect(counted.get('privacy-told')).toBe(1);
  });

  test('leads to the archive without a step against the SOP, and waits for what is for later', async () => {
    const desk = deskOf(id);
    let waited = 0;
    await follow(
      desk,
      (_event, given) => given,
      () => {
        if (!desk.wait) return;
        waited += 1;
        expect(walkNote(desk).text).toContain('let time go on to');
      }
    );
    expect(desk.view!.state).toBe('archived');
    expect(kindsIn(desk)).not.toContain('irregular');
    if (id !== 'plan-change') expect(waited).toBeGreaterThan(0);
  });

  test('names what was left out where nothing goes on, and leads to what makes up for it', async () => {
    const desk = deskOf(id);
    let spoiled = false;
    let named = false;
    await follow(
      desk,
      (event, given) => {
        if (event !== 'captured' || spoiled) return given;
        spoiled = true;
        return {};
      },
      () => {
        const { hint } = desk;
        if (!hint?.lacks) return;
        named = true;
        const { text } = walkNote(desk);
        expect(text).toContain(local(sopText(hint.lacks.clause, shipped)));
        expect(text).toContain('Contact');
        expect(text).toContain(eventName(hint.entry.do));
      }
    );
    expect([spoiled, named]).toEqual([true, true]);
    expect(desk.view!.state).toBe('archived');
    expect(kindsIn(desk)).not.toContain('breached');
    expect(kindsIn(desk)).not.toContain('irregular');
  });
});

test('what would go against the SOP now is for its hour, and says so', async () => {
  const desk = deskOf('fault');
  let wrong = 0;
  await follow(
    desk,
    (_event, given) => given,
    () => {
      const { wait, hint } = desk;
      if (!wait?.against) return;
      wrong += 1;
      expect(hint!.entry.do).toBe('arrived');
      expect(desk.session.shown_ms).toBeLessThan(wait.until_ms);
      expect(desk.words(wait.against)).not.toBe('');
    }
  );
  expect(wrong).toBe(1);
});
