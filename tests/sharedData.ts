// Data for tests that lies beside the project and is no part of it.
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')
/** Beside the project, or beside the folder in which a checkout lies. */
const places = ['../shared/data', '../../shared/data'].map((place) => resolve(root, place))

/** A folder of it, or null where there is none. */
export function sharedData(folder: string): string | null {
  return places.map((place) => join(place, folder)).find((each) => existsSync(each)) ?? null
}

/** What a skipped test says. */
export function whyNoData(folder: string): string {
  return `../shared/data/${folder} is not beside the project`
}
