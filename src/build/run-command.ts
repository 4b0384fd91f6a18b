import { execFile, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

export interface Ran {
  /** Exit code; 1 if the command could not be started or was ended by a signal. */
  readonly code: number;
  /** Standard output and error combined, in order of arrival. */
  readonly output: string;
  readonly took_ms: number;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly limit_ms?: number;
  readonly shows?: RegExp;
}

/** Runs a command without a shell and without input, and collects its output. Never throws. */
export function runCommand(command: string, args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const started_ms = performance.now();
  return new Promise((resolve) => {
    const pieces: string[] = [];
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1', ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: options.limit_ms
    });
    const done = (code: number): void =>
      resolve({ code, output: pieces.join(''), took_ms: performance.now() - started_ms });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (piece: string) => pieces.push(piece));
      if (options.shows)
        createInterface(stream).on('line', (line) => {
          if (options.shows!.test(line)) console.log(line);
        });
    }
    child.once('error', (error) => {
      pieces.push(`${command}: ${error.message}\n`);
      done(1);
    });
    child.once('close', (code, signal) => {
      if (signal) pieces.push(`\nEnded by ${signal} after ${Math.round(performance.now() - started_ms)} ms.\n`);
      done(code ?? 1);
    });
  });
}

/** Runs a package.json script without its pre-scripts: parallel steps must not write a file that another reads. */
export function runScript(script: string, args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const npm = process.env['npm_execpath'];
  const rest = ['run', '--silent', '--ignore-scripts', script, ...(args.length > 0 ? ['--', ...args] : [])];
  if (npm?.endsWith('.js') || npm?.endsWith('.cjs')) return runCommand(process.execPath, [npm, ...rest], options);
  return process.platform === 'win32'
    ? runCommand('cmd.exe', ['/d', '/s', '/c', 'npm', ...rest], options)
    : runCommand('npm', rest, options);
}

let before: Promise<unknown> = Promise.resolve();

/** Runs a program of this folder, one at a time, as the bundler uses the other processor. Rejects with `failure`. */
export function runProgram(file: string, failure: string): Promise<string> {
  const args = ['--max-semi-space-size=64', '--import', 'tsx', `src/build/${file}`];
  const options = { cwd: resolve(import.meta.dirname, '../..'), maxBuffer: 64_000_000, timeout: 600_000 };
  const ran = before.then(
    () =>
      new Promise<string>((done, fail) => {
        execFile(process.execPath, args, options, (error, stdout, stderr) => {
          if (error) fail(new Error(`${failure}\n${stderr || error.message}`));
          else done(stdout);
        });
      })
  );
  before = ran.catch(() => undefined);
  return ran;
}
