import styles from './Weaves.module.css';

/** Mounted once by the shell, so that every chart on the page may refer to the weaves. */
export function Weaves() {
  return (
    <svg className={styles.weaves} aria-hidden="true">
      <WeavePatterns />
    </svg>
  );
}

/**
 * The weaves as SVG patterns, laid over a fill of the structure's hue: `fill="url(#weave-par)"`, `-queue`, `-phased`, `-own`,
 * and `-wait` for waiting to retry. A chart that leaves the page takes them along.
 */
export function WeavePatterns() {
  return (
    <defs>
      <pattern id="weave-par" width="8" height="4" patternUnits="userSpaceOnUse">
        <rect className={styles.thread} y="3" width="8" height="1" />
      </pattern>
      <pattern id="weave-queue" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className={styles.thread} width="2" height="7" />
      </pattern>
      <pattern id="weave-phased" width="8" height="8" patternUnits="userSpaceOnUse">
        <rect className={styles.thread} x="6" width="2" height="8" />
      </pattern>
      <pattern id="weave-own" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className={styles.thread} width="1" height="7" />
        <rect className={styles.thread} width="7" height="1" />
      </pattern>
      <pattern id="weave-wait" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className={styles.wait} width="2.5" height="6" />
      </pattern>
    </defs>
  );
}
