import type { Limit } from '#domain/limit';
import { inLang, type Lang, type Text } from '#domain/text';
import { element, said, written, type Element } from './inside/xml';
// They look like addresses and are names: nothing is fetched from there.
import names from './bpmn-names.json';
import { linesOf, widthOf } from './inside/text-size';
import type { DiagramLimit } from './diagram';
import type { Box, Graph, Point } from './layout';
import type { Flow, Road, Step } from './road';

const task = { width: 150, height: 64 } as const;
const event = 36;
const gateway = 50;
const broken = { width: 104, height: 84 } as const;
const label = 13;
const margin = { lane: 30, head: 60, apart: 40 } as const;

interface FlowNode {
  readonly id: string;
  readonly lane: number;
  readonly width: number;
  readonly height: number;
}

interface Line {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly name: string;
  readonly when?: string;
  readonly clock?: { readonly limit: DiagramLimit; readonly id: string };
}

interface Plan {
  readonly nodes: readonly FlowNode[];
  readonly lines: readonly Line[];
  readonly steps: ReadonlyMap<string, Step>;
}

const start = 'begins';
const idOf = (id: string): string => `n_${id.replace(/[^\w]/g, '_')}`;
const choiceOf = (step: string): string => `${idOf(step)}_choice`;

function planOf(road: Road, lang: Lang): Plan {
  const nodes: FlowNode[] = [];
  const lines: Line[] = [];
  const steps = new Map<string, Step>();
  const laneOf = new Map(road.lanes.flatMap(({ steps: own }, lane) => own.map(({ id }) => [id, lane])));
  const line = (from: string, to: string, name: string, more: Pick<Line, 'clock' | 'when'> = {}): void => {
    lines.push({ id: `f${lines.length}`, from, to, name, ...more });
  };
  nodes.push({ id: start, lane: 0, width: event, height: event });
  line(start, idOf(road.begins), '');
  for (const step of road.lanes.flatMap((lane) => lane.steps)) {
    const [id, lane] = [idOf(step.id), laneOf.get(step.id)!];
    steps.set(id, step);
    // Clocks stand side by side on the lower edge, and leave room for where the road goes on.
    const width = Math.max(task.width, (step.limits.length + 2) * (event + 12));
    nodes.push(step.ends ? { id, lane, width: event, height: event } : { id, lane, width, height: task.height });
    for (const limit of step.limits) {
      const late = `${id}_late_${idOf(limit.clause)}`;
      nodes.push({ id: late, lane, ...broken });
      line(id, late, '', { clock: { limit, id: `${late}_clock` } });
    }
    const flows = road.flows.filter(({ from }) => from === step.id);
    if (flows.length > 1) {
      nodes.push({ id: choiceOf(step.id), lane, width: gateway, height: gateway });
      line(id, choiceOf(step.id), '');
    }
    for (const flow of flows) {
      const when = flows.length > 1 ? whenOf(flow, lang) : undefined;
      line(flows.length > 1 ? choiceOf(step.id) : id, idOf(flow.to), nameOf(flow, flows, lang), when ? { when } : {});
    }
  }
  return { nodes, lines, steps };
}

function nameOf(flow: Flow, all: readonly Flow[], lang: Lang): string {
  const others = all.filter((it) => it !== flow).flatMap(({ ways }) => ways.map(({ name }) => name.en));
  const words = flow.ways.map(({ name, when }) =>
    inLang(
      when && others.includes(name.en) ? { zh: `${name.zh}（${when.zh}）`, en: `${name.en} (${when.en})` } : name,
      lang
    )
  );
  return [...new Set(words)].join(' / ');
}

function whenOf({ ways }: Flow, lang: Lang): string | undefined {
  const words = ways.map(({ when }) => when && inLang(when, lang));
  return words.includes(undefined) ? undefined : [...new Set(words)].join(' / ');
}

