import { local } from '#app/local';
import { m } from '#app/messages';
import type { ServiceRow } from '#scenario/scenario';

/** What the button of a service says that it does: what the scenario says, else that it cancels it. */
export const serviceButton = ({ name, does }: ServiceRow): string =>
  does ? local(does) : m.desk_service_cancel({ service: local(name) });
