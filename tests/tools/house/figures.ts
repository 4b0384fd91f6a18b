import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { arrowsBetween, circlesIn, type Aliases } from './arrows.ts';
import { doorsByRoom, pastDoors } from './doors.ts';
import { sourcesIn } from './sources.ts';
import { declaredTwice, declaredTypes } from './type-names.ts';

/** Something counted in the product code. */
export interface HouseFigure {
  readonly name: keyof typeof BUDGETS;
  readonly value: number;
  /** What the number is to be read beside: of how many, or how large. */
  readonly beside: string;
  /** What was counted, a line each. */
  readonly counted: readonly string[];
}

/** The most that each figure may be: what is true today. Whoever makes one smaller lowers its budget. */
export const BUDGETS = {
  'type names declared in two or more files': 2,
  'lines of product code': 46_130,
  'circles of files': 0,
  'imports past a door': 0,
  'doors nobody uses': 1
} as const;

/** Counts a checkout: the product code of `src` and `machines`, generated code, tests and the room `cast` apart. */
export function houseFigures(root: string): readonly HouseFigure[] {
  const files = sourcesIn(root, ['machines', 'src']);
  const { imports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { imports: Aliases };
  const arrows = arrowsBetween(files, imports);
  const users = sourcesIn(root, ['tests/tools', 'vite.config.ts']);
  const used = arrowsBetween([...files, ...users], imports);
  const types = declaredTypes(files);
  const twice = declaredTwice(types);
  const circles = circlesIn(arrows);
  const past = pastDoors(arrows);
  const rooms = [
    ...doorsByRoom(
      files.map(({ path }) => path),
      used
    )
  ];
  const tools = users.reduce((sum, { lines }) => sum + lines, 0);
  const sizes = files.map(({ lines }) => lines).sort((a, b) => a - b);
  const doors = rooms.flatMap(([, room]) => room.doors);
  const idle = rooms.flatMap(([, room]) => room.idle);
  return [
    {
      name: 'type names declared in two or more files',
      value: twice.length,
      beside: `of ${types.size}`,
      counted: twice.map(([name, paths]) => `${name}: ${paths.join(' ')}`)
    },
    {
      name: 'lines of product code',
      value: sizes.reduce((sum, lines) => sum + lines, 0),
      beside: `in ${files.length} files, median ${sizes[Math.floor(sizes.length / 2)] ?? 0}; beside them ${tools} of tools`,
      counted: []
    },
    {
      name: 'circles of files',
      value: circles.length,
      beside: `${arrows.length} imports`,
      counted: circles.map((it) => it.join(' '))
    },
    {
      name: 'imports past a door',
      value: past.length,
      beside: `${rooms.length} rooms`,
      counted: past.map(({ from, to }) => `${from} > ${to}`)
    },
    {
      name: 'doors nobody uses',
      value: idle.length,
      beside: `of ${doors.length}`,
      counted: rooms.flatMap(([room, its]) =>
        its.idle.length > 0 ? [`${room}, ${its.idle.length} of ${its.doors.length}: ${its.idle.join(' ')}`] : []
      )
    }
  ];
}