/** Builds the graph of a road for ELK, with its lanes one below the other. */
export function roadGraph(road: Road, lang: Lang): Graph {
  const { nodes, lines } = planOf(road, lang);
  const order = new Map(nodes.map(({ id }, at) => [id, at]));
  return {
    id: 'road',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': 'DOWN',
      'elk.edgeRouting': 'ORTHOGONAL',
      'elk.partitioning.activate': 'true',
      'elk.spacing.nodeNode': '48',
      'elk.spacing.edgeNode': '24',
      'elk.layered.spacing.nodeNodeBetweenLayers': '60',
      'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX'
    },
    children: nodes.map(({ id, lane, width, height }) => ({
      ...{ id, width, height },
      layoutOptions: { 'elk.partitioning.partition': String(lane) }
    })),
    edges: lines.map(({ id, from, to, name }) => {
      // What leads back is laid out the other way round, so that the road runs down.
      const [source, target] = order.get(from)! > order.get(to)! ? [to, from] : [from, to];
      const rows = linesOf(name, label, 140);
      const width = Math.ceil(Math.max(...rows.map((row) => widthOf(row, label)), 1));
      const labels = name === '' ? [] : [{ text: name, width, height: rows.length * 18 }];
      return { id, sources: [source], targets: [target], labels };
    })
  };
}

