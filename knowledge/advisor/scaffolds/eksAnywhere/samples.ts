/** The samples of EKS Anywhere's kinds, document by document: what is not asked for can then be left out. */
import type { Sample } from '../../../../engine/model.js';
import type { Decision, Part } from '../../../../engine/advisor/model.js';
import { samples as iam } from '../../../anywhere.eks.amazonaws.com/awsiamconfig/samples.js';
import { samples as clusters } from '../../../anywhere.eks.amazonaws.com/cluster/samples.js';
import { samples as flux } from '../../../anywhere.eks.amazonaws.com/fluxconfig/samples.js';
import { samples as nutanix } from '../../../anywhere.eks.amazonaws.com/nutanixmachineconfig/samples.js';
import { samples as oidc } from '../../../anywhere.eks.amazonaws.com/oidcconfig/samples.js';
import { samples as snowPools } from '../../../anywhere.eks.amazonaws.com/snowippool/samples.js';
import { samples as snow } from '../../../anywhere.eks.amazonaws.com/snowmachineconfig/samples.js';
import { samples as tinkerbell } from '../../../anywhere.eks.amazonaws.com/tinkerbellmachineconfig/samples.js';
import { samples as steps } from '../../../anywhere.eks.amazonaws.com/tinkerbelltemplateconfig/samples.js';
import { samples as vsphere } from '../../../anywhere.eks.amazonaws.com/vspheremachineconfig/samples.js';
import { samples as packages } from '../../../packages.eks.amazonaws.com/package/samples.js';
import { samples as controllers } from '../../../packages.eks.amazonaws.com/packagebundlecontroller/samples.js';

const all: readonly Sample[] = [...clusters, ...vsphere, ...tinkerbell, ...steps, ...nutanix, ...snow, ...snowPools, ...flux, ...oidc, ...iam, ...packages, ...controllers];

/**
 * One document of a sample with decisions about it; its name is set last.
 *
 * @param document its kind, or `Kind/name`; the first one when absent
 * @throws when there is no such document, which is a mistake here that tests find
 */
export function part(sample: string, decisions: readonly Decision[], document?: string): Part {
  const [kind, name] = document?.split('/') ?? [];
  const documents = all.find((it) => it.id === sample)?.yaml.split(/^---\n/m) ?? [];
  const base = documents.find((it) => kind === undefined || (it.includes(`\nkind: ${kind}\n`) && (name === undefined || it.includes(`\nmetadata:\n  name: ${name}\n`))));
  if (base === undefined) throw new Error(`There is no ${document ?? 'document'} in sample ${sample}`);
  return { base, decisions };
}

/** A decision to set a field: `spec.controlPlaneConfiguration.count`. */
export function set(path: string, value: unknown, because?: Decision['because']): Decision {
  return { path: path.split('.').map((it) => (/^\d+$/.test(it) ? Number(it) : it)), set: value, ...(because && { because }) };
}

export function remove(path: string): Decision {
  return { path: path.split('.').map((it) => (/^\d+$/.test(it) ? Number(it) : it)), remove: true };
}
