import type { Edit, Entry, Message, Node, Resource, Rule } from '../../../../engine/model.js';
import { lookUp, removeKey, say } from '../../../../engine/kit.js';
import { guide } from '../pages.js';

export const autoModeKarpenterField: Rule = {
  id: 'auto-mode-karpenter-field',
  severity: 'warning',
  summary: 'A NodeClass holds a field that only the EC2NodeClass of Karpenter has.',
  why: `
    On EKS Auto Mode AWS chooses the image, the kubelet's settings and the metadata options (IMDSv2, hop limit 1).
    \`kubectl\` refuses the field; Helm, Argo CD and Terraform let the API server drop it, and the nodes come without it.`,
  sources: [guide, 'https://docs.aws.amazon.com/eks/latest/userguide/auto-migrate-karpenter.html'],
  covers: ['AM039'],
  examples: [
    {
      title: 'An image and a disk of Karpenter',
      yaml: `
        apiVersion: eks.amazonaws.com/v1
        kind: NodeClass
        metadata:
          name: private
        spec:
          role: AutoNode
          amiFamily: AL2023
      #   ^^^^^^^^^ Auto Mode knows no amiFamily: AWS chooses the image
          blockDeviceMappings: []
      #   ^^^^^^^^^^^^^^^^^^^ Auto Mode knows no blockDeviceMappings: use ephemeralStorage`,
      fixed: `
      apiVersion: eks.amazonaws.com/v1
      kind: NodeClass
      metadata:
        name: private
      spec:
        role: AutoNode`,
    },
    {
      title: 'Public addresses',
      yaml: `
        apiVersion: eks.amazonaws.com/v1
        kind: NodeClass
        metadata:
          name: private
        spec:
          associatePublicIPAddress: false
      #   ^^^^^^^^^^^^^^^^^^^^^^^^ Auto Mode knows no associatePublicIPAddress: it stands in advancedNetworking`,
      fixed: `
      apiVersion: eks.amazonaws.com/v1
      kind: NodeClass
      metadata:
        name: private
      spec:
        advancedNetworking: { associatePublicIPAddress: false }`,
    },
    {
      title: 'A field of both',
      yaml: `
      apiVersion: eks.amazonaws.com/v1
      kind: NodeClass
      metadata:
        name: private
      spec:
        placementGroupSelector: { name: training }`,
    },
  ],
  *check(resource) {
    const spec = resource.root.get('spec');
    for (const entry of spec?.entries() ?? []) {
      const instead = lookUp(replacements, entry.name);
      if (!spec || !instead || entry.unknown) continue;
      const fix = moved(resource, spec, entry);
      yield { span: entry.key, message: say`Auto Mode knows no ${entry.name}: ${instead}`, ...(fix ? { fix: { title: say`Write what Auto Mode takes`, edits: [fix] } } : {}) };
    }
  },
};

const image = say`AWS chooses the image`;
const fixed = say`AWS fixes it`;

/** What takes the place of a field. The list shrinks as Auto Mode grows. */
const replacements: Readonly<Record<string, Message>> = Object.freeze({
  amiFamily: image,
  amiSelectorTerms: image,
  associatePublicIPAddress: say`it stands in advancedNetworking`,
  blockDeviceMappings: say`use ephemeralStorage`,
  connectionTracking: fixed,
  context: fixed,
  cpuOptions: fixed,
  detailedMonitoring: fixed,
  instanceStorePolicy: say`the size in ephemeralStorage decides whether local disks are used`,
  ipPrefixCount: say`use ipv4PrefixSize in advancedNetworking`,
  kubelet: say`AWS sets the kubelet, with 110 pods at most`,
  metadataOptions: say`nodes have IMDSv2 with hop limit 1`,
  networkInterfaces: say`it stands in advancedNetworking`,
  userData: say`use a DaemonSet, advancedNetworking or certificateBundles`,
});

/** Moved where it is the same elsewhere, removed where nothing can be kept. */
function moved({ document }: Resource, spec: Node, { name, key, node, merged }: Entry): Edit | undefined {
  if (merged) return undefined;
  if (name !== 'associatePublicIPAddress') return name === 'networkInterfaces' ? undefined : removeKey(document, spec, name);
  if (spec.get('advancedNetworking') || node.type !== 'boolean') return undefined;
  return { span: { start: key.start, end: node.span.end }, text: `advancedNetworking: { associatePublicIPAddress: ${node.text} }` };
}
