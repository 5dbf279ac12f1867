import { useStore } from '../store.ts'
import { Button } from '../ui/Button.tsx'
import { Foreign } from '../ui/Foreign.tsx'
import { cancel } from './actions.ts'
import { Waiting } from './Waiting.tsx'
import { sizeText } from './words.ts'

/** The file goes to the core part by part, as far as it is needed. */
export function Reading({ name }: { readonly name: string }) {
  const sent = useStore((state) => state.bringIn.sent)
  return (
    <>
      <header className="bar">
        <h1 tabIndex={-1}>
          Reading <Foreign text={name} />
        </h1>
        <div className="right">
          <Button onPress={() => void cancel()}>Cancel</Button>
        </div>
      </header>
      <Waiting />
      <div className="page bring-in">
        <div className="card progress">
          <div className="meter going" aria-hidden="true">
            <i />
          </div>
          <p role="status">Looking what is in the file …</p>
          <p>{sent === 0 ? 'Nothing is saved yet.' : `${sizeText(sent)} read. Nothing is saved yet.`}</p>
        </div>
      </div>
    </>
  )
}
