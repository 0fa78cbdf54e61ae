/**
 * Content of the simulated busybox: a file with these bytes runs as busybox, wherever it lies and however it got there;
 * the applet is chosen by argv[0]. The fixture image `shell` holds it as /bin/busybox; who runs programs looks for it.
 */
export const busyboxMagic = "\x7fELF\x02\x01\x01\x00plimsoll simulated busybox 1.35.0\n";
