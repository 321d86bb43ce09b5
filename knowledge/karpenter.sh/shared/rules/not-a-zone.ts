import type { Finding, Message, Rule } from '../../../../engine/model.js';
import { replaceValue, say } from '../../../../engine/kit.js';
import { looksLikeZoneId } from '../../../shared/regions.js';
import { providerOf } from '../../../shared/provider.js';
import { writtenIn, type WrittenTerm } from '../../../shared/writtenRequirements.js';

export const notAZone: Rule = {
  id: 'not-a-zone',
  severity: 'warning',
  summary: "A zone's name or id stands under the wrong key, or is none.",
  why: `
    \`topology.kubernetes.io/zone\` takes names such as \`us-east-1a\`, which each account sees in its own order in older Regions; \`topology.k8s.aws/zone-id\` takes ids such as \`use1-az1\`.
    Karpenter compares texts, so the other spelling never matches.`,
  sources: [
    'https://karpenter.sh/docs/concepts/scheduling/#well-known-labels',
    'https://docs.aws.amazon.com/global-infrastructure/latest/regions/az-ids.html',
  ],
  covers: ['KNP050'],
  examples: [
    {
      title: 'Ids under the key of names',
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            spec:
              nodeClassRef: { group: karpenter.k8s.aws, kind: EC2NodeClass, name: default }
              requirements:
                - key: topology.kubernetes.io/zone
                  operator: In
                  values: [use1-az1, use1-az2]
      #                    ^^^^^^^^ use1-az1 is the id of a zone; ids belong under topology.k8s.aws/zone-id
      #                              ^^^^^^^^ use1-az2 is the id of a zone; ids belong under topology.k8s.aws/zone-id`,
      fixed: `
      apiVersion: karpenter.sh/v1
      kind: NodePool
      metadata:
        name: default
      spec:
        template:
          spec:
            nodeClassRef: { group: karpenter.k8s.aws, kind: EC2NodeClass, name: default }
            requirements:
              - key: topology.k8s.aws/zone-id
                operator: In
                values: [use1-az1, use1-az2]`,
    },
    {
      title: 'Names under the key of ids, and a Region',
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            spec:
              nodeClassRef: { group: karpenter.k8s.aws, kind: EC2NodeClass, name: default }
              requirements:
                - key: topology.k8s.aws/zone-id
                  operator: In
                  values: [us-east-1a]
      #                    ^^^^^^^^^^ us-east-1a is the name of a zone; names belong under topology.kubernetes.io/zone
                - key: topology.kubernetes.io/zone
                  operator: In
                  values: [us-east-1]
      #                    ^^^^^^^^^ us-east-1 is a Region; a zone has a letter behind it, as in us-east-1a`,
    },
    {
      title: 'Zones, Local Zones and Wavelength Zones',
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            spec:
              nodeClassRef: { group: karpenter.k8s.aws, kind: EC2NodeClass, name: default }
              requirements:
                - key: topology.kubernetes.io/zone
                  operator: In
                  values: [us-east-1a, us-west-2-lax-1a, us-east-1-wl1-bos-wlz-1]
                - key: topology.k8s.aws/zone-id
                  operator: In
                  values: [use1-az1]`,
    },
  ],
  mentions: ['kubernetes.io/zone', 'zone-id'],
  *check(resource) {
    if (!providerOf(resource)) return;
    for (const term of writtenIn(resource).terms) {
      if (term.operator !== 'In' && term.operator !== 'NotIn') continue;
      const wrong = term.normal === zone ? notNames : term.normal === zoneId ? notIds : undefined;
      const fix = swapped(term);
      // The fix renames the key for all values, so it hangs on the first only.
      const found = wrong ? term.values.filter(({ text }) => wrong(text)) : [];
      for (const [index, { node, text }] of found.entries()) yield { span: node.span, message: wrong!(text)!, ...(fix && index === 0 ? { fix } : {}) };
    }
  },
};

const zone = 'topology.kubernetes.io/zone';
const zoneId = 'topology.k8s.aws/zone-id';

function notNames(text: string): Message | undefined {
  if (isZoneName(text)) return undefined;
  if (looksLikeZoneId(text)) return say`${text} is the id of a zone; ids belong under ${zoneId}`;
  if (/^[a-z]{2,4}(-[a-z]+)+-\d+$/.test(text)) return say`${text} is a Region; a zone has a letter behind it, as in ${`${text}a`}`;
  return say`${text || '""'} is no name of a zone such as us-east-1a`;
}

function notIds(text: string): Message | undefined {
  return isZoneName(text) && !looksLikeZoneId(text) ? say`${text} is the name of a zone; names belong under ${zone}` : undefined;
}

/** A Region and a letter, or what comes behind it for Local Zones and Wavelength Zones. */
function isZoneName(text: string): boolean {
  return /^[a-z]{2,4}(-[a-z]+)+-\d+([a-z]|-[a-z0-9]+(-[a-z0-9]+)+)$/.test(text);
}

function swapped({ normal, key, values, complete }: WrittenTerm): Finding['fix'] {
  const other = normal === zone && values.every(({ text }) => looksLikeZoneId(text)) ? zoneId : normal === zoneId && values.every(({ text }) => isZoneName(text)) ? zone : undefined;
  return other && key && complete ? { title: say`Use ${other}`, edits: [replaceValue(key.node, other)] } : undefined;
}
