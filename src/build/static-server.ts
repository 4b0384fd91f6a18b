import { createServer, type Server } from 'node:http';
import sirv, { type Options } from 'sirv';

/** How many ports after the first are tried before giving up. */
const PORTS_TRIED = 50;

export interface Address {
  readonly host: string;
  readonly port: number;
  /** True if somebody asked for this very port: then no other will do. */
  readonly asked: boolean;
}

const FIRST_PORT = 5180;

/** Reads HOST and PORT. Answers a sentence instead of an address if PORT is none. */
export function readAddress(env: Readonly<Record<string, string | undefined>>): Address | string {
  const host = env['HOST'] || '127.0.0.1';
  const text = env['PORT'];
  if (!text) return { host, port: FIRST_PORT, asked: false };
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return { host, port, asked: true };
  return `PORT is "${text}", which is not a port. Give a number from 0 to 65535, or leave PORT out.`;
}

/** The address as one writes it into a browser; an IPv6 host stands in brackets. */
export function addressUrl(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}/`;
}

/** What Kit and the data's plug-in name by its content: it never changes, so nobody asks for it twice. */
const NAMED_BY_CONTENT = '/_app/immutable/';

/** What is a file where there is one, and no address of a page: of the build, or beside its shell. A page may have a dot in its address (`/practice/own.refund`). */
const isFile = (path: string): boolean => path.startsWith('/_app/') || /^\/[^/]*\.\w+$/.test(path);

/**
 * Serves `folder` as a static host would: files as they are, packed by brotli or gzip where the build has that and the
 * browser takes it, and `200.html` for every other address.
 * Answers when it is really listening. Throws what `listen` threw if no port could be had.
 */
export async function serveFolder(folder: string, address: Address): Promise<{ server: Server; url: string }> {
  // `dev` reads the disk at each request, so a build made under a running server is served, not crashed on.
  const served: Options = {
    dev: true,
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders: (response, path) => {
      if (path.startsWith(NAMED_BY_CONTENT)) response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
    }
  };
  const files = sirv(folder, served);
  const pages = sirv(folder, { ...served, single: '200.html', ignores: false });
  const last = address.asked ? address.port : address.port + PORTS_TRIED;
  for (let port = address.port; ; port += 1) {
    const server = createServer((request, response) =>
      isFile(request.url?.split(/[?#]/)[0] ?? '/') ? files(request, response) : pages(request, response)
    );
    try {
      await listen(server, address.host, port);
    } catch (error) {
      if (isTaken(error) && port < last) continue;
      throw error;
    }
    const bound = server.address();
    return { server, url: addressUrl(address.host, typeof bound === 'object' && bound ? bound.port : port) };
  }
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** Says whether a thrown thing means that the port is in use. */
export function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}
