import { inLang, type Lang } from '#domain/text';
import type { Command } from '../command.ts';
import { padded } from '../print.ts';

/** What `sb --help` prints. */
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

/** What `sb <command> --help` prints. */
export function about({ summary, usage, details }: Command, lang: Lang): string {
  const told = `${inLang(summary, lang)}\n\n  npm run -s ${usage.replace(/^sb/, 'sb --')}`;
  return details ? `${told}\n\n${inLang(details, lang)}` : told;
}
