import type { Docs } from '../../../engine/model.js';
import { kubeletDocs } from '../../shared/kubeletDocs.js';
import { migration } from '../../shared/oldDocs.js';
import { operators } from './operators.js';

const { In, NotIn, Exists, DoesNotExist, Gt, Lt } = operators;
const operatorsBefore = Object.freeze({ In, NotIn, Exists, DoesNotExist, Gt, Lt });

/**
 * What v1beta1 had differently under a NodePool's `spec.template.spec` and a NodeClaim's `spec`.
 *
 * Source: pkg/apis/v1beta1/nodeclaim.go and nodeclaim_conversion.go of https://github.com/kubernetes-sigs/karpenter at v0.37.7.
 */
export function oldNodeFields(prefix: string): Docs {
  return {
    ...kubeletDocs(`${prefix}.kubelet`),
    [`${prefix}.kubelet`]: {
      does: 'Kubelet settings of the nodes. In v1 they are `spec.kubelet` of the EC2NodeClass, field by field the same.',
      absent: 'The defaults of EKS: pods by network interfaces, reservations by size of the instance.',
      trap: 'Pools with different settings that share a node class need classes of their own in v1.',
      link: migration,
    },
    [`${prefix}.nodeClassRef`]: {
      does: 'The EC2NodeClass with AMI, subnets, security groups, IAM role and disks. Only `name` is needed; in v1 `group` and `kind` are too.',
      absent: 'Refused.',
      link: migration,
    },
    [`${prefix}.nodeClassRef.apiVersion`]: {
      does: 'API version of the node class, `karpenter.k8s.aws/v1beta1`. In v1 `group: karpenter.k8s.aws` took its place.',
      absent: 'Fine: Karpenter looks the class up by its name.',
      link: migration,
    },
    [`${prefix}.nodeClassRef.kind`]: {
      does: 'Kind of the node class, `EC2NodeClass`. Required in v1.',
      absent: 'Fine: Karpenter looks the class up by its name.',
      link: migration,
    },
    [`${prefix}.nodeClassRef.name`]: {
      does: '`metadata.name` of the EC2NodeClass.',
      absent: 'Refused.',
      trap: 'A name that does not exist is accepted by the API server, and nothing is launched.',
      link: migration,
    },
    [`${prefix}.requirements[].operator`]: {
      does: 'How the label relates to `values`.',
      absent: 'Refused: every requirement needs an operator.',
      trap: '`Gt` and `Lt` exclude the number itself: generation 5 and newer is `Gt "4"`. `Gte` and `Lte` came only with 1.9.',
      link: 'https://karpenter.sh/docs/concepts/scheduling/',
      values: operatorsBefore,
    },
    [`${prefix}.requirements[].values`]: {
      does: 'The label values to compare with, always strings: write `"4"`, not `4`.',
      absent: 'Right for `Exists` and `DoesNotExist`, which ignore values. `In`, `Gt` and `Lt` are refused without; `NotIn` without values has no effect.',
      trap: 'The API server does not check what the values are: unknown ones match nothing, and ones that are no legal label value turn the whole pool not Ready.',
      link: 'https://karpenter.sh/docs/concepts/scheduling/',
    },
  };
}
