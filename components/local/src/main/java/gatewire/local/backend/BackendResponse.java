package gatewire.local.backend;

import gatewire.local.http.HttpHeaders;

/**
 * What a backend answered.
 *
 * @param headers every header line, as it was sent
 * @param body the body's bytes, without a transfer encoding; not copied
 */
public record BackendResponse(int status, HttpHeaders headers, byte[] body) {}
