import { isSet, replaceValue, say, select, stringOf } from '../../../../engine/kit.js';
import type { Node, Rule } from '../../../../engine/model.js';
import { instanceType } from '../../../shared/instanceTypes.js';
import { condition, familyOf, isEmpty, isFilled, on, onValue, versionOf, type Group } from './config.js';

const page = 'https://eksctl.io/usage/custom-ami-support/';
const bottlerocketPage = 'https://eksctl.io/usage/bottlerocket-nodes/';
const kubeletPage = 'https://eksctl.io/usage/customizing-the-kubelet/';

/** The operating systems of eksctl, as it spells them. Source: pkg/apis/eksctl.io/v1alpha5/types.go (SupportedAMIFamilies). */
export const families: readonly string[] = Object.freeze([
  'AmazonLinux2023', 'AmazonLinux2', 'UbuntuPro2604', 'Ubuntu2604', 'UbuntuPro2404', 'Ubuntu2404', 'UbuntuPro2204', 'Ubuntu2204',
  'UbuntuPro2004', 'Ubuntu2004', 'Bottlerocket', 'BottlerocketFips', 'WindowsServer2019CoreContainer', 'WindowsServer2019FullContainer',
  'WindowsServer2022CoreContainer', 'WindowsServer2022FullContainer', 'WindowsServer2025CoreContainer', 'WindowsServer2025FullContainer',
]);

const isBottlerocket = (family: string | undefined) => family?.startsWith('bottlerocket') ?? false;
const isWindows = (family: string | undefined) => family?.startsWith('windows') ?? false;

/** The one type by which eksctl chooses the image: of several the first with GPUs or Neuron devices, else the first. */
function typeOf({ node, managed }: Group): Node | undefined {
  const several = select(node, managed ? 'instanceTypes[]' : 'instancesDistribution.instanceTypes[]');
  if (several.some((it) => it.unknown)) return undefined;
  const accelerated = several.find((it) => instanceType(it.text)?.gpu ?? instanceType(it.text)?.accelerator);
  return accelerated ?? several[0] ?? node.get('instanceType');
}

/** Why a type does not run this system; undefined when it does, or when that is not known. */
function misfit(type: string, family: string, { managed, node }: Group): string | undefined {
  const facts = instanceType(type);
  const isNeuron = facts?.accelerator?.manufacturer.toLowerCase() === 'aws' || /^(?:inf|trn)\d/.test(type);
  if (isNeuron && !family.startsWith('amazonlinux') && !isBottlerocket(family)) return 'Inferentia and Trainium need Amazon Linux or Bottlerocket';
  if (managed || stringOf(node.get('ami'))?.startsWith('ami-') || facts === undefined) return undefined;
  if (isWindows(family) && facts.arch === 'arm64') return 'Windows does not run on ARM';
  const isNvidia = facts.gpu?.manufacturer.toLowerCase() === 'nvidia';
  return family === 'amazonlinux2' && facts.arch === 'arm64' && isNvidia ? 'AmazonLinux2 has no image for GPUs on ARM' : undefined;
}

