import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components/Tabs'

export type TabEntry<T extends string> = { readonly id: T; readonly label: ReactNode; readonly content: ReactNode }

export type TabsProps<T extends string> = {
  readonly label: string
  readonly tabs: readonly TabEntry<T>[]
  readonly selected: T
  readonly onSelect: (id: T) => void
}

/** Parts of one thing, one at a time. Only the chosen one is mounted. */
export function Tabs<T extends string>({ label, tabs, selected, onSelect }: TabsProps<T>) {
  const select = (id: unknown) => {
    const tab = tabs.find((each) => each.id === id)
    if (tab !== undefined) onSelect(tab.id)
  }
  return (
    <AriaTabs className="tabs" selectedKey={selected} onSelectionChange={select}>
      <TabList className="tab-list" aria-label={label}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className="tab">
            {tab.label}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className="tab-panel">
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
