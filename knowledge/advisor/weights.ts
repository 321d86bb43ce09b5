import { say } from '../../engine/kit.js';
import type { Weight } from '../../engine/advisor/model.js';

/** The same number of points for each provider of EKS Anywhere. */
function eksAnywhere(points: number): Readonly<Record<string, number>> {
  return { 'eksa-baremetal': points, 'eksa-vsphere': points, 'eksa-nutanix': points, 'eksa-snow': points };
}

/**
 * What speaks for and against options, in points. The directions come from published guidance:
 * https://docs.aws.amazon.com/eks/latest/userguide/eks-deployment-options.html,
 * https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-overview.html,
 * https://docs.aws.amazon.com/eks/latest/userguide/eks-outposts.html,
 * https://anywhere.eks.amazonaws.com/docs/concepts/eksafeatures/,
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-anywhere.html.
 * The sizes are ours, chosen so that the decisions in test/knowledge/advisor come out; every page that shows them says so.
 */
export const weights: readonly Weight[] = [
  {
    id: 'W01', when: { connectivity: ['reliable'] },
    adds: { 'hybrid-nodes': 15, 'outposts-extended': 12, 'outposts-local': 2, 'ecs-anywhere': 5, ...eksAnywhere(-5) },
    gain: say`The link is reliable, which a control plane in the Region needs`,
    loss: say`The link is reliable, so a control plane on site is work for little`,
  },
  {
    id: 'W02', when: { connectivity: ['intermittent'] },
    adds: { 'hybrid-nodes': -30, 'outposts-extended': -30, 'outposts-local': 18, ...eksAnywhere(15), 'ecs-anywhere': -5 },
    gain: say`Its control plane is on site and goes on working when the link is lost`,
    loss: say`The link is lost now and then, and its control plane is in the Region`,
  },
  {
    id: 'W03', when: { connectivity: ['ddil', 'airgapped'] },
    adds: { ...eksAnywhere(25), 'eks-distro': 5, 'ecs-anywhere': -15 },
    gain: say`It is made to run on its own`,
    loss: say`Tasks keep running without a Region, but nothing can be changed, and credentials expire`,
  },
  {
    id: 'W04', when: { disconnect: ['pods-keep-running'] },
    adds: { 'hybrid-nodes': -3, 'outposts-local': 6, 'outposts-extended': -6, ...eksAnywhere(4), 'ecs-anywhere': 4 },
    gain: say`What runs keeps running without the Region`,
    loss: say`What runs keeps running, but with nodes that the control plane cannot see`,
  },
  {
    id: 'W05', when: { disconnect: ['full-operations'] },
    adds: { 'outposts-local': 15, ...eksAnywhere(15) },
    gain: say`kubectl, scheduling and scaling work without the Region`,
  },
  {
    id: 'W06', when: { hardware: ['own-existing'] },
    adds: { 'hybrid-nodes': 12, ...eksAnywhere(6), 'ecs-anywhere': 8, 'local-zones': -12, wavelength: -15 },
    gain: say`It uses the servers that are there`,
    loss: say`The servers that are there would stand idle`,
  },
  {
    id: 'W07', when: { hardware: ['outposts-owned'] },
    adds: { 'outposts-extended': 25, 'outposts-local': 25 },
    gain: say`The rack is there`,
  },
  {
    id: 'W08', when: { hardware: ['refresh-to-aws'] },
    adds: { 'outposts-extended': 18, 'outposts-local': 18, 'hybrid-nodes': -25, 'eksa-baremetal': -15, 'eksa-vsphere': -15, 'eksa-nutanix': -15 },
    gain: say`New hardware is due, and AWS brings, runs and replaces it`,
    loss: say`New hardware is due, and this needs servers of your own again`,
  },
  {
    id: 'W09', when: { hardware: ['no-hardware'] },
    adds: { 'local-zones': 15, wavelength: 15, 'eks-cloud': 15 },
    gain: say`It needs no machines of your own`,
  },
  {
    id: 'W10', when: { hardware: ['snow-owned'] },
    adds: { 'eksa-snow': 25 },
    gain: say`It runs on the Snow devices that are there`,
  },
  {
    id: 'W11', when: { controlPlane: ['aws-managed-required', 'aws-managed-preferred'] },
    adds: { 'hybrid-nodes': 12, 'outposts-extended': 8, 'outposts-local': 8, 'local-zones': 8, wavelength: 8, 'eks-cloud': 8, 'ecs-anywhere': 8, ...eksAnywhere(-10), 'eks-distro': -15 },
    gain: say`AWS runs the control plane`,
    loss: say`You would run the control plane, and would rather not`,
  },
  {
    id: 'W12', when: { controlPlane: ['self-managed-ok'] },
    adds: eksAnywhere(5),
    gain: say`You can run a control plane, so running it on site is open to you`,
  },
  {
    id: 'W13', when: { controlPlane: ['self-managed-required'] },
    adds: { ...eksAnywhere(20), 'eks-distro': 10 },
    gain: say`The control plane is in your hands alone`,
  },
  {
    id: 'W14', when: { residency: ['data-only'] },
    adds: { 'hybrid-nodes': 6, 'outposts-extended': 6, 'outposts-local': 8, ...eksAnywhere(4), 'local-zones': 2 },
    gain: say`Data stays where it has to`,
  },
  {
    id: 'W15', when: { residency: ['data-and-control-plane'] },
    adds: { 'outposts-local': 10, ...eksAnywhere(15), 'eks-distro': 5 },
    gain: say`Data and etcd stay on site`,
  },
  {
    id: 'W16', when: { latency: ['onprem-systems'] },
    adds: { 'hybrid-nodes': 8, 'outposts-extended': 8, 'outposts-local': 8, ...eksAnywhere(5), 'ecs-anywhere': 3 },
    gain: say`Containers run beside the systems on site`,
  },
  {
    id: 'W17', when: { latency: ['metro-users'] },
    adds: { 'local-zones': 20, 'outposts-extended': 3 },
    gain: say`It is in the users' city`,
  },
  {
    id: 'W18', when: { latency: ['5g-users'] },
    adds: { wavelength: 60 },
    gain: say`Traffic of 5G devices never leaves the carrier's network`,
  },
  {
    id: 'W19', when: { substrate: ['vsphere'] },
    adds: { 'eksa-vsphere': 6, 'hybrid-nodes': 3 },
    gain: say`It is at home on vSphere`,
  },
  {
    id: 'W20', when: { substrate: ['nutanix'] },
    adds: { 'eksa-nutanix': 6, 'hybrid-nodes': 3 },
    gain: say`It runs on Nutanix`,
  },
  {
    id: 'W21', when: { substrate: ['bare-metal'] },
    adds: { 'eksa-baremetal': 3 },
    gain: say`It installs bare metal by itself`,
  },
  {
    id: 'W22', when: { substrate: ['cloudstack', 'other-vm'] },
    adds: { 'hybrid-nodes': 6, 'eks-distro': 8 },
    gain: say`It does not ask which hypervisor there is`,
  },
  {
    id: 'W23', when: { sites: ['many'] },
    adds: { 'hybrid-nodes': 8, 'ecs-anywhere': 6, 'outposts-extended': -10, 'outposts-local': -10, ...eksAnywhere(-4) },
    gain: say`One control plane serves many sites`,
    loss: say`Each of the many sites needs a rack or a control plane of its own`,
  },
  {
    id: 'W24', when: { support: ['diy-distro'] },
    adds: { 'eks-distro': 120 },
    gain: say`Only the binaries are wanted, and that is what it is`,
  },
  {
    id: 'W25', when: { support: ['community-ok'] },
    adds: { ...eksAnywhere(4), 'eks-distro': 4 },
    gain: say`It is open source and free of charge without AWS Support`,
  },
  {
    id: 'W26', when: { burst: ['yes'] },
    adds: { 'hybrid-nodes': 12, 'outposts-extended': 8, 'local-zones': 4, 'ecs-anywhere': 2, ...eksAnywhere(-8), 'outposts-local': -4 },
    gain: say`Nodes in the Region can join the same cluster`,
    loss: say`Nodes in the Region cannot join this cluster`,
  },
  {
    id: 'W27', when: { orchestrator: ['either'] },
    adds: { 'ecs-anywhere': 6 },
    gain: say`Without Kubernetes there is less to run`,
  },
  {
    id: 'W28', when: { os: ['rhel', 'ubuntu'] },
    adds: { 'hybrid-nodes': 3, ...eksAnywhere(3), 'outposts-extended': -6 },
    gain: say`It supports this operating system`,
    loss: say`Images of this operating system are for you to build and to keep`,
  },
  {
    id: 'W29', when: { os: ['bottlerocket'] },
    adds: { 'eksa-vsphere': 5, 'hybrid-nodes': 3 },
    gain: say`It has images of Bottlerocket`,
  },
  {
    id: 'W30', when: { location: ['telco-5g'] },
    adds: { wavelength: 10 },
    gain: say`It is inside the carrier's network`,
  },
  {
    id: 'W31', when: { location: ['metro'] },
    adds: { 'local-zones': 10 },
    gain: say`It is in the city`,
  },
  {
    id: 'W32', when: { orchestrator: ['either'], os: ['windows'] },
    adds: { 'ecs-anywhere': 20 },
    gain: say`It runs Windows containers on machines of your own`,
  },
];
