import './placeList.css'
import { placesIn } from '../shared/domain/placesThatHelp.ts'
import { openLink } from './actions.ts'
import { Foreign } from './ui/Foreign.tsx'

/** Places of one of the group's own texts, as cards: a name, what it is, how it is reached. */
export function PlaceList({ text }: { readonly text: string }) {
  return (
    <ul className="places">
      {placesIn(text).map((place) => (
        <li key={place.name}>
          <b>
            <Foreign text={place.name} />
          </b>
          {place.lines.map((line) => (
            <span key={line}>
              <Line line={line} />
            </span>
          ))}
        </li>
      ))}
    </ul>
  )
}

function Line({ line }: { readonly line: string }) {
  const [, address, rest = ''] = /^(https:\/\/[^\s]+)(.*)$/u.exec(line) ?? []
  if (address === undefined) return <Foreign text={line} />
  return (
    <>
      <button type="button" className="link" onClick={() => void openLink(address)}>
        <Foreign text={address.replace('https://', '')} /> <span aria-hidden="true">↗</span>
      </button>
      <Foreign text={rest} />
    </>
  )
}