/** Operating systems of nodegroups: images, Bottlerocket, Windows, the kubelet and the container runtime. */
export const imageConditions: readonly Rule[] = [
  condition({
    id: 'unknown-node-system',
    covers: ['EK175'],
    source: 'https://eksctl.io/usage/custom-ami-support/#setting-the-node-ami-family',
    summary: 'The operating system of a nodegroup is none that eksctl knows.',
    why: 'eksctl knows eighteen families of images, in any case of letters. `Ubuntu2004` stands for 20.04; families that are out of support, such as `WindowsServer20H2CoreContainer`, are gone.',
    fires: `
      managedNodeGroups:
        - name: workers
          amiFamily: AmazonLinux2024
    #                ^^^^^^^^^^^^^^^ AmazonLinux2024 is not an operating system that eksctl knows, such as AmazonLinux2023 or Bottlerocket`,
    passes: `
      managedNodeGroups:
        - name: workers
          amiFamily: bottlerocket`,
  }, function* ({ groups }) {
    for (const { node } of groups) {
      const family = node.get('amiFamily');
      const text = stringOf(family);
      if (family && text && !families.some((it) => it.toLowerCase() === text.toLowerCase())) yield onValue(family, say`${text} is not an operating system that eksctl knows, such as AmazonLinux2023 or Bottlerocket`);
    }
  }),
  condition({
    id: 'amazon-linux-2-ended',
    covers: ['EK183'],
    source: 'https://docs.aws.amazon.com/eks/latest/userguide/eks-ami-deprecation-faqs.html',
    summary: 'Amazon Linux 2 is asked for in a version of Kubernetes that has no such image.',
    why: 'EKS makes images of Amazon Linux 2 up to Kubernetes 1.32. Without `metadata.version` eksctl takes a newer one.',
    fires: `
      metadata: { name: shop, region: eu-central-1, version: "1.33" }
      managedNodeGroups:
        - name: workers
          amiFamily: AmazonLinux2
    #                ^^^^^^^^^^^^ AmazonLinux2 ends with Kubernetes 1.32`,
    fixed: `
      metadata: { name: shop, region: eu-central-1, version: "1.33" }
      managedNodeGroups:
        - name: workers
          amiFamily: AmazonLinux2023`,
    passes: `
      metadata: { name: shop, region: eu-central-1, version: "1.32" }
      managedNodeGroups:
        - name: workers
          amiFamily: AmazonLinux2`,
  }, function* (config) {
    const written = config.at('metadata.version');
    const version = isEmpty(written) && config.isWhole(config.root.get('metadata')) ? 34 : versionOf(config);
    if (version === undefined || version < 33) return;
    for (const group of config.groups) {
      const family = group.node.get('amiFamily');
      if (family?.value !== 'AmazonLinux2' || (group.managed && !isEmpty(group.node.get('ami')))) continue;
      const fix = { title: say`Use AmazonLinux2023`, edits: [replaceValue(family, 'AmazonLinux2023')] };
      yield onValue(family, isEmpty(written) ? say`AmazonLinux2 ends with Kubernetes 1.32, and eksctl takes a newer one where metadata.version is absent` : say`AmazonLinux2 ends with Kubernetes 1.32`, { fix });
    }
  }),
  condition({
    id: 'type-without-image',
    covers: ['EK177', 'EK203'],
    source: 'https://eksctl.io/usage/gpu-support/',
    summary: 'An instance type does not run the operating system of its nodegroup.',
    why: 'Images are made for certain processors and accelerators: there is no Windows on ARM, and no image for Inferentia or Trainium beside Amazon Linux and Bottlerocket.',
    fires: `
      nodeGroups:
        - name: workers
          instanceType: m7g.large
    #                   ^^^^^^^^^ m7g.large has no image here: Windows does not run on ARM
          amiFamily: WindowsServer2022CoreContainer`,
    passes: `
      nodeGroups:
        - name: workers
          instanceType: m7g.large`,
  }, function* (config) {
    for (const group of config.groups) {
      const family = familyOf(config, group);
      if (family === undefined) continue;
      const type = typeOf(group);
      const reason = misfit(stringOf(type) ?? '', family, group);
      if (type && reason !== undefined) yield onValue(type, say`${type.text} has no image here: ${reason}`);
    }
  }),
  condition({
    id: 'incomplete-custom-image',
    covers: ['EK194', 'EK195', 'EK230', 'EK231', 'EK232', 'EK233', 'EK234'],
    source: page,
    summary: 'An image of your own is used without what eksctl needs to know of it.',
    why: 'eksctl cannot tell from the id of an image how its nodes join. It wants `amiFamily`, for most families `overrideBootstrapCommand`, and nothing that it would have to write into the start of the node.',
    fires: `
      managedNodeGroups:
        - name: workers
          ami: ami-0123456789abcdef0
    #     ^^^ ami needs amiFamily beside it`,
    passes: `
      managedNodeGroups:
        - name: workers
          ami: ami-0123456789abcdef0
          amiFamily: AmazonLinux2023`,
  }, function* (config) {
    for (const group of config.groups) {
      const { node, managed } = group;
      const [ami, family] = [node.get('ami'), familyOf(config, group)];
      if (!isFilled(ami) || isSet(node.get('launchTemplate'))) continue;
      const text = stringOf(ami);
      if (managed && text !== undefined && !text.startsWith('ami-')) yield onValue(ami, say`${text} is not the id of an image such as ami-0123456789abcdef0`);
      if (managed && isWindows(family)) yield on(ami, say`A managed nodegroup of Windows cannot have an image of your own`);
      if (managed) for (const it of [node.get('maxPodsPerNode'), node.at('ssh.enableSsm'), node.get('releaseVersion')]) if (isFilled(it) && it.value !== 0 && it.value !== false) yield on(it, say`This cannot be set together with ami`);
      if (!config.isWhole(node)) continue;
      if (isEmpty(node.get('amiFamily'))) yield on(ami, say`ami needs amiFamily beside it`, { missing: true });
      else if (family && family !== 'amazonlinux2023' && !isBottlerocket(family) && !isWindows(family) && isEmpty(node.get('overrideBootstrapCommand'))) {
        yield on(ami, say`With ${node.get('amiFamily')!.text} ami needs overrideBootstrapCommand beside it`, { missing: true });
      }
    }
  }),
  condition({
    id: 'unsupported-bootstrap-commands',
    covers: ['EK200', 'EK224', 'EK225', 'EK226'],
    source: page,
    summary: 'Commands for the start of a node stand where they cannot run.',
    why: 'Bottlerocket runs no commands, and managed nodes of Windows start in a way of their own. In a managed nodegroup eksctl replaces the start of a node only together with an image or a launch template.',
    fires: `
      managedNodeGroups:
        - name: workers
          amiFamily: Bottlerocket
          preBootstrapCommands: ["echo hello"]
    #     ^^^^^^^^^^^^^^^^^^^^ Bottlerocket runs no commands`,
    passes: `
      managedNodeGroups:
        - name: workers
          preBootstrapCommands: ["echo hello"]`,
  }, function* (config) {
    for (const group of config.groups) {
      const { node, managed } = group;
      const [family, before, override] = [familyOf(config, group), node.get('preBootstrapCommands'), node.get('overrideBootstrapCommand')];
      if (isBottlerocket(family)) for (const it of [before, override]) if (isFilled(it)) yield on(it, say`Bottlerocket runs no commands`);
      if (!managed || !isFilled(override)) continue;
      if (isWindows(family)) yield on(override, say`Managed nodes of Windows cannot start in another way`);
      const bare = isEmpty(node.get('ami')) && !isSet(node.get('launchTemplate')) && config.isWhole(node);
      if (bare && family && family !== 'amazonlinux2023' && !isBottlerocket(family) && !isWindows(family)) yield on(override, say`overrideBootstrapCommand needs ami beside it`, { missing: true });
    }
  }),
  condition({
    id: 'misplaced-bottlerocket-settings',
    covers: ['EK196', 'EK201', 'EK202', 'EK235'],
    source: bottlerocketPage,
    summary: 'Settings of Bottlerocket stand in a nodegroup of another system, or repeat a field of eksctl.',
    why: 'Labels, taints, the number of pods and how a node finds its cluster are fields of the nodegroup, from which eksctl writes the settings of Bottlerocket itself.',
    fires: `
      nodeGroups:
        - name: workers
          bottlerocket:
    #     ^^^^^^^^^^^^ Settings of Bottlerocket need amiFamily: Bottlerocket
            settings: { motd: hello }`,
    passes: `
      nodeGroups:
        - name: workers
          amiFamily: Bottlerocket
          bottlerocket:
            settings: { motd: hello }`,
  }, function* (config) {
    for (const group of config.groups) {
      const { node, managed } = group;
      const [block, family] = [node.get('bottlerocket'), familyOf(config, group)];
      if (block?.type !== 'map') continue;
      if (!managed && family && !isBottlerocket(family)) yield on(block, say`Settings of Bottlerocket need amiFamily: Bottlerocket`);
      const kubernetes = block.at('settings.kubernetes');
      if (!managed && isBottlerocket(family) && isSet(kubernetes) && kubernetes.type !== 'map' && !kubernetes.unknown) yield onValue(kubernetes, say`Settings of Kubernetes are a map`);
      const owned = managed ? ['cluster-certificate', 'api-server', 'cluster-name', 'cluster-dns-ip', 'node-labels', 'node-taints'] : ['node-labels', 'node-taints', 'max-pods'];
      for (const name of owned) {
        const field = kubernetes?.get(name);
        if (isSet(field)) yield on(field, say`eksctl writes ${name} itself, from the fields of the nodegroup`);
      }
      const dns = kubernetes?.get('cluster-dns-ip');
      if (!managed && isSet(dns) && isFilled(node.get('clusterDNS'))) yield on(dns, say`cluster-dns-ip cannot be set together with clusterDNS`);
    }
  }),
  condition({
    id: 'unsupported-kubelet-config',
    covers: ['EK198', 'EK199'],
    source: kubeletPage,
    summary: 'The kubelet is configured where it cannot be, or in what eksctl keeps to itself.',
    why: 'Bottlerocket and Windows start the kubelet in ways of their own. How nodes are authenticated and which domain the cluster has is set by eksctl.',
    fires: `
      nodeGroups:
        - name: workers
          kubeletExtraConfig:
            clusterDomain: shop.local
    #       ^^^^^^^^^^^^^ eksctl sets clusterDomain of the kubelet itself`,
    passes: `
      nodeGroups:
        - name: workers
          kubeletExtraConfig:
            kubeReserved: { cpu: 300m }`,
  }, function* (config) {
    const kept = ['kind', 'apiVersion', 'address', 'clusterDomain', 'authentication', 'authorization', 'serverTLSBootstrap'];
    for (const group of config.groups) {
      const extra = group.node.get('kubeletExtraConfig');
      const family = familyOf(config, group);
      if (extra?.type !== 'map') continue;
      if (isBottlerocket(family) || isWindows(family)) yield on(extra, say`kubeletExtraConfig is not for Bottlerocket and Windows`);
      else for (const name of kept) if (extra.get(name)) yield on(extra.get(name)!, say`eksctl sets ${name} of the kubelet itself`);
    }
  }),
  condition({
    id: 'unsupported-container-runtime',
    covers: ['EK215'],
    source: 'https://eksctl.io/usage/container-runtime/',
    summary: 'Nodes are to run a container runtime that they do not have.',
    why: 'Kubernetes 1.24 and newer and Amazon Linux 2023 have containerd only.',
    fires: `
      nodeGroups:
        - name: workers
          containerRuntime: dockerd
    #                       ^^^^^^^ AmazonLinux2023 has containerd only`,
    passes: `
      nodeGroups:
        - name: workers
          containerRuntime: containerd`,
  }, function* (config) {
    const written = config.at('metadata.version');
    const version = isEmpty(written) && config.isWhole(config.root.get('metadata')) ? 34 : versionOf(config);
    for (const group of config.groups) {
      const runtime = group.node.get('containerRuntime');
      const text = stringOf(runtime);
      if (!runtime || !text) continue;
      if (!['containerd', 'docker', 'dockerd'].includes(text)) yield onValue(runtime, say`${text} is not a container runtime; use containerd`);
      else if (text !== 'containerd' && familyOf(config, group) === 'amazonlinux2023') yield onValue(runtime, say`AmazonLinux2023 has containerd only`);
      else if (text !== 'containerd' && version !== undefined && version >= 24) yield onValue(runtime, say`From Kubernetes 1.24 on the container runtime is containerd`);
      else if (isFilled(group.node.get('overrideBootstrapCommand'))) yield on(runtime, say`containerRuntime cannot be set together with overrideBootstrapCommand`);
    }
  }),
];
