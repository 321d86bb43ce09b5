import { lookUp, say } from '../../../../engine/kit.js';
import type { Message } from '../../../../engine/model.js';
import type { Field, Given } from '../../../../engine/advisor/model.js';
import { region } from '../../checks.js';
import { regionField } from '../../fields/cluster.js';
import { regions } from '../../../shared/regions.js';

/**
 * Zones outside of Regions, by Region, for offers. Those with a shape of their own that are not here are taken all the
 * same. https://docs.aws.amazon.com/local-zones/latest/ug/available-local-zones.html,
 * https://docs.aws.amazon.com/wavelength/latest/developerguide/available-wavelength-zones.html
 */
const localZones: Readonly<Record<string, string>> = Object.freeze({
  'us-west-2': 'lax-1a lax-1b den-1a hnl-1a las-1a pdx-1a phx-2a sea-1a',
  'us-east-1': 'atl-2a bos-1a bue-1a chi-2a dfw-2a iah-2a lim-1a mci-1a mia-2a msp-1a nyc-2a phl-1a qro-1a scl-1a',
  'eu-central-1': 'ham-1a waw-1a',
  'eu-north-1': 'cph-1a hel-1a',
  'ap-northeast-1': 'tpe-1a',
  'ap-south-1': 'ccu-1a del-1a',
  'ap-southeast-1': 'bkk-1a mnl-1a',
  'ap-southeast-2': 'akl-1a per-1a',
  'af-south-1': 'los-1a',
  'me-south-1': 'mct-1a',
});

const wavelengthZones: Readonly<Record<string, string>> = Object.freeze({
  'ap-northeast-2': 'sel cjj',
  'ap-northeast-1': 'nrt kix',
  'us-east-1': 'bos atl bna chi clt dfw dtw iah mia msp nyc tpa was',
  'us-west-2': 'sfo den las lax phx sea',
  'eu-central-1': 'ber dtm muc',
  'eu-west-2': 'lon',
});

export type Sort = 'local' | 'wavelength';

/** The zones of a Region that are known, the first one first to be offered. */
export function zonesOf(sort: Sort, at: string): readonly string[] {
  const known = lookUp(sort === 'local' ? localZones : wavelengthZones, at);
  return (known?.split(' ') ?? []).map((it) => (sort === 'local' ? `${at}-${it}` : `${at}-wl1-${it}-wlz-1`));
}

/** The Region, among those that have such zones. */
export function edgeRegionField(sort: Sort, usual: string, others: readonly string[]): Field {
  const codes = Object.keys(sort === 'local' ? localZones : wavelengthZones);
  return {
    ...regionField,
    help: sort === 'local' ? say`The one that the Local Zone hangs from; the control plane runs there.` : say`The one that the Wavelength Zone hangs from; the control plane runs there.`,
    suggestions: () => codes,
    usual: () => usual,
    check: (value) => region(value) ?? (codes.includes(value) ? undefined : noZones(sort, value, codes.join(', '))),
    examples: others,
    wrong: [...regionField.wrong!, 'eu-west-3'],
  };
}

function noZones(sort: Sort, value: string, codes: string): Message {
  return sort === 'local' ? say`Nodewise knows no Local Zone of ${value}; Regions with one are ${codes}` : say`Nodewise knows no Wavelength Zone of ${value}; Regions with one are ${codes}`;
}

const shapes: Readonly<Record<Sort, RegExp>> = Object.freeze({ local: /^-[a-z]{3}-\d[a-z]$/, wavelength: /^-wl\d-[a-z]{3}\d?-wlz-?\d$/ });

/** What is wrong with a zone: its sort, its Region, or its form. */
export function zoneProblem(sort: Sort, value: string, it: Given): Message | undefined {
  const at = it.text('region');
  const example = zonesOf(sort, at)[0] ?? '';
  // The longest code that fits: none is the beginning of another, but a zone may be of a Region that is not known.
  const own = regions.find((one) => value.startsWith(one.code))?.code;
  if (own === undefined) return say`${value} is no zone; write one such as ${example}`;
  const rest = value.slice(own.length);
  if (/^[a-f]$/.test(rest)) return sort === 'local' ? say`${value} is a zone of the Region itself, not a Local Zone such as ${example}` : say`${value} is a zone of the Region itself, not a Wavelength Zone such as ${example}`;
  if (!shapes[sort].test(rest)) return sort === 'local' ? say`${value} is no Local Zone; write one such as ${example}` : say`${value} is no Wavelength Zone; write one such as ${example}`;
  return own === at ? undefined : say`${value} hangs from ${own}, but the cluster is in ${at}; both have to be the same`;
}
