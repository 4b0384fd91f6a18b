import { readYaml } from '#formats/yaml';

export const incorrect = () => readYaml(`a: &a 1\nb: [${'*a, '.repeat(200)}]`, 'sample.yaml').diagnostics;
export const correct = () => readYaml('a: &a 1\nb: [*a]', 'sample.yaml').diagnostics;
