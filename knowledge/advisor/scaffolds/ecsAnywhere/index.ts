import { say } from '../../../../engine/kit.js';
import type { Message } from '../../../../engine/model.js';
import type { Box, Draft, Drawing, Field, Given, Instruction, Scaffold } from '../../../../engine/advisor/model.js';
import { whole } from '../../checks.js';
import { iamArn, managedPolicy, named } from '../../aws.js';
import { jsonText } from '../../base.js';
import { flagField, nameField, regionField } from '../../fields/cluster.js';
import { accountField } from '../../fields/nodes.js';
import { command, quoted, script } from '../../shell.js';

/**
 * Amazon ECS on machines of one's own. No Kubernetes, so nothing here is checked by Nodewise: the commands are those of
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-anywhere.html
 */
export const ecsAnywhere: Scaffold = {
  options: ['ecs-anywhere'],
  fields: [nameField, regionField, machines(), gpu(), image(), { ...accountField, when: isPrivate }],
  files,
  install,
  teardown,
  ranges: () => [],
  drawing,
};

function machines(): Field {
  return {
    id: 'machines',
    group: 'machines',
    ask: say`How many machines register`,
    help: say`One activation registers up to 1,000.`,
    type: 'number',
    usual: () => '3',
    check: (value) => whole(value, 1, 1000),
    examples: ['1', '1000'],
    wrong: ['0', '1001', 'three'],
  };
}

function gpu(): Field {
  return flagField({ id: 'gpu', group: 'machines', ask: say`Do the machines have NVIDIA GPUs?`, help: say`The agent then offers them to tasks; Linux only.`, when: (it) => !it.is('os', 'windows') });
}

function image(): Field {
  return {
    id: 'image',
    group: 'workloads',
    ask: say`Container image of the first task`,
    type: 'text',
    usual: (it) => (it.is('os', 'windows') ? 'mcr.microsoft.com/windows/servercore/iis' : 'public.ecr.aws/nginx/nginx:stable'),
    check: (value) => (/^[^\s"'\\]+$/.test(value) ? undefined : say`${value} is no name of an image; it has no spaces and quotes`),
    examples: ['123456789012.dkr.ecr.ap-northeast-2.amazonaws.com/worker:1.4'],
    wrong: ['two words'],
  };
}

function files(it: Given): readonly Draft[] {
  return [
    { path: 'trust.json', language: 'json', because: say`Lets Systems Manager hand the role to the machines`, text: () => jsonText(trust) },
    ...(isPrivate(it) ? [{ path: 'task-trust.json', language: 'json', because: say`Lets tasks use the role that pulls their images`, text: () => jsonText(taskTrust) } satisfies Draft] : []),
    { path: 'activate.sh', language: 'shellscript', because: say`Makes the role, the cluster and the activation that the machines register with`, text: () => activate(it) },
    it.is('os', 'windows')
      ? { path: 'register.ps1', language: 'plaintext', because: say`Run on each machine: installs the SSM Agent, Docker and the ECS agent`, text: () => registerWindows(it) }
      : { path: 'register.sh', language: 'shellscript', because: say`Run on each machine: installs the SSM Agent, Docker and the ECS agent`, text: () => registerLinux(it) },
    { path: 'task.json', language: 'json', because: say`A first task definition for external machines`, text: () => jsonText(task(it)) },
  ];
}

const trust = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal: { Service: 'ssm.amazonaws.com' }, Action: 'sts:AssumeRole' }] };

function role(it: Given): string {
  return named('EcsAnywhere', it);
}

/** What the machines may do: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/iam-role-ecsanywhere.html */
function policies(it: Given): readonly string[] {
  return ['AmazonSSMManagedInstanceCore', 'service-role/AmazonEC2ContainerServiceforEC2Role'].map((name) => managedPolicy(it, name));
}

/** Images of ECR are pulled with a role of the task, not with that of the machine. */
function isPrivate(it: Given): boolean {
  return /^\d{12}\.dkr\.ecr\./.test(it.text('image'));
}

