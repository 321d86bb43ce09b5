import { say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { isEksImage, page } from '../families.js';
import { bootstrapCalls, userDataOf } from '../userData.js';

export const bootstrapScriptMissing: Rule = {
  id: 'bootstrap-script-missing',
  severity: 'warning',
  summary: 'User data of AL2023 runs a script that only AL2 has.',
  why: 'Nodes of Amazon Linux 2023 join with nodeadm, and `/etc/eks/bootstrap.sh` does not exist on them. Set the kubelet in `spec.kubelet` or in a NodeConfig.',
  sources: [`${page}#specuserdata`, 'https://docs.aws.amazon.com/eks/latest/userguide/al2023.html'],
  covers: ['KNC072'],
  examples: [
    { title: 'The script of AL2', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          amiSelectorTerms: [{ alias: al2023@latest }]
          userData: |
            #!/bin/bash
            /etc/eks/bootstrap.sh prod --kubelet-extra-args '--max-pods=58'
      #     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ AL2023 has no /etc/eks/bootstrap.sh; nodes join with nodeadm` },
    { title: 'Other commands', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          amiSelectorTerms: [{ alias: al2023@latest }]
          userData: |
            #!/bin/bash
            # in place of /etc/eks/bootstrap.sh
            sysctl -w vm.max_map_count=262144` },
  ],
  mentions: ['userData'],
  *check(resource) {
    const data = userDataOf(resource);
    // An image of your own may have brought the script along.
    if (data?.family !== 'AL2023' || !isEksImage(resource)) return;
    for (const { span } of bootstrapCalls(data)) yield { span, message: say`AL2023 has no /etc/eks/bootstrap.sh; nodes join with nodeadm` };
  },
};
