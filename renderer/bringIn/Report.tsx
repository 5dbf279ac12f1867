import type { ImportedList, ImportReport } from '../../shared/api/importViews.ts'
import { type FigureRow, FigureRows } from '../FigureRows.tsx'
import { go } from '../actions.ts'
import { queueAll } from '../queueing.ts'
import { useStore } from '../store.ts'
import { Banner } from '../ui/Banner.tsx'
import { Button } from '../ui/Button.tsx'
import { Foreign } from '../ui/Foreign.tsx'
import { dayText, whenText } from '../when.ts'
import { useNow } from '../useNow.ts'
import { localDateOf } from '../../shared/domain/calendar.ts'
import { fixRefused, saveRefused, showRefused } from './actions.ts'
import { type Figure, figuresOf, sourceOf, summaryOf } from './figures.ts'
import { NextStep } from './NextStep.tsx'
import { openReopened } from './openReopened.ts'
import { OwnPostsCard } from './OwnPostsCard.tsx'
import { Waiting } from './Waiting.tsx'
import { countText, formatName, importedFacts, listTitle } from './words.ts'

/** What an import brought: each figure one click from its list. */
export function Report({ report }: { readonly report: ImportReport }) {
  const now = new Date(useNow())
  const { name, format, at, by, lists, refused, warnings, sameAs, ownPosts } = report
  const platform = lists[0]?.platform ?? null
  return (
    <>
      <header className="bar">
        <div>
          <h1 tabIndex={-1}>
            <Foreign text={name} /> is in
          </h1>
          <p className="dim">
            {formatName(format)} · <Foreign text={by} /> · {whenText(at, now)}
          </p>
        </div>
        <div className="right">
          <Button onPress={() => void go({ name: 'bringIn', import: null })}>Bring in another</Button>
          <NextStep lists={lists} />
        </div>
      </header>
      <Waiting />
      <div className="page bring-in">
        {sameAs === null ? null : (
          <Banner isLive>
            The very same {lists.length === 1 ? 'list was' : 'lists were'} brought in before, on{' '}
            {dayText(localDateOf(new Date(sameAs)))}. Nothing changed.
          </Banner>
        )}
        {warnings.map((warning) => (
          <Banner key={warning} tone="warning">
            <Foreign text={warning} />
          </Banner>
        ))}
        {lists.map((list) => (
          <ListReport key={list.snapshot} list={list} isSame={sameAs !== null} />
        ))}
        <OwnPostsCard count={ownPosts} />
        {refused > 0 && (
          <section className="card" aria-labelledby="refused-rows">
            <h2 id="refused-rows">{countText(refused, 'row could not be read', 'rows could not be read')}</h2>
            <p className="dim">
              Nothing was guessed. {refused === 1 ? 'It is' : 'They are'} kept here for 30 days, to be fixed and brought
              in again.
            </p>
            <div className="buttons">
              <Button onPress={() => void showRefused()}>See them, with the reasons</Button>
              <Button onPress={() => void fixRefused(platform)}>Fix them here…</Button>
              <Button onPress={() => void saveRefused()}>Save them as a file</Button>
            </div>
          </section>
        )}
      </div>
    </>
  )
}

function ListReport({ list, isSame }: { readonly list: ImportedList; readonly isSame: boolean }) {
  const today = useStore((state) => state.start?.today ?? '')
  const title = listTitle(list)
  return (
    <section className="card list-report" aria-label={title}>
      <h2>{title}</h2>
      <p className="dim">
        <Foreign text={importedFacts(list, today)} />
      </p>
      {!isSame && <p role="status">{summaryOf(list)}</p>}
      <FigureRows label={`What it brought: ${title}`} rows={figuresOf(list).map((figure) => rowOf(figure, list))} />
    </section>
  )
}

function rowOf(figure: Figure, list: ImportedList): FigureRow {
  const { to, queue, what } = figure
  const show = () => {
    switch (to) {
      case null:
        return
      case 'refused':
        return void showRefused()
      case 'reopened':
        return void openReopened(list)
      default:
        return void go(to)
    }
  }
  return {
    ...figure,
    actions: (
      <>
        {to === null ? null : (
          <Button size="tight" onPress={show}>
            Show<span className="unseen-text">: {what}</span>
          </Button>
        )}
        {queue === null ? null : (
          <Button size="tight" variant="quiet" onPress={() => void queueAll(queue, sourceOf(list))}>
            Put into the queue
          </Button>
        )}
      </>
    ),
  }
}
