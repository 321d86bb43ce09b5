import type { Docs } from '../../../engine/model.js';
import { docsBefore, migration } from '../../shared/oldDocs.js';
import { docs as today } from '../ec2nodeclass/docs.js';

const page = 'https://karpenter.sh/docs/concepts/nodeclasses/';

const gone: readonly string[] = [
  'spec.amiSelectorTerms[].alias', 'spec.amiSelectorTerms[].ssmParameter', 'spec.ipPrefixCount', 'spec.networkInterfaces', 'spec.connectionTracking',
  'spec.capacityReservationSelectorTerms', 'spec.placementGroupSelector', 'spec.cpuOptions', 'spec.blockDeviceMappings[].ebs.volumeInitializationRate',
  'spec.kubelet', 'status.capacityReservations', 'status.amis[].deprecated',
];

/** Source of what was different: pkg/apis/v1beta1/ec2nodeclass.go and ec2nodeclass_conversion.go of https://github.com/aws/karpenter-provider-aws at v0.37.8. */
export const docs: Docs = docsBefore(today, gone, {
  spec: {
    does: 'How the EC2 instances of every NodePool that references this class are built: image, network, identity and disks. Kubelet settings are in the NodePool; v1 has them here.',
    absent: 'The API server admits a class without `spec`, but Karpenter can launch nothing with it.',
    link: migration,
  },
  'spec.amiFamily': {
    does: 'Which operating system the nodes run: it decides the user data, the default volumes and, without `amiSelectorTerms`, the AMI.',
    absent: 'Refused. In v1 an alias in `amiSelectorTerms` can tell it instead.',
    trap: 'Without `amiSelectorTerms` the newest AMI of the family is used. In v1 that is `amiSelectorTerms: [{ alias: al2023@latest }]`, and the terms are required.',
    link: migration,
    values: {
      AL2: 'Amazon Linux 2, joined by `/etc/eks/bootstrap.sh`. The alias `al2@latest` in v1.',
      AL2023: 'Amazon Linux 2023, joined by `nodeadm` from a NodeConfig document. The alias `al2023@latest` in v1.',
      Bottlerocket: 'Container-only Linux configured in TOML. The alias `bottlerocket@latest` in v1.',
      Ubuntu: 'Ubuntu of Canonical for EKS. Gone in v1: choose its AMIs yourself and set `AL2`, whose user data it takes.',
      Custom: 'Your own bootstrap: user data is passed on verbatim. Needs `amiSelectorTerms`.',
      Windows2019: 'Windows Server 2019. The alias `windows2019@latest` in v1.',
      Windows2022: 'Windows Server 2022. The alias `windows2022@latest` in v1.',
    },
  },
  'spec.amiSelectorTerms': {
    does: 'Finds the AMIs that nodes start from: up to 30 terms, **OR** between terms, **AND** inside a term.',
    absent: 'The newest AMI of `amiFamily`. Refused for `Custom`, and in v1 always.',
    trap: 'Whatever is not pinned can resolve to a newer AMI tomorrow, and every node on the older one then counts as drifted.',
    link: migration,
  },
  'spec.amiSelectorTerms[]': {
    does: 'One way to find AMIs: an `id`, a `name` or `tags`; `owner` only narrows the last two. v1 adds `alias`.',
    link: migration,
  },
  'spec.role': {
    does: 'Name of the IAM role that the nodes run as. Karpenter creates and cleans up the instance profile for it.',
    absent: 'Then `instanceProfile` must be set: exactly one of the two.',
    trap: 'It cannot be changed: another role takes another class. A **name**, not an ARN and without a path.',
    link: `${page}#specrole`,
  },
  'spec.blockDeviceMappings[].ebs.snapshotID': {
    does: 'Snapshot that the volume starts from, for example to ship container images with the node.',
    absent: 'An empty volume, or for the root device the AMI’s snapshot.',
    trap: 'Blocks are fetched from S3 on first read: a cold snapshot can be slower than pulling images.',
    link: 'https://docs.aws.amazon.com/ebs/latest/userguide/initalize-volume.html',
  },
  'spec.userData': {
    does: 'Your own boot configuration, merged with Karpenter’s: AL2023 a NodeConfig, a shell script or MIME; AL2 and Ubuntu shell or MIME; Bottlerocket TOML; Windows PowerShell; Custom verbatim.',
    absent: 'Only Karpenter’s own part runs; for Custom nothing, so the node never joins.',
    trap: 'Karpenter’s part wins: cluster name, endpoint, labels, taints and the kubelet settings of the NodePool cannot be changed here.',
    link: `${page}#specuserdata`,
  },
  'spec.metadataOptions': {
    does: 'Who can reach the instance metadata service (IMDS), from which SDKs read credentials and Region.',
    absent: 'Endpoint on, tokens required (IMDSv2), hop limit 2, IPv6 endpoint off.',
    trap: 'The default hop limit is 1 in v1: pods that ask IMDS lose it then, unless the 2 is written.',
    link: migration,
  },
  'spec.metadataOptions.httpPutResponseHopLimit': {
    does: 'How many network hops the answer to an IMDSv2 token request may travel: 1–64. A pod is one hop further away than the host.',
    absent: '2, so that pods reach IMDS; 1 since Karpenter 1.0.',
    trap: 'Write it down before the migration to v1, one way or the other.',
    link: migration,
  },
  'spec.tags': {
    does: 'Tags for everything that Karpenter creates with this class: instances, volumes, network interfaces, launch templates. They join Karpenter’s own; `Name` may be overridden.',
    absent: 'Only Karpenter’s own tags.',
    trap: 'Reserved keys are refused: `kubernetes.io/cluster…`, `karpenter.sh/nodepool`, `karpenter.sh/nodeclaim`, `karpenter.sh/managed-by`, `karpenter.k8s.aws/ec2nodeclass`. In v1 `eks:eks-cluster-name` took the place of `karpenter.sh/managed-by`.',
    link: `${page}#spectags`,
  },
});
