import { say } from '../../../../engine/kit.js';
import type { AddressRange, Draft, Drawing, Field, Given, Instruction, Scaffold } from '../../../../engine/advisor/model.js';
import { samples } from '../../../eksctl.io/clusterconfig/samples.js';
import { samples as storageClasses } from '../../../storage.k8s.io/storageclass/samples.js';
import { lastSixteenth } from '../../addresses.js';
import { sampleText } from '../../base.js';
import { holdsRange, range } from '../../checks.js';
import { versionField } from '../../fields/cluster.js';
import { clusterRanges, serviceCidrField, vpcCidrField } from '../../fields/network.js';
import { countField, eksctlNameField, kmsKeyField, labelsField, rhelAmiField, taintsField, typeField, windowsField } from '../../fields/nodes.js';
import { command, quoted, script } from '../../shell.js';
import { addons } from '../region/addons.js';
import { isWindows } from '../region/answers.js';
import { clusterDecisions } from '../region/cluster.js';
import { control, network } from '../region/drawing.js';
import { templateDecisions, usesServiceCidr, wavelengthTemplate } from './wavelengthTemplate.js';
import { edgeRegionField, zoneProblem, zonesOf } from './zones.js';

/** Nodes inside a carrier's 5G network: https://docs.aws.amazon.com/wavelength/latest/developerguide/what-is-wavelength.html */
export const wavelength: Scaffold = {
  options: ['wavelength'],
  fields: [
    eksctlNameField,
    edgeRegionField('wavelength', 'ap-northeast-2', ['us-east-1', 'eu-west-2']),
    versionField,
    zoneField(),
    vpcCidrField,
    serviceCidrField,
    cidrField(),
    // The types of most zones: https://docs.aws.amazon.com/wavelength/latest/developerguide/wavelength-quotas.html
    typeField({ id: 'instanceType', ask: say`Instance type in the Wavelength Zone`, help: say`Most zones have t3.medium, t3.xlarge, r5.2xlarge and g4dn.2xlarge.`, usual: () => 't3.xlarge' }, ['t3.xlarge', 'r5.2xlarge', 't3.medium', 'g4dn.2xlarge'], 'amd64'),
    countField({ id: 'nodes', ask: say`Nodes in the Wavelength Zone`, usual: '2' }, 1, 100),
    rhelAmiField,
    windowsField,
    labelsField,
    taintsField,
    kmsKeyField,
  ],
  files, install, teardown, ranges, drawing,
};

function zoneField(): Field {
  return {
    id: 'wavelengthZone', group: 'network', ask: say`Wavelength Zone`, help: say`Has to be enabled for the account first; each belongs to one carrier.`, type: 'text',
    suggestions: (it) => zonesOf('wavelength', it.text('region')),
    usual: (it) => zonesOf('wavelength', it.text('region'))[0] ?? '',
    check: (value, it) => zoneProblem('wavelength', value, it),
    examples: ['ap-northeast-2-wl1-cjj-wlz-1'],
    wrong: ['ap-northeast-2a', 'us-east-1-wl1-bos-wlz-1', 'us-west-2-lax-1a', 'seoul'],
  };
}

function cidrField(): Field {
  return {
    id: 'wavelengthCidr', group: 'network', ask: say`Address range of the subnet in the zone`, help: say`A part of the VPC that eksctl leaves free: it takes the front of it.`, type: 'text',
    usual: (it) => (vpcCidrField.check?.(it.text('vpcCidr'), it) ? undefined : lastSixteenth(it.text('vpcCidr'))) ?? '10.0.240.0/20',
    check: (value, it) => range(value, 16, 28) ?? (holdsRange(it.text('vpcCidr'), value) ? undefined : say`${value} is not in ${it.text('vpcCidr')} of the VPC`),
    examples: ['10.0.224.0/24'],
    wrong: ['10.1.0.0/24', '10.0.240.0/29', '10.0.240.1/24'],
  };
}

function files(it: Given): readonly Draft[] {
  return [
    {
      path: 'cluster.yaml', language: 'yaml', because: say`The cluster in the Region, with a small group of nodes there for CoreDNS and controllers`,
      parts: [{
        base: sampleText(samples, 'eksctl-managed-nodes'),
        decisions: [
          ...clusterDecisions(it),
          { path: ['addons'], set: [...addons(it), { name: 'aws-ebs-csi-driver', useDefaultPodIdentityAssociations: true }] },
          { path: ['managedNodeGroups', 0, 'name'], set: 'region' },
          { path: ['managedNodeGroups', 0, 'maxSize'], set: 3 },
        ],
      }],
    },
    { path: 'wavelength.yaml', language: 'yaml', because: say`Carrier gateway, subnet and nodes in the Wavelength Zone, as a CloudFormation template`, parts: [{ base: wavelengthTemplate, decisions: templateDecisions(it) }] },
    { path: 'nodes.sh', language: 'shellscript', because: say`Deploys that template with what only the cluster knows`, text: () => deploy(it) },
    { path: 'storageclass-gp2.yaml', language: 'yaml', because: say`Volumes in the Wavelength Zone: gp2, the only type there`, parts: [{ base: sampleText(storageClasses, 'storageclass-outposts-gp2'), decisions: [] }] },
  ];
}

