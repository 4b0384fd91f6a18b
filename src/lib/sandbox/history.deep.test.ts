/** All rows of the tables and all tries that the gate draws a sample of. */
import './history.test.ts';
