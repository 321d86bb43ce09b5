import { describe, expect, test } from 'vitest';
import { askedFields, complaints, drawn, fileOf, planFor } from '../../support/plans.js';

const ecs = { orchestrator: 'ecs', option: 'ecs-anywhere' };

test.each(['any', 'ubuntu', 'rhel', 'al2023', 'windows'])('whatever is answered for ECS Anywhere with the system %s, what is written is accepted', (os) => {
  for (let seed = 1; seed <= 4; seed += 1) {
    const answers = drawn({ ...ecs, os }, seed);
    expect(complaints(planFor(answers)), JSON.stringify(answers)).toEqual([]);
  }
});

describe('an image of ECR', () => {
  const image = '123456789012.dkr.ecr.ap-northeast-2.amazonaws.com/worker:1.4';

  test('is pulled with a role of the task, which asks for the account', () => {
    const plan = planFor({ ...ecs, image, account: '111122223333' });
    expect(JSON.parse(fileOf(plan, 'task.json'))).toMatchObject({ executionRoleArn: 'arn:aws:iam::111122223333:role/EcsAnywhereTasks-plant' });
    expect(fileOf(plan, 'activate.sh')).toContain('file://task-trust.json');
  });

  test('is not there in the usual answers, so nothing of it is written', () => {
    expect(askedFields(ecs)).not.toContain('account');
    expect(planFor(ecs).files.map((it) => it.path)).not.toContain('task-trust.json');
  });
});

test('policies are of the partition of the Region', () => {
  expect(fileOf(planFor({ ...ecs, region: 'us-gov-west-1' }), 'activate.sh')).toContain('arn:aws-us-gov:iam::aws:policy/AmazonSSMManagedInstanceCore');
});

test('on RHEL the script leaves Docker to its owner', () => {
  expect(fileOf(planFor({ ...ecs, os: 'rhel' }), 'register.sh')).toContain('--docker-install-source none');
});

test('what is taken down leaves no activation whose code lets machines in', () => {
  const guide = fileOf(planFor(ecs), 'TEARDOWN.md');
  expect(guide.indexOf('aws ssm delete-activation')).toBeGreaterThan(guide.indexOf('deregister-managed-instance'));
  expect(guide.indexOf('aws ssm delete-activation')).toBeLessThan(guide.indexOf('aws iam delete-role'));
});