function taskRole(it: Given): string {
  return named('EcsAnywhereTasks', it);
}

const taskPolicy = 'service-role/AmazonECSTaskExecutionRolePolicy';

const taskTrust = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal: { Service: 'ecs-tasks.amazonaws.com' }, Action: 'sts:AssumeRole' }] };

function activate(it: Given): string {
  const name = quoted(role(it));
  const at = quoted(it.text('region'));
  return script(
    command(`aws iam create-role --role-name ${name}`, '--assume-role-policy-document file://trust.json'),
    ...policies(it).map((policy) => command(`aws iam attach-role-policy --role-name ${name}`, `--policy-arn ${policy}`)),
    ...(isPrivate(it) ? [
      command(`aws iam create-role --role-name ${quoted(taskRole(it))}`, '--assume-role-policy-document file://task-trust.json'),
      command(`aws iam attach-role-policy --role-name ${quoted(taskRole(it))}`, `--policy-arn ${managedPolicy(it, taskPolicy)}`),
    ] : []),
    `aws ecs create-cluster --region ${at} --cluster-name ${quoted(it.text('name'))}`,
    '',
    '# The answer has the activation id and code, once: keep them like a password.',
    command(`aws ssm create-activation --region ${at}`, `--iam-role ${name}`, `--registration-limit ${it.number('machines')}`),
  );
}

function registerLinux(it: Given): string {
  return script(
    ': "${ACTIVATION_ID:?set it to the id that activate.sh printed}"',
    ': "${ACTIVATION_CODE:?set it to the code that activate.sh printed}"',
    '',
    "curl --proto '=https' -fsSo ecs-anywhere-install.sh https://amazon-ecs-agent.s3.amazonaws.com/ecs-anywhere-install-latest.sh",
    command('sudo bash ecs-anywhere-install.sh', `--region ${quoted(it.text('region'))}`, `--cluster ${quoted(it.text('name'))}`, '--activation-id "$ACTIVATION_ID"', '--activation-code "$ACTIVATION_CODE"', ...(it.flag('gpu') ? ['--enable-gpu'] : []), ...(it.is('os', 'rhel') ? ['--docker-install-source none'] : [])),
  );
}

function registerWindows(it: Given): string {
  return [
    '# Run as administrator, with $env:ACTIVATION_ID and $env:ACTIVATION_CODE set to what activate.sh printed.',
    "Invoke-RestMethod -Uri https://amazon-ecs-agent.s3.amazonaws.com/ecs-anywhere-install.ps1 -OutFile ecs-anywhere-install.ps1",
    `.\\ecs-anywhere-install.ps1 -Region ${it.text('region')} -Cluster ${it.text('name')} -ActivationID $env:ACTIVATION_ID -ActivationCode $env:ACTIVATION_CODE`,
    '',
  ].join('\r\n');
}

function task(it: Given): object {
  return {
    family: it.text('name'),
    requiresCompatibilities: ['EXTERNAL'],
    ...(!it.is('os', 'windows') && { networkMode: 'bridge' }),
    ...(isPrivate(it) && { executionRoleArn: iamArn(it, `role/${taskRole(it)}`) }),
    containerDefinitions: [{
      name: 'app',
      image: it.text('image'),
      memory: 512,
      cpu: 256,
      essential: true,
      ...(it.flag('gpu') && { resourceRequirements: [{ type: 'GPU', value: '1' }] }),
    }],
  };
}

