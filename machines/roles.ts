export { roles } from '#domain/words';
export type { Role } from '#domain/words';
