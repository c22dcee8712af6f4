importScripts('/xlsx.js');

onmessage = ({ data: file }) => {
  const book = XLSX.read(new Uint8Array(new FileReaderSync().readAsArrayBuffer(file)));
  postMessage(book.SheetNames.length);
};
