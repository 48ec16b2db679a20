/** The desktop app's entry. */
import './desktop/index.ts';
