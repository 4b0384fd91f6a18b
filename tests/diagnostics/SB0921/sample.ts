import { packText } from '#formats/packed-text';
import { readScenarioLink } from '#scenario/link';

export const incorrect = () => readScenarioLink(packText('format: 2').slice(0, -3)).diagnostics;
export const correct = () => readScenarioLink(packText('format: 2')).diagnostics;
