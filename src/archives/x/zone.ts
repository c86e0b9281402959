/** Names of time zones that do not end in the name of their place. The archive has those of Ruby on Rails. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ['Pacific Time (US & Canada)', 'America/Los_Angeles'], ['Mountain Time (US & Canada)', 'America/Denver'],
  ['Central Time (US & Canada)', 'America/Chicago'], ['Eastern Time (US & Canada)', 'America/New_York'],
  ['Atlantic Time (Canada)', 'America/Halifax'], ['Indiana (East)', 'America/Indiana/Indianapolis'], ['Newfoundland', 'America/St_Johns'],
  ['Arizona', 'America/Phoenix'], ['Alaska', 'America/Anchorage'], ['Hawaii', 'Pacific/Honolulu'], ['Saskatchewan', 'America/Regina'],
  ['Brasilia', 'America/Sao_Paulo'], ['Quito', 'America/Guayaquil'], ['Georgetown', 'America/Guyana'], ['Greenland', 'America/Godthab'],
  ['Edinburgh', 'Europe/London'], ['Bern', 'Europe/Zurich'], ['Kyiv', 'Europe/Kiev'], ['St. Petersburg', 'Europe/Moscow'],
  ['West Central Africa', 'Africa/Algiers'], ['Pretoria', 'Africa/Johannesburg'], ['Abu Dhabi', 'Asia/Dubai'], ['Islamabad', 'Asia/Karachi'],
  ['New Delhi', 'Asia/Kolkata'], ['Mumbai', 'Asia/Kolkata'], ['Chennai', 'Asia/Kolkata'], ['Kolkata', 'Asia/Kolkata'],
  ['Sri Jayawardenepura', 'Asia/Colombo'], ['Kathmandu', 'Asia/Kathmandu'], ['Astana', 'Asia/Almaty'], ['Hanoi', 'Asia/Bangkok'],
  ['Beijing', 'Asia/Shanghai'], ['Osaka', 'Asia/Tokyo'], ['Sapporo', 'Asia/Tokyo'],
  ['Canberra', 'Australia/Sydney'], ['Wellington', 'Pacific/Auckland']
])

/** The IANA zone that a name in `account-timezone.js` stands for, or null. */
export function zoneOf(name: string | null): string | null {
  if (name === null) return null
  const known = NAMED.get(name)
  if (known !== undefined) return known
  if (isZone(name)) return name
  const place = `/${name.replaceAll(' ', '_')}`
  return Intl.supportedValuesOf('timeZone').find(zone => zone.endsWith(place)) ?? null
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch (thrown) {
    if (thrown instanceof RangeError) return false
    throw thrown
  }
}
