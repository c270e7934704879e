package gatewire.local.gateway;

import gatewire.local.http.HttpHeaders;

/**
 * The result of a method test.
 *
 * @param headers the headers of the method's response, without those that API Gateway adds to every
 *     response
 * @param log the execution log
 */
record TestResult(int status, HttpHeaders headers, byte[] body, String log) {}
