/** Payloads, and scenarios that hold one in each of their texts. */
import { isMap, isPair, isScalar, parseDocument, visit, type Scalar } from 'yaml';

/** What a payload does once it runs. */
export const hit = 'window.sbHit=1';
export const attacks: readonly string[] = [
  `<script>${hit}</script>`,
  `<img src=x onerror="${hit}">`,
  `"><img src=x onerror=${hit}>`,
  `<svg onload="${hit}"><title>x</title></svg>`,
  `<svg><script>${hit}</script></svg>`,
  `<math><mtext><img src=x onerror=${hit}></mtext></math>`,
  `<iframe src="javascript:parent.${hit}"></iframe>`,
  `<iframe srcdoc="<script>parent.${hit}</script>"></iframe>`,
  `<a href="javascript:${hit}">x</a>`,
  `[x](javascript:${hit})`,
  `javascript:${hit}`,
  `data:text/html,<script>${hit}</script>`,
  `<body onload=${hit}>`,
  `<details open ontoggle=${hit}>x</details>`,
  `<input autofocus onfocus=${hit}>`,
  `<style>*{background:url(https://attack.example/css)}</style>`,
  `<link rel=stylesheet href=https://attack.example/a.css>`,
  `<meta http-equiv=refresh content="0;url=https://attack.example/">`,
  `<base href="https://attack.example/">`,
  `<form action=https://attack.example/><button>x</button></form>`,
  `<object data=https://attack.example/x></object>`,
  `<template><img src=x onerror=${hit}></template>`,
  `<video><source onerror=${hit}></video>`,
  `<button onclick=${hit}>x</button>`,
  `{@html '<img src=x onerror=${hit}>'}`,
  `\${${hit}}`,
  `{{constructor.constructor('${hit}')()}}`,
  `</textarea><script>${hit}</script>`,
  `</title><script>${hit}</script>`,
  `-->]]><script>${hit}</script>`,
  `';${hit};//`,
  `\`;${hit};//`,
  `\u202etxet\u202c<img src=x onerror=${hit}>`,
  `\u2066\u2067<b onclick=${hit}>x</b>\u2069`,
  `&lt;img src=x onerror=${hit}&gt;`,
  `%3Cscript%3E${hit}%3C/script%3E`,
  `=HYPERLINK("https://attack.example/","x")`,
  `@SUM(1+1)*cmd|'/C calc'!A0`,
  `__proto__`,
  `constructor`,
  `toString`,
  `expression(${hit})`,
  `url(https://attack.example/x)`,
  `x${'长'.repeat(300)}`,
  `W${'w'.repeat(300)}`,
  `\u0301\u0301\u0301\u0301<p id=sb-attack>x</p>`
];

interface Attacked {
  readonly text: string;
  readonly pairs: number;
}

/** Texts that people read: strings with something to read in them, in the languages of the app, or with room between words. */
const isText = ({ value }: Scalar): boolean =>
  typeof value === 'string' && (/[^\x00-\x7f]/.test(value) || / /.test(value));
/** Wordings, formulas and times are read by rules of their own: a file with a payload there cannot be read, which the last test holds. */
const readByRules: ReadonlySet<string> = new Set([
  'names',
  'if',
  'where',
  'when',
  'uses',
  'minutes',
  'after',
  'until',
  'at',
  'on',
  'over',
  'desk'
]);

const saidBelow: ReadonlySet<string> = new Set(['brief', 'lines', 'ready', 'say', 'facts']);

/** The scenario with a payload behind each text of it, the next one in each. @param from which comes first */
export function attacked(source: string, id: string, from: number): Attacked {
  const document = parseDocument(source);
  let pairs = 0;
  visit(document, {
    Pair(_, pair) {
      if (isScalar(pair.key) && readByRules.has(String(pair.key.value))) return visit.SKIP;
      return undefined;
    },
    Scalar(key, node, path) {
      if (key === 'key' || !isText(node)) return;
      // Behind what is there, so that what reads it still finds what it looks for. Braces name facts in what is said: one that names none is an error.
      const at = from + pairs;
      const turned = [...attacks.slice(at % attacks.length), ...attacks];
      const isSaid = path.some((it) => isPair(it) && isScalar(it.key) && saidBelow.has(String(it.key.value)));
      const payload = isSaid ? turned.find((it) => !/[{}]/.test(it)) : turned[0];
      node.value = `${String(node.value)} ${payload!}`;
      pairs += 1;
    }
  });
  if (isMap(document.contents)) document.set('scenario', id);
  document.commentBefore = `<img src=x onerror=${hit}>`;
  return { text: document.toString({ lineWidth: 0 }), pairs };
}
