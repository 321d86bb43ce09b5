import { say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { code, page } from '../families.js';
import { bootstrapCalls, userDataOf } from '../userData.js';

export const bootstrapScriptTwice: Rule = {
  id: 'bootstrap-script-twice',
  severity: 'warning',
  summary: 'User data of AL2 joins the cluster although Karpenter does.',
  why: 'Karpenter adds its own call of `/etc/eks/bootstrap.sh` behind your user data. Called twice, the kubelet starts without the labels, taints and limits that Karpenter expects. Leave the call out, or choose `amiFamily: Custom`.',
  sources: [`${page}#specuserdata`, `${code}pkg/providers/amifamily/bootstrap/eksbootstrap.go`],
  covers: ['KNC073'],
  examples: [
    { title: 'A call of your own', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          amiFamily: AL2
          userData: |
            #!/bin/bash
            yum install -y jq && /etc/eks/bootstrap.sh prod
      #     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Karpenter runs /etc/eks/bootstrap.sh after this itself` },
    { title: 'A change to the script', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          amiFamily: AL2
          userData: |
            #!/bin/bash
            sed -i 's/set -o errexit/set +e/' /etc/eks/bootstrap.sh` },
  ],
  mentions: ['userData'],
  *check(resource) {
    const data = userDataOf(resource);
    if (data?.family !== 'AL2') return;
    for (const { span } of bootstrapCalls(data)) yield { span, message: say`Karpenter runs /etc/eks/bootstrap.sh after this itself` };
  },
};
