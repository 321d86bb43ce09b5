import { isSet, removeKey, say, select } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { crd } from '../families.js';

export const restrictedTag: Rule = {
  id: 'restricted-tag',
  severity: 'error',
  summary: 'A tag is one that Karpenter sets itself.',
  why: `
    Karpenter finds its instances by these tags, so a class may not set them:
    \`eks:eks-cluster-name\`, \`karpenter.sh/nodepool\`, \`karpenter.sh/nodeclaim\`, \`karpenter.k8s.aws/ec2nodeclass\`, and everything that begins with \`kubernetes.io/cluster\`.
    In v1beta1 it is \`karpenter.sh/managed-by\` instead of the first.`,
  sources: [crd],
  upstream: ['kubernetes.io/cluster/', 'eks:eks-cluster-name', 'karpenter.sh/nodepool', 'karpenter.sh/nodeclaim', 'karpenter.k8s.aws/ec2nodeclass']
    .map((it) => `tag contains a restricted tag matching ${it}`),
  covers: ['KNC057'],
  examples: [
    { title: 'The cluster tag', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          tags:
            team: data
            kubernetes.io/cluster/prod: owned
      #     ^^^^^^^^^^^^^^^^^^^^^^^^^^ Karpenter sets kubernetes.io/cluster/prod itself, so it may not stand here`, fixed: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          tags:
            team: data` },
    { title: 'Tags of your own', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          tags:
            team: data` },
  ],
  mentions: ['tags'],
  *check({ root, document, kind }) {
    const restricted = kind.version === 'v1beta1' ? restrictedBefore : restrictedNow;
    for (const tags of select(root, 'spec.tags')) {
      for (const { name, key, node, unknown } of tags.entries()) {
        if (unknown || !isSet(node) || !(restricted.includes(name) || name.startsWith('kubernetes.io/cluster'))) continue;
        const edit = removeKey(document, tags, name);
        yield { span: key, message: say`Karpenter sets ${name} itself, so it may not stand here`, ...(edit ? { fix: { title: say`Remove ${name}`, edits: [edit] } } : {}) };
      }
    }
  },
};

const restrictedAlways = ['karpenter.sh/nodepool', 'karpenter.sh/nodeclaim', 'karpenter.k8s.aws/ec2nodeclass'] as const;
const restrictedNow: readonly string[] = Object.freeze(['eks:eks-cluster-name', ...restrictedAlways]);
/** Source: the v1beta1 of the CRD at v0.37.8. */
const restrictedBefore: readonly string[] = Object.freeze(['karpenter.sh/managed-by', ...restrictedAlways]);
