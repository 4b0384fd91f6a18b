import { readYaml } from '#formats/yaml';

export const incorrect = () => readYaml('x'.repeat(6_000_000), 'sample.yaml').diagnostics;
export const correct = () => readYaml('x', 'sample.yaml').diagnostics;
