/** A moment `hours` later, ISO. */
export function addHours(moment: string, hours: number): string {
  return new Date(Date.parse(moment) + hours * 3_600_000).toISOString()
}
