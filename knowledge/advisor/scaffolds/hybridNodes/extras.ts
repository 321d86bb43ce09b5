import { say } from '../../../../engine/kit.js';
import type { Draft, Given } from '../../../../engine/advisor/model.js';
import { quoted, script } from '../../shell.js';
import { hasProxy, tolerations, usesNodeadm, withoutProxy } from './given.js';

/** What only some plans need: a proxy, GPUs, a link that may be down. */
export function extraDrafts(it: Given): readonly Draft[] {
  return [
    ...(hasProxy(it) && usesNodeadm(it) ? [{ path: 'proxy.sh', language: 'shellscript' as const, because: say`Leads the package manager, containerd, the kubelet and the agents of AWS through the proxy`, text: () => proxy(it) }] : []),
    ...(it.flag('gpu') ? [gpuDraft(it)] : []),
    ...(it.asks('tolerateMinutes') ? [workloadDraft(it)] : []),
    { path: '.gitignore', language: 'plaintext', because: say`Keeps secrets out of the repository`, text: () => secrets(it) },
  ];
}

/** What the scripts write that lets a machine in. */
function secrets(it: Given): string {
  return ['join.env', ...(it.is('credentials', 'iam-ra') ? ['certs/', 'ca.key', 'ca.srl'] : []), ...(usesNodeadm(it) ? [] : ['machines/']), ''].join('\n');
}

/**
 * https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-proxy.html and, for the agent,
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/configure-proxy-ssm-agent.html
 */
function proxy(it: Given): string {
  const through = it.text('proxyUrl');
  const ubuntu = it.text('nodeOs').startsWith('ubuntu');
  const agent = ubuntu ? 'snap.amazon-ssm-agent.amazon-ssm-agent' : 'amazon-ssm-agent';
  const services = ['containerd', 'kubelet', ...(it.is('credentials', 'ssm') ? [agent] : ['aws_signing_helper_update'])];
  return script(
    '# Read by join-node.sh before nodeadm runs; as root.',
    `export HTTP_PROXY=${quoted(through)} HTTPS_PROXY=${quoted(through)}`,
    `export NO_PROXY=${quoted(withoutProxy(it))}`,
    '',
    `for service in ${services.join(' ')}; do`,
    '  install -d "/etc/systemd/system/$service.service.d"',
    '  cat > "/etc/systemd/system/$service.service.d/http-proxy.conf" <<EOF',
    '[Service]',
    'Environment="HTTP_PROXY=$HTTP_PROXY"',
    'Environment="HTTPS_PROXY=$HTTPS_PROXY"',
    'Environment="NO_PROXY=$NO_PROXY"',
    'EOF',
    'done',
    'systemctl daemon-reload',
    '',
    ...(ubuntu ? [
      'cat > /etc/apt/apt.conf.d/95proxy <<EOF',
      'Acquire::http::Proxy "$HTTP_PROXY";',
      'Acquire::https::Proxy "$HTTPS_PROXY";',
      'EOF',
      'snap set system proxy.http="$HTTP_PROXY" proxy.https="$HTTPS_PROXY"',
    ] : [
      '# dnf reads the last one it finds, so this stays right when it runs twice.',
      "sed -i '/^proxy=/d' /etc/dnf/dnf.conf",
      'echo "proxy=$HTTP_PROXY" >> /etc/dnf/dnf.conf',
    ]),
  );
}

/** https://github.com/NVIDIA/k8s-device-plugin; its chart goes where the label nvidia.com/gpu.present is. */
function gpuDraft(it: Given): Draft {
  return {
    path: 'gpu-values.yaml',
    language: 'yaml',
    because: say`The device plugin of NVIDIA on machines with GPUs, for helm`,
    parts: [{
      base: 'nodeSelector:\n  nvidia.com/gpu.present: "true"\ntolerations:\n  - key: nvidia.com/gpu\n    operator: Exists\n',
      decisions: [{ path: ['tolerations'], set: [{ key: 'nvidia.com/gpu', operator: 'Exists' }, ...tolerations(it).filter((one) => one['key'] !== 'nvidia.com/gpu')], because: say`Taints of the machines are no reason to stay away` }],
    }],
  };
}

/** What keeps Pods where they are: https://docs.aws.amazon.com/eks/latest/best-practices/hybrid-nodes-network-disconnection-best-practices.html */
const workload = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: line-control
spec:
  replicas: 2
  selector:
    matchLabels:
      app: line-control
  template:
    metadata:
      labels:
        app: line-control
    spec:
      nodeSelector:
        eks.amazonaws.com/compute-type: hybrid
      tolerations: []
      # Each site gets its share, so that one keeps working when the other is cut off.
      topologySpreadConstraints:
        - maxSkew: 1
          topologyKey: topology.kubernetes.io/zone
          whenUnsatisfiable: ScheduleAnyway
          labelSelector:
            matchLabels:
              app: line-control
      containers:
        - name: app
          image: public.ecr.aws/docker/library/nginx:stable
          # Nothing can be pulled while the line is down.
          imagePullPolicy: IfNotPresent
          resources:
            requests:
              cpu: 100m
              memory: 128Mi
`;

function workloadDraft(it: Given): Draft {
  const seconds = it.number('tolerateMinutes') * 60;
  const patient = ['node.kubernetes.io/unreachable', 'node.kubernetes.io/not-ready'].map((key) => ({ key, operator: 'Exists', effect: 'NoExecute', tolerationSeconds: seconds }));
  return {
    path: 'workload-example.yaml',
    language: 'yaml',
    because: say`How a workload sits out a cut line: an example to take over`,
    parts: [{
      base: workload,
      decisions: [
        { path: ['spec', 'replicas'], set: Math.max(2, it.list('siteNames').length) },
        { path: ['spec', 'template', 'spec', 'tolerations'], set: [...patient, ...tolerations(it)], because: say`Bound to its machine for ${it.text('tolerateMinutes')} minutes without a word from it, instead of 5` },
      ],
    }],
  };
}
