import type { Docs } from '../../../engine/model.js';
import { pages, table } from '../shared/tables.js';

export const docs: Docs = {
  ...table(pages.bareMetal, 'spec', { '': 'Steps that install a machine, for cases that the built-in ones do not cover.' }),
  ...table(pages.bareMetal, 'spec.template', {
    '': 'The template as Tinkerbell reads it.',
    name: 'Name of the template.',
    id: 'Id of the template; usually empty.',
    version: 'Version of the format: `"0.1"`.',
    global_timeout: 'Seconds that all steps together may take.',
    tasks: 'What is done, in order.',
    'tasks[].name': 'Name of the task.',
    'tasks[].worker': 'The machine that does it: `"{{.device_1}}"`.',
    'tasks[].environment': 'Environment of every action of the task.',
    'tasks[].volumes': 'Directories of the machine for every action: `/dev:/dev`.',
    'tasks[].actions': 'Containers that run one after another on the machine.',
    'tasks[].actions[].name': 'Name of the action.',
    'tasks[].actions[].image': 'Image of the container.',
    'tasks[].actions[].timeout': 'Seconds it may take.',
    'tasks[].actions[].command': 'Command in place of the image\'s.',
    'tasks[].actions[].environment': 'Environment of the container, such as `DEST_DISK`.',
    'tasks[].actions[].volumes': 'Directories of the machine inside the container.',
    'tasks[].actions[].pid': 'Process namespace: `host` for the one of the machine.',
    'tasks[].actions[].on-failure': 'Command when the action fails.',
    'tasks[].actions[].on-timeout': 'Command when it takes too long.',
  }),
};
