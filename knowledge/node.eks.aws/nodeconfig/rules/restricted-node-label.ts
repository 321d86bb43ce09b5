import { offsetsIn, say } from '../../../../engine/kit.js';
import type { Message, Rule } from '../../../../engine/model.js';
import { isLabelValue, isQualifiedName } from '../../../shared/names.js';
import { readerOf, type Dialect } from '../dialect.js';
import { flagsOf, labelsOf } from '../flags.js';

export const restrictedNodeLabel: Rule = {
  id: 'restricted-node-label',
  severity: 'warning',
  summary: 'The kubelet may not give its node this label.',
  why: `
    The kubelet refuses to start with labels of \`kubernetes.io\` and \`k8s.io\` other than a few well-known ones and those below \`kubelet.kubernetes.io\` and \`node.kubernetes.io\`: a node could otherwise pass for another. Set them through the API once the node is there.
    It refuses keys and values that are no labels as well.
    \`eks.amazonaws.com/compute-type\` and, on hybrid nodes, \`eks.amazonaws.com/hybrid-credential-provider\` are set by \`nodeadm\` and tell add-ons where to run.`,
  sources: ['https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/#noderestriction', 'https://github.com/kubernetes/kubernetes/blob/master/cmd/kubelet/app/options/options.go', 'https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-cni.html'],
  upstream: ['unknown \'kubernetes.io\' or \'k8s.io\' labels specified with --node-labels'],
  covers: ['NC036'],
  examples: [
    { title: 'A role', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        kubelet:
          flags:
            - --node-labels=node-role.kubernetes.io/worker=,team=a
    #                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The kubelet may not set node-role.kubernetes.io/worker, and does not start with it` },
    { title: 'A label of EKS', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        kubelet:
          flags:
            - --node-labels=eks.amazonaws.com/compute-type=hybrid
    #                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ eks.amazonaws.com/compute-type is set for the node; another value sends add-ons to the wrong nodes` },
    { title: 'A value with a space', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        kubelet:
          flags:
            - "--node-labels=team=a b"
    #                        ^^^^ a b is not the value of a label, and the kubelet does not start with it` },
    { title: 'Labels of your own', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        kubelet:
          flags:
            - --node-labels=team=a,node.kubernetes.io/pool=gpu,topology.kubernetes.io/zone=rack-7` },
  ],
  *check(resource) {
    const { dialect } = readerOf(resource);
    for (const flag of flagsOf(resource).filter((it) => it.name === 'node-labels')) {
      const offsets = offsetsIn(resource.document, flag.node);
      for (const { key, value, at } of labelsOf(flag)) {
        const message = complaint(key, value, dialect);
        if (key !== '' && message) yield { span: { start: offsets[at]!, end: offsets[at + key.length]! }, message };
      }
    }
  },
};

function complaint(key: string, value: string | undefined, dialect: Dialect): Message | undefined {
  if (isPlaceholder(key) || isPlaceholder(value ?? '')) return undefined;
  if (!isQualifiedName(key)) return say`${key} is not the key of a label, and the kubelet does not start with it`;
  if (value !== undefined && !isLabelValue(value)) return say`${value} is not the value of a label, and the kubelet does not start with it`;
  if (isRestricted(key)) return say`The kubelet may not set ${key}, and does not start with it`;
  const own = key === 'eks.amazonaws.com/compute-type' || (dialect === 'hybrid' && key === 'eks.amazonaws.com/hybrid-credential-provider');
  return own ? say`${key} is set for the node; another value sends add-ons to the wrong nodes` : undefined;
}

/** What a shell or a template will put in. */
function isPlaceholder(text: string): boolean {
  return /[$<{]/.test(text);
}

/** Source: staging/src/k8s.io/kubelet/pkg/apis/well_known_labels.go of https://github.com/kubernetes/kubernetes. */
function isRestricted(key: string): boolean {
  const domain = key.includes('/') ? key.slice(0, key.indexOf('/')) : '';
  const isTheirs = /(?:^|\.)(?:kubernetes|k8s)\.io$/.test(domain);
  return isTheirs && !allowed.includes(key) && !/(?:^|\.)(?:kubelet|node)\.kubernetes\.io$/.test(domain);
}

const allowed: readonly string[] = Object.freeze([
  'kubernetes.io/hostname', 'topology.kubernetes.io/zone', 'topology.kubernetes.io/region', 'failure-domain.beta.kubernetes.io/zone',
  'failure-domain.beta.kubernetes.io/region', 'node.kubernetes.io/instance-type', 'beta.kubernetes.io/instance-type', 'kubernetes.io/os',
  'kubernetes.io/arch', 'beta.kubernetes.io/os', 'beta.kubernetes.io/arch',
]);
