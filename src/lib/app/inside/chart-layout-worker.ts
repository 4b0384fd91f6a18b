/** Worker that runs ELK, which would block the page for half a second. Called through `elk-api`. */
import 'elkjs/lib/elk-worker.min.js';
