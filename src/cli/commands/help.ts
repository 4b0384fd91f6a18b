import { inLang, type Lang } from '#domain/text';
import { lang as languages, type Option } from '../arguments.ts';
import type { Command } from '../command.ts';
import { padded, widthOf } from '../print.ts';

/** Returns the output of `sb --help`. */
export function overview(commands: readonly Command[], lang: Lang): string {
  const en = lang === 'en';
  const list = commands.map((command) => `  ${padded(command.name, 12)}${inLang(command.summary, lang)}`);
  return [
    en ? 'Switchboard: the core on the command line' : '接线台：命令行',
    '',
    '  npm run -s sb -- <command> [arguments] [--lang zh-CN|en]',
    '',
    ...list,
    '',
    en
      ? 'sb <command> --help tells more about one. Exit: 0 fine, 1 the input has errors, 2 wrong use.'
      : 'sb <命令> --help 看单个命令。退出码：0 正常，1 输入有错，2 用法不对。'
  ].join('\n');
}

/** Returns the output of `sb <command> --help`: usage, options and further notes. */
export function about({ summary, usage, options, details }: Command, lang: Lang): string {
  const named = Object.entries<Option>({ ...options, ...languages }).map(
    ([name, { value = '', text }]) => [`--${name} ${value}`, text] as const
  );
  const width = Math.max(28, ...named.map(([name]) => widthOf(name) + 2));
  const list = named.map(([name, text]) => `  ${padded(name, width)}${inLang(text, lang)}`);
  const told = [inLang(summary, lang), '', `  npm run -s ${usage.replace(/^sb/, 'sb --')}`, '', ...list];
  return [...told, ...(details ? ['', inLang(details, lang)] : [])].join('\n');
}
