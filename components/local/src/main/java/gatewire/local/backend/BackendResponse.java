package gatewire.local.backend;

import gatewire.local.http.Headers;

/**
 * What a backend answered.
 *
 * @param headers every header line, as it was sent
 * @param body the body's bytes, without a transfer encoding; not copied
 */
public record BackendResponse(int status, Headers headers, byte[] body) {}