function deploy(it: Given): string {
  const [name, at] = [quoted(it.text('name')), quoted(it.text('region'))];
  return script(
    `cluster() { aws eks describe-cluster --region ${at} --name ${name} --query "cluster.$1" --output text; }`,
    '',
    command(
      'aws cloudformation deploy',
      `--region ${at}`,
      `--stack-name ${quoted(`wavelength-${it.text('name')}`)}`,
      '--template-file wavelength.yaml',
      '--capabilities CAPABILITY_IAM',
      '--parameter-overrides',
      '"VpcId=$(cluster resourcesVpcConfig.vpcId)"',
      '"ClusterSecurityGroup=$(cluster resourcesVpcConfig.clusterSecurityGroupId)"',
      '"ApiServerEndpoint=$(cluster endpoint)"',
      '"CertificateAuthority=$(cluster certificateAuthority.data)"',
      ...(usesServiceCidr(it) ? ['"ServiceCidr=$(cluster kubernetesNetworkConfig.serviceIpv4Cidr)"'] : []),
    ),
  );
}

function install(it: Given): readonly Instruction[] {
  const [name, at] = [quoted(it.text('name')), quoted(it.text('region'))];
  return [
    { title: say`Enable the Wavelength Zone for your account`, note: say`The group may be named otherwise; the first command tells it. Leaving it again takes a case with AWS Support.`, commands: [
      `aws ec2 describe-availability-zones --region ${at} --all-availability-zones --zone-names ${quoted(it.text('wavelengthZone'))} --query "AvailabilityZones[0].GroupName" --output text`,
      `aws ec2 modify-availability-zone-group --region ${at} --group-name ${quoted(it.text('wavelengthZone').replace(/-[a-z]{3}\d?-wlz-?\d$/, ''))} --opt-in-status opted-in`,
    ] },
    { title: say`Create the cluster in the Region`, note: it.is('ipv6', 'yes') ? say`The cluster is IPv4: a carrier gateway routes no IPv6.` : say`Takes about 20 minutes.`, commands: ['eksctl create cluster -f cluster.yaml', `aws eks update-kubeconfig --region ${at} --name ${name}`] },
    { title: say`Make the carrier gateway, the subnet and the nodes`, note: systemNote(it), commands: ['bash nodes.sh', 'kubectl get nodes --label-columns topology.kubernetes.io/zone'] },
    { title: say`Make the class of volumes`, commands: ['kubectl apply -f storageclass-gp2.yaml'] },
    { title: say`Open it to devices`, note: say`Devices of the carrier reach a node by its carrier address, or an Application Load Balancer in the zone; network load balancers are not there. Security groups have to let them in.`, commands: [`aws ec2 describe-network-interfaces --region ${at} --filters Name=availability-zone,Values=${quoted(it.text('wavelengthZone'))} --query "NetworkInterfaces[].Association.CarrierIp"`] },
  ];
}

function systemNote(it: Given) {
  if (it.is('os', 'ubuntu')) return say`Whether Canonical has an image of Ubuntu 24.04 for this version is not known here; look at https://cloud-images.ubuntu.com/aws-eks/ before.`;
  if (it.is('os', 'rhel')) return say`The AMI ${it.text('ami')} has to be there, with nodeadm in it.`;
  return say`The VPC gets one carrier gateway, and the nodes get addresses of the carrier.`;
}

function teardown(it: Given): readonly Instruction[] {
  const at = quoted(it.text('region'));
  return [
    { title: say`Remove volumes and load balancers`, commands: ['kubectl delete ingress --all --all-namespaces', 'kubectl get persistentvolumeclaims --all-namespaces'] },
    { title: say`Delete the nodes, the subnet and the carrier gateway`, note: say`Before the cluster: its VPC cannot go while they are there.`, commands: [`aws cloudformation delete-stack --region ${at} --stack-name ${quoted(`wavelength-${it.text('name')}`)}`, `aws cloudformation wait stack-delete-complete --region ${at} --stack-name ${quoted(`wavelength-${it.text('name')}`)}`] },
    { title: say`Delete the cluster`, commands: ['eksctl delete cluster -f cluster.yaml --wait'] },
    { title: say`What stays behind`, note: say`Snapshots and log groups. The zone stays enabled, which costs nothing.` },
  ];
}

function ranges(it: Given): readonly AddressRange[] {
  return clusterRanges(it);
}

function drawing(it: Given): Drawing {
  return {
    title: say`EKS with nodes in a Wavelength Zone`,
    zones: [
      { id: 'region', of: 'region', label: say`AWS Region ${it.text('region')}`, boxes: [control(it), network(it), { id: 'region-nodes', of: 'nodes', label: say`Nodes in the Region`, details: ['2 × m7i.large'] }] },
      {
        id: 'wavelength', of: 'wavelength', label: say`Wavelength Zone ${it.text('wavelengthZone')}`,
        boxes: [
          { id: 'nodes', of: 'nodes', label: say`Self-managed nodes`, details: [`${it.text('nodes')} × ${it.text('instanceType')}`, it.text('wavelengthCidr'), ...(isWindows(it) ? [`Windows Server ${it.text('windowsVersion')}`] : [])] },
          { id: 'carrier', of: 'gateway', label: say`Carrier gateway`, details: [] },
          { id: 'storage', of: 'storage', label: say`EBS in the zone`, details: ['gp2'] },
        ],
      },
      { id: 'site', of: 'device', label: say`5G network`, boxes: [{ id: 'users', of: 'users', label: say`Devices`, details: [] }] },
    ],
    lines: [
      { from: 'users', to: 'carrier', label: say`5G` },
      { from: 'carrier', to: 'nodes', label: say`carrier addresses` },
      { from: 'nodes', to: 'control-plane', label: say`AWS's own network` },
      { from: 'nodes', to: 'storage', label: say`volumes` },
    ],
  };
}
