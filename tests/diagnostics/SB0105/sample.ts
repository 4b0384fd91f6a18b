import { readYaml } from '#formats/yaml';

export const incorrect = () => readYaml('\n'.repeat(50_000), 'sample.yaml').diagnostics;
export const correct = () => readYaml('a: 1\n', 'sample.yaml').diagnostics;
