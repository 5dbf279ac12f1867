import type { ImportState } from '../../shared/api/importViews.ts'
import { useStore } from '../store.ts'
import { Banner } from '../ui/Banner.tsx'
import { Button } from '../ui/Button.tsx'
import { Foreign } from '../ui/Foreign.tsx'
import { useKeys } from '../ui/keys.ts'
import { cancel, mapAgain, showRefused, start } from './actions.ts'
import { answerTo, whyNotStart } from './choices.ts'
import { FoundListCard } from './FoundListCard.tsx'
import { Mapper } from './Mapper.tsx'
import { OwnPostsCard } from './OwnPostsCard.tsx'
import { Waiting } from './Waiting.tsx'
import { countText } from './words.ts'

type Props = { readonly preview: Extract<ImportState, { readonly state: 'preview' }> }

/** What was recognised, and what only the admin can say of it. Nothing is saved before it is started. */
export function Preview({ preview }: Props) {
  const { answers, busy, remaps } = useStore((state) => state.bringIn)
  const today = useStore((state) => state.start?.today ?? '')
  const { name, said, lists, table, warnings, ownPosts } = preview
  const maps = table !== null && (lists.length === 0 || remaps)
  const chosen = lists.filter((list) => answerTo(list, answers).chosen)
  const refused = lists.reduce((sum, list) => sum + list.refused, 0)
  const whyNot = whyNotStart(lists, answers, today)
  const begin = () => void start(lists)
  useKeys(
    [
      {
        keys: 'Ctrl+Enter',
        label: 'Bring in the chosen lists',
        group: 'Bring in',
        run: begin,
        enabled: whyNot === null,
      },
    ],
    { enabled: !maps },
  )
  return (
    <>
      <header className="bar">
        <div>
          <h1 tabIndex={-1}>
            <Foreign text={name} />
          </h1>
          <p role="status">
            {table !== null && !maps ? 'Read as you said. Nothing is saved yet.' : <Foreign text={said} />}
          </p>
        </div>
        <div className="right">
          <Button onPress={() => void cancel()}>Cancel</Button>
          {!maps && lists.length > 0 && (
            <Button variant="primary" onPress={begin} whyNot={whyNot} isPending={busy} keyHint="Ctrl+Enter">
              {chosen.length === 1 || lists.length === 1 ? 'Bring in this list' : `Bring in ${chosen.length} lists`}
            </Button>
          )}
        </div>
      </header>
      <Waiting />
      <div className="page bring-in">
        {warnings.map((warning) => (
          <Banner key={warning} tone="warning">
            <Foreign text={warning} />
          </Banner>
        ))}
        {table !== null && maps && <Mapper table={table} />}
        {!maps && whyNot !== null && lists.length > 0 && <p className="why-not">{whyNot}</p>}
        {!maps && lists.length === 0 && <p>There is no list in it that can be brought in.</p>}
        {lists.length === 0 && <OwnPostsCard count={ownPosts} />}
        {!maps && lists.map((list) => <FoundListCard key={list.list} list={list} lists={lists} />)}
        {!maps && (
          <div className="buttons">
            {refused > 0 && (
              <Button onPress={() => void showRefused()}>
                See the {countText(refused, 'row that cannot be read', 'rows that cannot be read')}
              </Button>
            )}
            {table !== null && <Button onPress={mapAgain}>Change what the columns hold…</Button>}
          </div>
        )}
      </div>
    </>
  )
}
