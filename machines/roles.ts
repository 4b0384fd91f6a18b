export { roles } from '#domain/roles';
export type { Role } from '#domain/roles';
