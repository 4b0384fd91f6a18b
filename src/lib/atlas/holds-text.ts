export { holdsText } from '#chart/holds-text';
