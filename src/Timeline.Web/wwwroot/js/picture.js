// The drawing of the whole range as a picture, made by the browser with the fonts that its reader has.

const LARGEST_SIDE = 16384; // what browsers can hold in one canvas

/** Fetches a drawing and hands it to the reader as a PNG. */
export async function download(address, name) {
  const response = await fetch(address);
  if (!response.ok) {
    const problem = await response.json().catch(() => null);
    throw new Error(problem?.detail ?? `${response.status}`);
  }

  const source = URL.createObjectURL(new Blob([await response.text()], { type: 'image/svg+xml' }));
  try {
    save(await paint(source), name);
  } finally {
    URL.revokeObjectURL(source);
  }
}

async function paint(source) {
  const image = new Image();
  image.src = source;
  await image.decode();
  const shrink = Math.min(1, LARGEST_SIDE / Math.max(image.naturalWidth, image.naturalHeight));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(image.naturalWidth * shrink);
  canvas.height = Math.round(image.naturalHeight * shrink);
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => canvas.toBlob(blob => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'));
}

function save(blob, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
