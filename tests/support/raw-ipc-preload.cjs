// For tests only: lets a frame send anything on any channel.
const { contextBridge, ipcRenderer } = require('electron');

contextBridge.exposeInMainWorld('sendRaw', (channel, ...message) => ipcRenderer.invoke(channel, ...message));
