/**
 * What the fields of a NodeDiagnostic mean.
 *
 * Facts were read in the two pages of the EKS guide below and in https://github.com/aws/eks-node-monitoring-agent, which
 * carries the CRD (api/crds/eks.amazonaws.com_nodediagnostics.yaml) and the collectors.
 */
import type { Docs } from '../../../engine/model.js';

const page = 'https://docs.aws.amazon.com/eks/latest/userguide/auto-get-logs.html';
const capture = 'https://docs.aws.amazon.com/eks/latest/userguide/auto-get-tcpdump.html';

/** What goes into each group: pkg/logcollection/collectors.go of the agent. */
const categories = {
  All: 'All groups.',
  Base: 'System and cloud-init logs, instance id and Region, the logs of the VPC CNI.',
  Device: 'NVIDIA state, and the CSI drivers of EBS, EFS and FSx.',
  Networking: 'Interfaces, routes, iptables, nftables, the address manager of the VPC CNI, CoreDNS and kube-proxy.',
  Runtime: 'containerd, kubelet and nodeadm.',
  System: 'Kernel, disks, SELinux, CPU throttling, pressure, and the agents of Auto Mode.',
} as const;

export const docs: Docs = {
  spec: {
    does: 'What to collect from the node whose name is the name of this object.',
    trap: '`metadata.name` has to be the node’s name (`kubectl get nodes`): with any other nobody acts on it. The object stays until you delete it.',
    link: page,
  },
  'spec.logCapture': {
    does: 'Packs logs and state of the node into a `.tar.gz` and uploads it: the way to node logs where there is no SSH.',
    absent: 'No logs are collected.',
    link: page,
  },
  'spec.logCapture.categories': {
    does: 'Which groups of logs to collect.',
    absent: '`All`.',
    link: page,
    values: categories,
  },
  'spec.logCapture.categories[]': {
    does: 'One group of logs.',
    link: page,
    values: categories,
  },
  'spec.logCapture.destination': {
    does: 'Presigned S3 URL for HTTP **PUT** of an object that ends in `.tar.gz`. Newer agents also take `node`, which keeps the bundle on the node for `kubectl ekslogs`.',
    absent: 'Required.',
    trap: 'Make it with an SDK (`generate_presigned_url` of `put_object`): `aws s3 presign` signs GET, and the upload fails. It expires, and whoever has it may upload, so keep it out of Git.',
    link: page,
  },
  'spec.packetCapture': {
    does: 'Runs tcpdump on the node and sends what it records to S3, one file after the other while it runs.',
    absent: 'No packets are captured.',
    trap: 'A change of the object starts the capture anew, deleting the object stops it. It also ends when the disk of the node is 90 % full.',
    link: capture,
  },
  'spec.packetCapture.chunkSizeMB': { does: 'At how many MB the next file begins: 1 to 100.', absent: '10.', link: capture },
  'spec.packetCapture.duration': {
    does: 'How long to capture: a whole number and one unit, such as `30s`, `5m` or `1h`, which is also the longest.',
    absent: 'Required.',
    trap: 'Two units (`1h30m`) are refused at once; more than an hour (`90m`) is refused by the node, later.',
    link: capture,
  },
  'spec.packetCapture.filter': { does: 'Which packets, in the language of tcpdump: `tcp port 443`.', absent: 'All of them.', link: capture },
  'spec.packetCapture.interface': {
    does: 'Where to listen: an interface such as `eth0`, or `any`.',
    absent: 'The primary interface of the node.',
    trap: 'Only `any` shows the traffic of pods under their own addresses.',
    link: capture,
  },
  'spec.packetCapture.mode': { does: 'The tool that captures.', absent: '`tcpdump`.', link: capture, values: { tcpdump: 'tcpdump, run on the node.' } },
  'spec.packetCapture.upload': {
    does: 'Where the files go: a presigned **POST** of S3, which `generate_presigned_post` of the SDK returns.',
    absent: 'Required.',
    trap: 'A presigned PUT URL, as `logCapture` takes it, does not work here.',
    link: capture,
  },
  'spec.packetCapture.upload.url': { does: 'The `url` that the SDK returned.', absent: 'Required.', link: capture },
  'spec.packetCapture.upload.fields': {
    does: 'The `fields` that the SDK returned.',
    absent: 'Required.',
    trap: '`key` has to contain `${filename}`, or every file replaces the one before.',
    link: capture,
  },
  'spec.packetCapture.upload.fields.*': { does: 'The value of one form field.', link: capture },
  status: { does: 'How far the collection is. Written by the node; leave it out of manifests.', link: page },
  'status.captureStatuses': { does: 'One entry per task.', link: page },
  'status.captureStatuses[]': { does: 'State of one task.', link: page },
  'status.captureStatuses[].type': { does: 'The task, such as `Log`.', link: page },
  'status.captureStatuses[].state': { does: 'Running or completed.', link: page },
  'status.captureStatuses[].state.running': { does: 'Present while the task runs.', link: page },
  'status.captureStatuses[].state.running.captureID': { does: 'The folder below the key in S3 that receives this packet capture.', link: capture },
  'status.captureStatuses[].state.running.startedAt': { does: 'When it began.', link: page },
  'status.captureStatuses[].state.completed': { does: 'Present when the task has ended.', link: page },
  'status.captureStatuses[].state.completed.captureID': { does: 'The folder below the key in S3 that holds this packet capture.', link: capture },
  'status.captureStatuses[].state.completed.observedGeneration': { does: 'The `metadata.generation` that was carried out.', link: capture },
  'status.captureStatuses[].state.completed.startedAt': { does: 'When it began.', link: page },
  'status.captureStatuses[].state.completed.finishedAt': { does: 'When it ended.', link: page },
  'status.captureStatuses[].state.completed.message': { does: 'What happened, in words.', link: page },
  'status.captureStatuses[].state.completed.reason': {
    does: '`Success`; `SuccessWithErrors`, when some logs are missing; `Failure`, mostly an expired or malformed URL.',
    link: page,
  },
  'status.conditions': { does: 'Summary of the tasks.', link: page },
  'status.conditions[]': { does: 'One aspect.', link: page },
  'status.conditions[].lastTransitionTime': { does: 'When the status last changed.', link: page },
  'status.conditions[].message': { does: 'What happened, in words.', link: page },
  'status.conditions[].observedGeneration': {
    does: 'The `metadata.generation` that was judged; older than the current one means not looked at yet.',
    link: page,
  },
  'status.conditions[].reason': { does: 'The cause as one word.', link: page },
  'status.conditions[].status': {
    does: 'Outcome.',
    link: page,
    values: { True: 'Fulfilled.', False: 'Failed: see reason and message.', Unknown: 'Not decided yet.' },
  },
  'status.conditions[].type': { does: 'The aspect.', link: page },
};
