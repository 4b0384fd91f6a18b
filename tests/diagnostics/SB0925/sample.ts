import { readKeptRuns, scenarioFile } from '#formats/kept-runs';

const read = (format: number) =>
  readKeptRuns(scenarioFile(`scenario: x\n---\nkept-runs: ${format}\nruns: []\n`), 'x.yaml').diagnostics;

export const incorrect = () => read(2);
export const correct = () => read(1);
