import { readFileSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { contentType } from 'mime-types';
import send from 'send';

const PORTS_TRIED = 50;

export interface Address {
  readonly host: string;
  readonly port: number;
  /** True if this port was requested explicitly, so that no other may be used. */
  readonly asked: boolean;
}

/** Returns the address as entered in a browser; an IPv6 host is put in brackets. */
export function addressUrl(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}/`;
}

const isFile = (path: string): boolean => path.startsWith('/_app/') || /^\/[^/]*\.\w+$/.test(path);

const packings = [
  { accepted: /\bbr\b/, name: 'br', ending: '.br' },
  { accepted: /\bgzip\b/, name: 'gzip', ending: '.gz' }
];

interface HeaderRule {
  readonly path: string;
  readonly below: boolean;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

function headerRules(folder: string): readonly HeaderRule[] {
  const blocks = readFileSync(join(folder, '_headers'), 'utf8')
    .replace(/^#.*$/gm, '')
    .split(/\n(?=\S)/)
    .map((block) => block.trim().split('\n'));
  return blocks.map(([path = '', ...lines]) => ({
    path: path.trim().replace(/\*$/, ''),
    below: path.trim().endsWith('*'),
    headers: lines.map((line) => [line.slice(0, line.indexOf(':')).trim(), line.slice(line.indexOf(':') + 1).trim()])
  }));
}

function pathOf(url: string): string | 400 | 404 {
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/s, ''));
    const parts = path.split(/[\\/]/);
    if (!path.startsWith('/') || path.includes('\0') || parts.includes('..')) return 400;
    return parts.some((part) => part.startsWith('.')) ? 404 : path;
  } catch {
    return 400; // a percent sign that begins no character
  }
}

/** Serves `folder` like a static host, with `_headers`. Throws if no port is free or `_headers` is unreadable. */
export async function serveFolder(folder: string, address: Address): Promise<{ server: Server; url: string }> {
  const root = await realpath(folder);
  const rules = headerRules(root);
  const last = address.asked ? address.port : address.port + PORTS_TRIED;
  for (let port = address.port; ; port += 1) {
    const server = createServer((request, response) => {
      answer(request, response).catch(() => refuse(response, 500));
    });
    try {
      await listen(server, address.host, port);
    } catch (error) {
      if (isTaken(error) && port < last) continue;
      throw error;
    }
    const bound = server.address();
    return { server, url: addressUrl(address.host, typeof bound === 'object' && bound ? bound.port : port) };
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = pathOf(request.url ?? '');
    response.setHeader('Cache-Control', 'no-cache');
    for (const rule of rules)
      if (rule.path === path || (rule.below && String(path).startsWith(rule.path)))
        for (const [name, value] of rule.headers) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      return refuse(response, 405);
    }
    if (typeof path === 'number') return refuse(response, path);
    const file = isFile(path) ? path : '/200.html';
    response.setHeader('Content-Type', contentType(extname(file)) || 'application/octet-stream');
    response.setHeader('Vary', 'Accept-Encoding');
    const wanted = String(request.headers['accept-encoding'] ?? '');
    for (const { accepted, name, ending } of packings)
      if (accepted.test(wanted) && (await isServed(file + ending))) {
        response.setHeader('Content-Encoding', name);
        return sendFile(file + ending);
      }
    return (await isServed(file)) ? sendFile(file) : refuse(response, 404);

    function sendFile(found: string): void {
      const encoded = found.split('/').map(encodeURIComponent).join('/');
      send(request, encoded, { root, index: false, cacheControl: false })
        .on('error', ({ status }: { status?: number }) => refuse(response, status ?? 500))
        .on('directory', () => refuse(response, 404))
        .pipe(response);
    }
  }

  async function isServed(file: string): Promise<boolean> {
    const place = join(root, ...file.split('/'));
    return (await realpath(place).catch(() => undefined)) === place;
  }
}

function refuse(response: ServerResponse, status: number): void {
  if (response.headersSent) return void response.destroy();
  for (const name of ['Content-Encoding', 'ETag', 'Last-Modified', 'Vary']) response.removeHeader(name);
  response.setHeader('Cache-Control', 'no-cache');
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${status}\n`);
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

/** Checks whether an error means that the port is in use. */
export function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}
