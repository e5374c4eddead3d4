// What `import electron from 'electron'` means in programs that run without Electron.
export default {};