function install(it: Given): readonly Instruction[] {
  const [cluster, at] = [quoted(it.text('name')), quoted(it.text('region'))];
  return [
    { title: say`Make the role, the cluster and the activation`, commands: ['bash activate.sh'] },
    { title: say`Register each machine`, note: registerNote(it), commands: [it.is('os', 'windows') ? 'powershell -ExecutionPolicy Bypass -File register.ps1' : 'bash register.sh'] },
    { title: say`See that the machines are there`, commands: [`aws ecs list-container-instances --region ${at} --cluster ${cluster}`] },
    {
      title: say`Run the first task`,
      commands: [
        `aws ecs register-task-definition --region ${at} --cli-input-json file://task.json`,
        `aws ecs run-task --region ${at} --cluster ${cluster} --launch-type EXTERNAL --task-definition ${cluster}`,
      ],
    },
  ];
}

/** https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-anywhere-registration.html */
function registerNote(it: Given): Message {
  if (it.is('os', 'rhel')) return say`Copy the script to the machine and set ACTIVATION_ID and ACTIVATION_CODE there. Docker has to be installed before: the script cannot do it on RHEL.`;
  if (it.is('os', 'bottlerocket')) return say`Copy the script to the machine and set ACTIVATION_ID and ACTIVATION_CODE there. Bottlerocket is not among the systems of ECS Anywhere: take Ubuntu, Debian, RHEL, SUSE, Amazon Linux or Windows Server for the machines.`;
  return say`Copy the script to the machine and set ACTIVATION_ID and ACTIVATION_CODE there.`;
}

function teardown(it: Given): readonly Instruction[] {
  const [cluster, at, name] = [quoted(it.text('name')), quoted(it.text('region')), quoted(role(it))];
  return [
    { title: say`Stop the tasks and let the machines go`, note: say`For each machine: its ARN stands in the first command's answer, its managed instance id (mi-…) in the second's.`, commands: [
      `aws ecs list-container-instances --region ${at} --cluster ${cluster}`,
      `aws ssm describe-instance-information --region ${at} --filters Key=ResourceType,Values=ManagedInstance`,
      `aws ecs deregister-container-instance --region ${at} --cluster ${cluster} --container-instance ARN --force`,
      `aws ssm deregister-managed-instance --region ${at} --instance-id mi-0123456789abcdef0`,
    ] },
    { title: say`Take back what the activation has left`, note: say`Until it ends, its code registers machines. The first command lists ids of activations.`, commands: [
      `aws ssm describe-activations --region ${at} --filters FilterKey=IamRole,FilterValues=${name}`,
      `aws ssm delete-activation --region ${at} --activation-id ACTIVATION_ID`,
    ] },
    { title: say`Delete the cluster and the role`, commands: [
      `aws ecs delete-cluster --region ${at} --cluster ${cluster}`,
      ...policies(it).map((policy) => `aws iam detach-role-policy --role-name ${name} --policy-arn ${policy}`),
      `aws iam delete-role --role-name ${name}`,
      ...(isPrivate(it) ? [`aws iam detach-role-policy --role-name ${quoted(taskRole(it))} --policy-arn ${managedPolicy(it, taskPolicy)}`, `aws iam delete-role --role-name ${quoted(taskRole(it))}`] : []),
    ] },
    { title: say`On each machine`, note: say`The agents stay installed, and are only useless now; remove the packages amazon-ecs-init and amazon-ssm-agent.` },
  ];
}

function drawing(it: Given): Drawing {
  const machine: Box = { id: 'machines', of: 'nodes', label: say`Your machines`, details: [`${it.text('machines')} ×`, it.text('image')] };
  return {
    title: say`Amazon ECS on your own machines`,
    zones: [
      { id: 'region', of: 'region', label: say`AWS Region ${it.text('region')}`, boxes: [{ id: 'ecs', of: 'control-plane', label: say`Amazon ECS`, details: [it.text('name')] }, { id: 'ssm', of: 'identity', label: say`Systems Manager`, details: [role(it)] }] },
      { id: 'site', of: 'site', label: say`Your site`, boxes: [machine] },
    ],
    lines: [
      { from: 'machines', to: 'ecs', label: say`tasks and state, outbound 443` },
      { from: 'machines', to: 'ssm', label: say`identity, outbound 443` },
    ],
  };
}
