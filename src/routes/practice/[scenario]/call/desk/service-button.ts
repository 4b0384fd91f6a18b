import { local } from '#app/local';
import { m } from '#app/messages';
import type { ServiceRow } from '#scenario/scenario';

/** Returns the label of a service button: the scenario's own, else that of a cancellation. */
export const serviceButton = ({ name, does }: ServiceRow): string =>
  does ? local(does) : m.desk_service_cancel({ service: local(name) });
