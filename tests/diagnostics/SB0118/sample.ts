import { readYaml } from '#formats/yaml';

// What it tells of beside is what there was too much of.
export const incorrect = () =>
  readYaml('k: 1\n'.repeat(200), 'sample.yaml').diagnostics.filter(({ severity }) => severity === 'info');
export const correct = () => readYaml('k: 1\n'.repeat(100), 'sample.yaml').diagnostics;
