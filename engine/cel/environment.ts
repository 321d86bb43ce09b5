import { Environment, Optional } from '@marcbachmann/cel-js';

import { derive } from '../derive.js';
import { cidrLibrary } from './library/cidr.js';
import type { Library } from './library/define.js';
import { formatLibrary } from './library/format.js';
import { ipLibrary } from './library/ip.js';
import { listLibrary } from './library/lists.js';
import { quantityLibrary } from './library/quantity.js';
import { regexLibrary } from './library/regex.js';
import { semverLibrary } from './library/semver.js';
import { setsLibrary } from './library/sets.js';
import { stringsLibrary } from './library/strings.js';
import { urlLibrary } from './library/url.js';
import { createMeter, type RuleMeter } from './meter.js';
import { metered } from './metered.js';

/** CEL with Kubernetes' extensions, and the meter that all its programs run on. */
export interface Cel {
  readonly meter: RuleMeter;
  /** Throws what the library throws when the text is no CEL. */
  parse(text: string): Program;
}

/** Throws, or answers with a value of CEL: whole numbers are bigints. */
export type Program = (variables: Readonly<Record<string, unknown>>) => unknown;

/** What the library has, but reads differently from Go: these names lead to ours. */
const replaced: Readonly<Record<string, string>> = Object.freeze({ matches: 're2Matches', lowerAscii: 'asciiLower', upperAscii: 'asciiUpper', int: 'strictInt' });

const here = Object.freeze({});

/** Made when the first rule is read: most workspaces have no CRD. */
export const cel = (): Cel => environment(here);
const environment = derive((_: object): Cel => {
  const meter = createMeter();
  const made = new Environment({ unlistedVariablesAreDyn: false, homogeneousAggregateLiterals: false, enableOptionalTypes: true });
  made.registerVariable('self', 'dyn').registerVariable('oldSelf', 'dyn');
  const libraries = [
    regexLibrary(meter), stringsLibrary(meter), listLibrary, setsLibrary(meter), urlLibrary, ipLibrary, cidrLibrary, quantityLibrary,
    semverLibrary, formatLibrary(Optional),
  ];
  for (const it of libraries) register(made, it);
  return {
    meter,
    parse(text) {
      const parsed = made.parse(text);
      metered(parsed.ast, meter, replaced);
      return (variables) => parsed(variables) as unknown;
    },
  };
});

function register(made: Environment, { types = {}, namespaces = {}, functions }: Library): void {
  for (const [name, { constructor, equal }] of Object.entries(types)) {
    made.registerType(name, constructor as never);
    if (equal) made.registerOperator(`${name} == ${name}`, equal as never);
  }
  for (const [name, { type, value }] of Object.entries(namespaces)) made.registerConstant(name, type, value);
  for (const { signature, run } of functions) made.registerFunction(signature, run as never, { async: false } as never);
}
