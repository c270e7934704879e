package gatewire.local.outbound;

import gatewire.local.http.HttpHeaders;

/**
 * An HTTP request to send.
 *
 * @param headers all headers except {@code Content-Length}; {@code Host} only if it differs from
 *     the URL's host
 * @param trustAnyCertificate whether the endpoint's certificate is not verified
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are passed on, never compared
record OutboundRequest(
    String method, HttpUrl url, HttpHeaders headers, byte[] body, boolean trustAnyCertificate) {}
