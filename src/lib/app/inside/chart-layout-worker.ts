/**
 * Run in a worker: ELK as its makers pack it for one. It listens as soon as it is loaded, and is asked through its own `elk-api`. What it takes
 * half a second for, on a slow phone some, holds up nobody.
 */
import 'elkjs/lib/elk-worker.min.js';