/** Writes a laid-out road as BPMN 2.0 with diagram; limits are non-interrupting timers that end in a breach. */
export function bpmnOf(
  road: Road,
  laid: Graph,
  { title, source }: { readonly title: Text; readonly source: Text },
  lang: Lang
): string {
  const { nodes, lines, steps } = planOf(road, lang);
  const of = (text: Text): string => inLang(text, lang);
  const placed = new Map((laid.children ?? []).map((it) => [it.id, boxOf(it)]));
  const drawn = new Map((laid.edges ?? []).map((edge) => [edge.id, edge]));
  const pointsOf = ({ id, from }: Line): readonly Point[] => {
    const { sections = [], sources } = drawn.get(id)!;
    const points = sections.flatMap(({ startPoint, bendPoints = [], endPoint }) => [
      startPoint,
      ...bendPoints,
      endPoint
    ]);
    const way = sources[0] === from ? points : points.toReversed();
    return way.map(({ x, y }) => ({ x: x + margin.head, y: y + margin.lane }));
  };
  const into = (id: string): readonly Element[] =>
    lines.filter((it) => it.to === id).map((it) => said('incoming', it.id));
  const outOf = (id: string): readonly Element[] =>
    lines.filter((it) => (it.clock ? it.clock.id : it.from) === id).map((it) => said('outgoing', it.id));

  const flowNodes = nodes.map(({ id }): Element => {
    const step = steps.get(id);
    if (id === start) return element('startEvent', { id }, outOf(id));
    if (step?.ends === false) return element('userTask', { id, name: of(step.name) }, [...into(id), ...outOf(id)]);
    if (step) return element('endEvent', { id, name: of(step.name) }, into(id));
    if (id.endsWith('_choice')) return element('exclusiveGateway', { id }, [...into(id), ...outOf(id)]);
    return element('endEvent', { id, name: brokenName(id) }, into(id));
  });
  const clocks = lines.flatMap(({ clock, from }) =>
    clock ? [clockElement(clock, from, of(clock.limit.length), outOf(clock.id))] : []
  );
  const lanes = road.lanes.map(({ id, name }, at) =>
    element('lane', { id: `lane_${idOf(id)}`, name: of(name) }, [
      ...nodes.filter(({ lane }) => lane === at).map((node) => said('flowNodeRef', node.id)),
      ...lines.flatMap(({ clock, from }) =>
        clock && nodes.find((node) => node.id === from)!.lane === at ? [said('flowNodeRef', clock.id)] : []
      )
    ])
  );
  const flows = lines.map(({ id, from, to, name, when, clock }) =>
    element(
      'sequenceFlow',
      { id, sourceRef: clock?.id ?? from, targetRef: to, name: name === '' ? undefined : name },
      when === undefined ? [] : [said('conditionExpression', when, { 'xsi:type': 'tFormalExpression' })]
    )
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(
    element(
      'definitions',
      {
        xmlns: names.model,
        'xmlns:bpmndi': names.diagram,
        'xmlns:dc': names.common,
        'xmlns:di': names.interchange,
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
        id: 'definitions',
        targetNamespace: 'urn:switchboard:sop'
      },
      [
        element('collaboration', { id: 'collaboration' }, [
          said('documentation', `${of(title)} · ${of(source)}`),
          element('participant', { id: 'pool', name: of(title), processRef: 'process' })
        ]),
        // Its pool says what it is called.
        element('process', { id: 'process', isExecutable: 'false' }, [
          element('laneSet', { id: 'lanes' }, lanes),
          ...flowNodes,
          ...clocks,
          ...flows
        ]),
        element('bpmndi:BPMNDiagram', { id: 'diagram' }, [
          element('bpmndi:BPMNPlane', { id: 'plane', bpmnElement: 'collaboration' }, pictured())
        ])
      ]
    )
  )}`;

  function boxOf({ x = 0, y = 0, width = 0, height = 0 }: Partial<Box>): Box {
    return { x: x + margin.head, y: y + margin.lane, width, height };
  }

  function brokenName(id: string): string {
    const { name, length } = lines.find((it) => it.to === id)!.clock!.limit;
    // Some are called by their breach: it is not said twice.
    const zh = name.zh.endsWith('超时') ? name.zh : `${name.zh}已超`;
    const en = name.en.endsWith('overdue') ? name.en : `${name.en}: missed`;
    return inLang({ zh: `${zh}（${length.zh}）`, en: `${en} (${length.en})` }, lang);
  }

  function eventIn(box: Box, isBroken: boolean): Box {
    return isBroken ? { x: box.x + (box.width - event) / 2, y: box.y, width: event, height: event } : box;
  }

  function pictured(): readonly Element[] {
    const bands = bandsOf(
      road.lanes.map((_, at) => nodes.filter(({ lane }) => lane === at).map(({ id }) => placed.get(id)!))
    );
    const width = (laid.width ?? 0) + margin.head + margin.lane;
    const height = bands.at(-1)!.y + bands.at(-1)!.height;
    return [
      shape('pool', { x: 0, y: 0, width, height }, { isHorizontal: 'true' }),
      ...road.lanes.map(({ id }, at) =>
        shape(`lane_${idOf(id)}`, { x: 30, width: width - 30, ...bands[at]! }, { isHorizontal: 'true' })
      ),
      ...nodes.map((node) => shape(node.id, eventIn(placed.get(node.id)!, node.height === broken.height))),
      ...lines.flatMap((line) => {
        const [first] = pointsOf(line);
        if (!line.clock || !first) return [];
        return [shape(line.clock.id, { x: first.x - event / 2, y: first.y - event / 2, width: event, height: event })];
      }),
      ...lines.map((line) => {
        const [first, ...rest] = pointsOf(line);
        // From below the clock, which lies on the edge.
        const points = line.clock && first ? [{ x: first.x, y: first.y + event / 2 }, ...rest] : [first!, ...rest];
        const at = drawn.get(line.id)!.labels[0];
        return element('bpmndi:BPMNEdge', { id: `${line.id}_di`, bpmnElement: line.id }, [
          ...points.map(({ x, y }) => element('di:waypoint', { x: round(x), y: round(y) })),
          ...(at ? [element('bpmndi:BPMNLabel', {}, [bounds(boxOf(at))])] : [])
        ]);
      })
    ];
  }
}

function clockElement(
  { limit, id }: NonNullable<Line['clock']>,
  step: string,
  length: string,
  out: readonly Element[]
): Element {
  const { lasts } = limit;
  const timer = lasts
    ? said('timeDuration', isoOf(lasts), { 'xsi:type': 'tFormalExpression' })
    : said('timeDate', length, { 'xsi:type': 'tFormalExpression' });
  return element('boundaryEvent', { id, attachedToRef: step, cancelActivity: 'false' }, [
    ...out,
    element('timerEventDefinition', { id: `${id}_timer` }, [timer])
  ]);
}

function isoOf(limit: Limit): string {
  return limit.per === 'working-days' ? `P${limit.days}D` : `PT${limit.ms / 1000}S`;
}

function bandsOf(lanes: readonly (readonly Box[])[]): readonly { readonly y: number; readonly height: number }[] {
  const ends = lanes.map((boxes) => Math.max(...boxes.map(({ y, height }) => y + height)) + event / 2 + 4);
  const last = ends.length - 1;
  return ends.map((end, at) => {
    const y = at === 0 ? 0 : ends[at - 1]!;
    return { y, height: end - y + (at === last ? margin.apart : 0) };
  });
}

function shape(of: string, box: Box, more: Element['attributes'] = {}): Element {
  return element('bpmndi:BPMNShape', { id: `${of}_di`, bpmnElement: of, ...more }, [bounds(box)]);
}

function bounds({ x, y, width, height }: Box): Element {
  return element('dc:Bounds', { x: round(x), y: round(y), width: round(width), height: round(height) });
}

const round = (value: number): string => String(Math.round(value * 10) / 10);
