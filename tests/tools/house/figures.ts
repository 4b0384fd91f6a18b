import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { arrowsBetween, circlesIn, type Aliases } from './arrows.ts';
import budgets from './budgets.json' with { type: 'json' };
import { countComments, type CommentCounts, type DocComment } from './comments.ts';
import { doorsByRoom, pastDoors } from './doors.ts';
import { sourcesIn, type SourceFile } from './sources.ts';
import { declaredTwice, declaredTypes } from './type-names.ts';

/** Highest allowed value of each figure. They only fall: `npm run house -- --lower` writes lower values. */
export const BUDGETS: Budgets = budgets;

export type Budgets = Readonly<Record<keyof typeof budgets, number>>;

/** One figure of the product code. */
export interface HouseFigure {
  readonly name: keyof Budgets;
  readonly value: number;
  /** Context of the value, such as the total. */
  readonly beside: string;
  /** Things counted, one a line. */
  readonly counted: readonly string[];
}

/** Lines a file may have before it counts as long. */
const LONG_FILE = 400;

/** Measures the product code of a checkout: `src` and `machines` without generated code, tests and the room `cast`. */
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
  const long = files.filter(({ lines }) => lines > LONG_FILE);
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
      name: 'files over 400 lines',
      value: long.length,
      beside: `of ${files.length}`,
      counted: long.map(({ path, lines }) => `${path}: ${lines}`)
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
    },
    ...commentFigures(files)
  ];
}

function commentFigures(files: readonly SourceFile[]): readonly HouseFigure[] {
  const counts = files.map(({ path, code }) => ({ path, ...countComments(code) }));
  const total = counts.reduce((sum, { all }) => sum + all.length, 0);
  const figure = (name: keyof Budgets, kind: keyof CommentCounts): HouseFigure => {
    const counted = counts.flatMap((file) => file[kind].map((comment) => placeOf(file.path, comment)));
    return { name, value: counted.length, beside: `of ${total}`, counted };
  };
  return [
    figure('doc comments that open with a vague word', 'vague'),
    figure('doc comments over 25 words', 'over25'),
    figure('doc comments over 60 words', 'over60')
  ];
}

const placeOf = (path: string, { line, words }: DocComment): string => `${path}:${line} ${words.slice(0, 6).join(' ')}`;
