package gatewire.local.backend;

import gatewire.local.http.HttpHeaders;

/**
 * The response of a backend.
 *
 * @param headers all header lines, as they were sent
 * @param body the body's bytes, without a transfer encoding; not copied
 */
public record BackendResponse(int status, HttpHeaders headers, byte[] body) {}
