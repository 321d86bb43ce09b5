import { nearest, say, type TextLine } from '../../../../engine/kit.js';
import type { Finding, Message, Rule } from '../../../../engine/model.js';
import { code } from '../families.js';
import { userDataOf } from '../userData.js';

export const bottlerocketSettingDropped: Rule = {
  id: 'bottlerocket-setting-dropped',
  severity: 'warning',
  summary: 'A Kubernetes setting of Bottlerocket does not reach the node.',
  why: `
    Karpenter reads \`[settings.kubernetes]\`, changes it and writes it anew: keys that it does not know are dropped with a line in its log, and \`node-taints\` are replaced by those of the NodePool.
    All other tables are passed on as they are.`,
  sources: [`${code}pkg/providers/amifamily/bootstrap/bottlerocketsettings.go`, `${code}pkg/providers/amifamily/bootstrap/bottlerocket.go`, 'https://github.com/aws/karpenter-provider-aws/issues/8738'],
  covers: ['KNC070'],
  examples: [
    { title: 'A key that Karpenter does not know', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          amiSelectorTerms: [{ alias: bottlerocket@latest }]
          userData: |
            [settings.kubernetes]
            kube-api-qps = 30
            standalone-mode = true
      #     ^^^^^^^^^^^^^^^^^^^^^^ Karpenter up to 1.14.1 does not know standalone-mode and drops it` },
    { title: 'Taints', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          amiSelectorTerms: [{ alias: bottlerocket@latest }]
          userData: |
            [settings.kubernetes.node-taints]
      #     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Karpenter replaces node-taints by the taints of the NodePool
            "dedicated" = ["data:NoSchedule"]` },
    { title: 'Keys that are kept', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          amiSelectorTerms: [{ alias: bottlerocket@latest }]
          userData: |
            [settings.kubernetes]
            kube-api-qps = 30
            [settings.kernel.sysctl]
            "vm.max_map_count" = "262144"` },
  ],
  mentions: ['userData'],
  *check(resource) {
    const data = userDataOf(resource);
    // Arrays and texts over several lines could hold anything, so such user data is left alone.
    if (data?.family !== 'Bottlerocket' || /'''|"""/.test(data.text)) return;
    let table = '';
    for (const line of data.lines) {
      const header = /^\s*\[\s*([\w.-]+)\s*\]/.exec(line.text)?.[1];
      if (header !== undefined) table = header;
      const key = header === undefined ? /^\s*([\w-]+)(?:\.[\w."'-]+)?\s*=/.exec(line.text)?.[1] : /^settings\.kubernetes\.([\w-]+)/.exec(header)?.[1];
      if (key !== undefined && (header !== undefined || table === 'settings.kubernetes')) yield* judge(line, key);
    }
  },
};

function* judge({ span }: TextLine, key: string): Iterable<Finding> {
  const message = words(key);
  if (message) yield { span, message };
}

function words(key: string): Message | undefined {
  if (key === 'node-taints') return say`Karpenter replaces node-taints by the taints of the NodePool`;
  const known = settings.split(' ');
  if (known.includes(key)) return undefined;
  const meant = nearest(key, known);
  return meant ? say`Karpenter drops ${key}; did you mean ${meant}?` : say`Karpenter up to 1.14.1 does not know ${key} and drops it`;
}

/** What Karpenter keeps of `[settings.kubernetes]`. Source: BottlerocketKubernetes in bottlerocketsettings.go. */
const settings = [
  'api-server cloud-provider cluster-certificate cluster-name cluster-dns-ip credential-providers node-labels',
  'node-taints max-pods static-pods eviction-hard eviction-soft eviction-soft-grace-period',
  'eviction-max-pod-grace-period kube-reserved system-reserved allowed-unsafe-sysctls server-tls-bootstrap',
  'registry-qps registry-burst event-qps event-burst kube-api-qps kube-api-burst container-log-max-size',
  'container-log-max-files cpu-manager-policy cpu-manager-policy-options cpu-manager-reconcile-period',
  'memory-manager-policy memory-manager-reserved-memory topology-manager-scope topology-manager-policy',
  'topology-manager-policy-options image-gc-high-threshold-percent image-gc-low-threshold-percent ids-per-pod',
  'cpu-cfs-quota-enforced shutdown-grace-period shutdown-grace-period-for-critical-pods cluster-domain',
  'seccomp-default pod-pids-limit device-ownership-from-security-context single-process-oom-kill',
  'container-log-max-workers container-log-monitor-interval hostname-override-source log-level',
].join(' ');
