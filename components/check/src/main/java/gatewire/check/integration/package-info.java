/**
 * Rules about the backend of a method and the request to it: URI, HTTP method, credentials,
 * timeout, mapped headers and parameters, mock integrations, proxies. Rules about templates and
 * binary payloads are in {@code template} and {@code binary}.
 */
@NullMarked
package gatewire.check.integration;

import org.jspecify.annotations.NullMarked;
