import type { Arrow } from './arrows.ts';

/** A room with doors; pages, command line and build have none, nobody comes in there. */
const ROOM = /^(?:src\/lib\/([^/]+)|(machines))\//;

/** The name of the room that a file stands in; of a page or a command, nothing. */
export function roomOf(path: string): string | undefined {
  const [, lib, machines] = ROOM.exec(path) ?? [];
  return lib ?? machines;
}

/** The families of the catalogue of diagnostics: doors each, so that a room that reports by one loads no other. */
const CATALOGUE = /^src\/lib\/diagnostics\/catalogue\/[^/]+$/;

/** A file on the first level of a room: what others may import. */
function isDoor(path: string): boolean {
  const match = ROOM.exec(path);
  return match !== null && (CATALOGUE.test(path) || !path.slice(match[0].length).includes('/'));
}

/** Imports that reach from one room, or from a page, into a folder of another room. `ui` is a toolbox: its folders are for everybody. */
export function pastDoors(arrows: readonly Arrow[]): readonly Arrow[] {
  return arrows.filter(({ from, to }) => ![undefined, 'ui', roomOf(from)].includes(roomOf(to)) && !isDoor(to));
}

/**
 * Of each room its doors, and those among them that nobody outside imports.
 * @param arrows also those of tools and configuration, which may use a door as everybody may
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
