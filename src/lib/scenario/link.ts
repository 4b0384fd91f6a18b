import { report } from '#diagnostics/catalogue/studio';
import { bad, good, type Result } from '#diagnostics/diagnostic';
import { mostLink, packText, unpackText } from '#formats/packed-text';
import { mostInFile, scenarioFile } from '#formats/kept-runs';
import { scenarioLimits } from '#formats/yaml';

/** Returns a scenario's file as a link fragment; SB0922 if it is too long for one. */
export function scenarioLink(text: string): Result<string> {
  const packed = packText(text);
  return packed.length > mostLink ? bad(report('SB0922', { came: packed.length, limit: mostLink })) : good(packed);
}

/** Returns the file in a link fragment, with its saved runs; SB0921 if damaged or larger than a scenario may be. */
export function readScenarioLink(fragment: string): Result<string> {
  const unpacked = fragment.length > mostLink ? undefined : unpackText(fragment, mostInFile);
  const isOne = unpacked && 'text' in unpacked && scenarioFile(unpacked.text).text.length <= scenarioLimits.bytes;
  return isOne ? good(unpacked.text) : bad(report('SB0921', {}));
}
