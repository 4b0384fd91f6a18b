import type { Arrow } from './arrows.ts';

/** Rooms with doors. Pages, command line and build have none, since nothing imports them. */
const ROOM = /^(?:src\/lib\/([^/]+)|(machines))\//;

/** Name of a file's room; `undefined` for pages and commands. */
export function roomOf(path: string): string | undefined {
  const [, lib, machines] = ROOM.exec(path) ?? [];
  return lib ?? machines;
}

/** Catalogue files of diagnostics. Each is a door, so that a room loads only the codes that it reports. */
const CATALOGUE = /^src\/lib\/diagnostics\/catalogue\/[^/]+$/;

/** True for a file on the first level of a room, which other rooms may import. */
function isDoor(path: string): boolean {
  const match = ROOM.exec(path);
  return match !== null && (CATALOGUE.test(path) || !path.slice(match[0].length).includes('/'));
}

/** Imports from a page or a room into a folder of another room. The folders of `ui` and `workspace` are open to all. */
export function pastDoors(arrows: readonly Arrow[]): readonly Arrow[] {
  return arrows.filter(
    ({ from, to }) => ![undefined, 'ui', 'workspace', roomOf(from)].includes(roomOf(to)) && !isDoor(to)
  );
}

/**
 * Doors of each room, and those that no other room imports.
 * @param arrows imports, those of tools and configuration included
 */
export function doorsByRoom(
  paths: readonly string[],
  arrows: readonly Arrow[]
): ReadonlyMap<string, { readonly doors: readonly string[]; readonly idle: readonly string[] }> {
  const used = new Set(arrows.flatMap(({ from, to }) => (roomOf(from) === roomOf(to) ? [] : [to])));
  const rooms = new Map<string, { doors: string[]; idle: string[] }>();
  for (const path of paths.filter(isDoor)) {
    const room = rooms.get(roomOf(path)!) ?? { doors: [], idle: [] };
    room.doors.push(path);
    if (!used.has(path)) room.idle.push(path);
    rooms.set(roomOf(path)!, room);
  }
  return rooms;
}
