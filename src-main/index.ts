/** The entry of Electron: the window, or a task that needs none. */
import { taskIn } from './transports/desktop/start-task.ts';

const task = taskIn(process.argv);
if (task) (await import('./transports/desktop/run-without-window.ts')).runWithoutWindow(task);
else await import('./transports/desktop/index.ts');
