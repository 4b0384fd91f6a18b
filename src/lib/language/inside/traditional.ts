export const simplified = '';
