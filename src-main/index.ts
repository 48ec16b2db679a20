/** The entry of Electron: the window, or a task that needs none. */
import { taskIn } from './desktop/task.ts';

const task = taskIn(process.argv);
if (task) (await import('./desktop/without-window.ts')).carryOut(task);
else await import('./desktop/index.ts');
