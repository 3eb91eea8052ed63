const { contextBridge, ipcRenderer } = require('electron');

let refusal = null;
try {
  require('node:fs');
} catch (error) {
  refusal = error.message;
}

class WithMethod {
  value = 1;
  method() {}
}

contextBridge.exposeInMainWorld('host', {
  call: (method, argument) => ipcRenderer.invoke('rpc', method, argument),
  onTick: (listener) => {
    const wrapped = (_event, number) => listener(number);
    ipcRenderer.on('tick', wrapped);
    return () => ipcRenderer.off('tick', wrapped);
  },
  refusal,
  double: (number) => number * 2,
  instance: new WithMethod(),
  [Symbol('hidden')]: 1,
});
