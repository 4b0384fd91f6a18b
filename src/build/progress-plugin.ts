import type { Plugin } from 'vite';

/** Prints a line for each step of a build with the seconds since its start, as a sign of progress. */
export function progressPlugin(): Plugin {
  const say = (en: string, zh: string): void =>
    console.log(`  [${process.uptime().toFixed(0).padStart(2)} s] ${en} ${zh}`);
  return {
    name: 'switchboard-progress',
    apply: 'build',
    buildStart() {
      if (this.environment.name === 'client')
        say('reading pages and playing the recorded calls …', '读取页面，重放示范通话……');
    },
    generateBundle() {
      if (this.environment.name === 'client') say('writing files …', '写出文件……');
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        if (this.environment.name !== 'client') say('done', '完成');
      }
    }
  };
}
