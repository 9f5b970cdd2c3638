// Loads a script that is no module.
export const script = (address) => new Promise((resolve, reject) => {
  const element = document.createElement('script');
  element.src = address;
  element.onload = resolve;
  element.onerror = () => reject(new Error(`${address} can't be loaded`));
  document.head.append(element);
});
