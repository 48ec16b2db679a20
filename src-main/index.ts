/** The entry point for Electron: the window, or a task without one. */
import { taskIn } from './transports/desktop/start-task.ts';

const task = taskIn(process.argv);
if (task) (await import('./transports/desktop/run-without-window.ts')).runWithoutWindow(task);
else await import('./transports/desktop/index.ts');
