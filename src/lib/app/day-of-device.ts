/** Returns the day on the device, `2026-11-27`. */
export function dayOfDevice(now: Date): string {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
