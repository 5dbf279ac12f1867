// Stands where `electron` and `electron-store` would be imported in a unit test, which has no Electron around it.
throw new Error('A unit test reached Electron. Only electron/desktop may import it, and that is tested end to end.')
