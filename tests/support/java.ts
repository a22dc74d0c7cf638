/**
 * For a Java that lives for seconds or a few minutes: the quick compiler only, and the garbage collector with the least
 * of its own to do. A Neo4j starts and answers the tests in half the time of the processor.
 */
export const SHORT_LIVED: readonly string[] = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];
