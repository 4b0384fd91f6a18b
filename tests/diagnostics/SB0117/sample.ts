import { readYaml } from '#formats/yaml';

import { scenarioLimits } from '#formats/yaml';

// No text is known that brings the parser to throw; whatever did would be told like this.
const broken = {
  ...scenarioLimits,
  get depth(): number {
    throw new RangeError('broken');
  }
};

export const incorrect = () => readYaml('a: [1]', 'sample.yaml', broken).diagnostics;
export const correct = () => readYaml('a: [1]', 'sample.yaml').diagnostics;
