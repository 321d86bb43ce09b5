import { familyOf, say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { readerOf } from '../dialect.js';
import { flagsOf } from '../flags.js';
import { hybridCode } from '../sources.js';

export const hybridNodeIpNotIpv4: Rule = {
  id: 'hybrid-node-ip-not-ipv4',
  severity: 'warning',
  summary: 'A hybrid node is given an address that is not one IPv4 address.',
  why: `
    Clusters with hybrid nodes are IPv4 only, and \`nodeadm init\` checks that the address lies in a remote node network of the cluster. Two addresses, an IPv6 address or a name do not.`,
  sources: ['https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-networking.html', `${hybridCode}internal/node/hybrid/`],
  covers: ['NC040'],
  examples: [
    { title: 'Two addresses', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        cluster: { name: demo, region: eu-west-1 }
        hybrid:
          ssm: { activationCode: "\${CODE}", activationId: "\${ID}" }
        kubelet:
          flags:
            - --node-ip=10.80.0.7,fd00::7
    #         ^^^^^^^^^^^^^^^^^^^^^^^^^^^ The address of a hybrid node is one IPv4 address, and 10.80.0.7,fd00::7 is not` },
    { title: 'One address', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        cluster: { name: demo, region: eu-west-1 }
        hybrid:
          ssm: { activationCode: "\${CODE}", activationId: "\${ID}" }
        kubelet:
          flags:
            - --node-ip=10.80.0.7` },
  ],
  *check(resource) {
    if (readerOf(resource).dialect !== 'hybrid') return;
    const last = flagsOf(resource).findLast((it) => it.name === 'node-ip');
    if (last?.value && !/[$<{]/.test(last.value) && familyOf(last.value) !== 4) yield { span: last.node.span, message: say`The address of a hybrid node is one IPv4 address, and ${last.value} is not` };
  },
};
