import { say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { page } from '../families.js';
import { bootstrapCalls, userDataOf } from '../userData.js';

export const customUserDataWithoutTaint: Rule = {
  id: 'custom-user-data-without-taint',
  severity: 'warning',
  summary: 'User data of your own joins nodes without the taint that Karpenter waits for.',
  why: `
    With \`amiFamily: Custom\` Karpenter passes the user data on as it is, and only accepts a node that registers with the taint \`karpenter.sh/unregistered:NoExecute\`.
    Every other node is terminated after 15 minutes.
    Give it to the kubelet: \`--register-with-taints=karpenter.sh/unregistered:NoExecute\`.`,
  sources: [`${page}#specamifamily`, 'https://github.com/aws/karpenter-provider-aws/issues/6821'],
  covers: ['KNC077'],
  examples: [
    { title: 'A plain call of the bootstrap script', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          amiFamily: Custom
          userData: |
            #!/bin/bash
            /etc/eks/bootstrap.sh prod
      #     ^^^^^^^^^^^^^^^^^^^^^^^^^^ Nodes have to register with the taint karpenter.sh/unregistered:NoExecute, or they are terminated after 15 minutes` },
    { title: 'With the taint', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          amiFamily: Custom
          userData: |
            #!/bin/bash
            /etc/eks/bootstrap.sh prod --kubelet-extra-args '--register-with-taints=karpenter.sh/unregistered:NoExecute'` },
    { title: 'A script of your own, whatever it does', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          amiFamily: Custom
          userData: |
            #!/bin/bash
            /opt/join-cluster.sh` },
  ],
  mentions: ['userData'],
  *check(resource) {
    const data = userDataOf(resource);
    if (data?.family !== 'Custom' || !data.complete || data.text.includes('karpenter.sh/unregistered')) return;
    const joins = bootstrapCalls(data)[0] ?? data.lines.find((it) => /^kind:\s*["']?NodeConfig/.test(it.text));
    if (!joins) return;
    yield { span: joins.span, message: say`Nodes have to register with the taint karpenter.sh/unregistered:NoExecute, or they are terminated after 15 minutes` };
  },
};
