// Taking terms out as a file.
import { attempt } from '../actions.ts'
import { api } from '../api.ts'
import { saveFile } from '../saveFile.ts'
import { patch, useStore } from '../store.ts'
import { say } from '../toasts.ts'
import type { TakeOutTerms } from './state.ts'

export function beginTakeOut(): void {
  const { filter } = useStore.getState().wordLists
  useStore.setState({ failure: null })
  patch('wordLists', { takeOut: { list: filter.list, form: 'json', grounds: [], strengths: [], alsoOff: false } })
}

export function leaveTakeOut(): void {
  patch('wordLists', { takeOut: null })
}

export function changeTakeOut(values: Partial<TakeOutTerms>): void {
  const { takeOut } = useStore.getState().wordLists
  if (takeOut !== null) patch('wordLists', { takeOut: { ...takeOut, ...values } })
}

export async function saveTerms(): Promise<void> {
  const { takeOut } = useStore.getState().wordLists
  if (takeOut === null) return
  useStore.setState({ failure: null })
  const { list, form, grounds, strengths, alsoOff } = takeOut
  const file = await attempt(() =>
    api.takeOutTerms({ list, form, grounds: [...grounds], strengths: [...strengths], alsoOff }),
  )
  if (file === null) return
  if (file.terms === 0) {
    useStore.setState({ failure: 'No term is like that, so there is nothing to save.' })
    return
  }
  saveFile(file.name, [file.text], file.mediaType)
  patch('wordLists', { takeOut: null })
  const count = file.terms.toLocaleString('en-GB')
  const leftOut = file.leftOut === 0 ? '' : ` ${file.leftOut} that no such filter can hold are left out.`
  say(form === 'filter' ? `${count} words and forms taken out.${leftOut}` : `${count} terms taken out.`)
}
