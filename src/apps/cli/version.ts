/** The version, as the package names it; a test compares the two. */
export const VERSION = "0.1.0";
