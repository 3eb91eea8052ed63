document.getElementById('add').onclick = async () => {
  document.getElementById('sum').textContent = String(await window.host.call('add', { a: 2, b: 3 }));
};
