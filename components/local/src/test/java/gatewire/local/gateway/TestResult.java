package gatewire.local.gateway;

import gatewire.local.http.HttpHeaders;

/**
 * What the test of a method gives.
 *
 * @param headers the method's own headers, without those that clients get of every answer
 * @param log the execution log
 */
record TestResult(int status, HttpHeaders headers, byte[] body, String log) {}
