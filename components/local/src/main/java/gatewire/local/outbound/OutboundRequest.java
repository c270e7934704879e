package gatewire.local.outbound;

import gatewire.local.http.HttpHeaders;

/**
 * A plain HTTP request to be sent.
 *
 * @param headers every line but {@code Content-Length}; {@code Host} where it is not the URL's
 * @param trustAnyCertificate whether the endpoint's certificate goes unchecked
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are passed on, never compared
record OutboundRequest(
    String method, HttpUrl url, HttpHeaders headers, byte[] body, boolean trustAnyCertificate) {}
