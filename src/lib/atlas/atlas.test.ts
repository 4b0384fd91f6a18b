import { describe, expect, test } from 'vitest';
import { nodesIn } from '#chart/diagram';
import { folded } from '#chart/folding';
import { outlineOf, type StateOutline } from '#chart/outline';
import { ticketChart } from '#machines/ticket';
import { atlas, diagramFor } from './atlas';
import { guardText } from './guard-words';
import { clockAt, watchedIn } from './inside/watched';

const limits = { '3.1-tech-30min': { per: 'wall', ms: 1_800_000 } } as const;
const named = /[\u4e00-\u9fff]/;
const latin = /^[^\u4e00-\u9fff]+$/;

describe.each(atlas)('the chart $name', (it) => {
  const diagram = diagramFor(it, limits);

  test('has a name for each of its states and ways, in both languages', () => {
    const names = [
      ...nodesIn(diagram).map(({ id, name }) => ({ id, name })),
      ...diagram.edges.flatMap(({ ways }) => ways.map(({ on, name }) => ({ id: on, name })))
    ];
    expect(names.length).toBeGreaterThan(0);
    for (const { id, name } of names) {
      expect(name.zh, id).toMatch(named);
      expect(name.en, id).toMatch(latin);
    }
  });

  test('is drawn whole: every line begins and ends at a state of the picture', () => {
    const ids = new Set(nodesIn(diagram).map(({ id }) => id));
    expect(ids.size).toBe(nodesIn(diagram).length);
    for (const { from, to } of diagram.edges) expect([ids.has(from), ids.has(to)]).toEqual([true, true]);
  });
});

test('what a ticket goes through is drawn in the five stages of the SOP, the ends of the contact beside them', () => {
  const diagram = diagramFor(
    atlas.find(({ name }) => name === 'ticket')!,
    limits
  );
  expect(diagram.nodes.map(({ name }) => name.zh)).toEqual([
    '服务受理',
    '预处理',
    '工单处理',
    '反馈与回访',
    '质量管控',
    '来话结束'
  ]);
});

describe.each(atlas)('what has to hold on the chart $name', (it) => {
  const ways = diagramFor(it, limits).edges.flatMap(({ ways: all }) => all.filter((way) => !way.irregular));

  test('is said in both languages wherever one event leads to several places', () => {
    for (const { on, when, apart } of ways.filter((way) => way.apart !== undefined || way.when !== undefined)) {
      expect([apart === true, when !== undefined], on).toContain(true);
      expect(when?.zh, on).toMatch(named);
      expect(when?.en, on).toMatch(latin);
    }
  });

  test('has words for every guard that a line depends on', () => {
    const guarded = (states: readonly StateOutline[]): readonly string[] =>
      states.flatMap(({ transitions, states: inside, path }) => [
        ...transitions.flatMap(({ guard, to, on }) =>
          guard && to && (!it.drawn || it.drawn.includes(path[0]!)) && guardText(guard) === undefined
            ? [`${path.join('.')} ${on} ${JSON.stringify(guard)}`]
            : []
        ),
        ...guarded(inside)
      ]);
    expect(guarded(outlineOf(it.chart).states)).toEqual([]);
  });
});

describe('on the chart of a ticket', () => {
  const diagram = diagramFor(
    atlas.find(({ name }) => name === 'ticket')!,
    limits
  );
  const states = nodesIn(diagram);

  test('every limit has its clock, every duty its mark on a state', () => {
    const marked = new Set(
      states.flatMap(({ clauses = [], limits: clocks = [] }) => [...clauses, ...clocks.map((it) => it.clause)])
    );
    const carried = (state: StateOutline): readonly string[] => [
      ...(state.clauses ?? []),
      ...state.states.flatMap(carried)
    ];
    const beside = outlineOf(ticketChart).states.filter(({ path }) => path[0] === 'duties' || path[0] === 'timers');
    const ofStages = beside.flatMap(carried).filter((clause) => !clause.startsWith('5.3'));
    expect(ofStages.filter((clause) => !marked.has(clause))).toEqual([]);
  });

  test('what is marked is marked on a state that is drawn', () => {
    const ids = new Set(states.map(({ id }) => id));
    expect([...Object.keys(watchedIn), ...Object.values(clockAt)].filter((at) => !ids.has(at))).toEqual([]);
  });

  test('a limit that takes a line stands on it with its clause and length', () => {
    const timed = diagramFor(
      atlas.find(({ name }) => name === 'ticket')!,
      { '3.3-unanswered-2h': { per: 'wall', ms: 7_200_000 } }
    );
    const ways = timed.edges.flatMap((edge) => edge.ways).filter(({ limit }) => limit === '3.3-unanswered-2h');
    expect(ways.map(({ clock }) => clock)).toEqual([{ zh: '3.3 · 2 小时', en: '3.3 · 2 h' }]);
  });

  test('the road runs from the first state to the archive, over lines that are not against the SOP', () => {
    const usual = diagram.edges.filter((edge) => edge.usual);
    expect(usual.length).toBeGreaterThan(8);
    expect(usual.some(({ to }) => to === 'handling.archived')).toBe(true);
    for (const { ways } of usual) expect(ways.some((way) => !way.irregular)).toBe(true);
    // Whoever closes all boxes sees it, too, and no end of a contact in a stage.
    const closed = folded(diagram, { open: new Set(), irregular: false });
    expect(
      closed.edges.find(({ id }) => id === 'intake > preprocessing' || id.startsWith('contact.intake > '))?.usual
    ).toBe(true);
    expect(closed.nodes.find(({ initial }) => initial)?.name.zh).toBe('服务受理');
  });
});
